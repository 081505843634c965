import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import {
	axeFinds,
	enterAs,
	openBrowser,
	openByCode,
	press,
	type RunningSite,
	sideways,
	startSite,
	visitor,
} from "./harness.ts";

/**
 * Somebody tells an office that its counter was locked. An officer answers, and opens an action so that it does not happen again; the office
 * does it. The figure of the office changes, everybody reads what was done, and whoever told it reads it by the code. No page has script.
 */
const office = "kanwil-kemenkum-ntt";
const title = "Pasang jam tutup di pintu dan jaga bergantian";
const outcome =
	"Jam tutup tertempel di pintu; tiga petugas bergantian menjaga.";
const figure = `/unit/${office}/asas/akuntabilitas`;

let browser: Browser;
let site: RunningSite;
before(async () => {
	[browser, site] = await Promise.all([openBrowser(), startSite()]);
});
after(async () => {
	await browser?.close();
	await site?.[Symbol.asyncDispose]();
});

async function someone(userName?: string): Promise<Page> {
	const { page } = await visitor(browser, site, {
		javaScriptEnabled: false,
		viewport: { width: 360, height: 740 },
	});
	if (userName) await enterAs(page, userName);
	return page;
}
const main = async (page: Page): Promise<string> =>
	(await page.locator("main").textContent()) ?? "";
const seen = async (page: Page, words: string | RegExp): Promise<void> => {
	const text = await main(page);
	assert.ok(
		typeof words === "string" ? text.includes(words) : words.test(text),
		`${words} in ${text.slice(0, 1_500)}`,
	);
};
/** Axe needs script: the page as it stands is shown to it in a browser that runs one. */
async function sound(page: Page): Promise<void> {
	assert.equal(await sideways(page), 0);
	const body = await page.content();
	const { context, page: other } = await visitor(browser, site, {
		viewport: { width: 360, height: 740 },
	});
	await other.goto(page.url());
	await other.setContent(body);
	assert.deepEqual(await axeFinds(other), []);
	await context.close();
}
/** Numerator and denominator of what the office promises, as everybody reads them. */
async function figureNow(page: Page): Promise<readonly [number, number]> {
	await page.goto(figure);
	const [, kept = "", of = ""] =
		/dalam waktu yang dijanjikan: ?(\d+) dari (\d+)/.exec(await main(page)) ??
		[];
	assert.notEqual(of, "", await main(page));
	return [Number(kept), Number(of)];
}

test("from one complaint to a changed indicator and back to the one who complained", async () => {
	const [citizen, yohana, kornelis, anybody] = await Promise.all([
		someone(),
		someone("yohana"),
		someone("kornelis"),
		someone(),
	]);
	const before = await figureNow(anybody);

	await citizen.goto(`/pengaduan/ke/${office}`);
	await citizen.getByLabel("Pengaduan").first().check();
	await citizen.getByLabel("Layanan atau tempatnya").check();
	await citizen
		.getByLabel("Apa yang terjadi?")
		.fill("Pintu loket dikunci satu jam sebelum waktu tutup.");
	await citizen.getByLabel("Petugas yang menangani").check();
	await press(citizen, "Kirim");
	const code = (await citizen.locator("p.code").textContent()) ?? "";
	await openByCode(citizen, code, "/pengaduan/saya");
	const ref =
		/nomor ([0-9A-Z]{4}-[0-9A-Z]{4})/.exec(await main(citizen))?.[1] ??
		assert.fail("no number");

	await yohana.goto("/pengaduan/meja");
	await yohana.getByRole("link", { name: ref }).first().click();
	await yohana.getByLabel(/^Pelayanan/).check();
	await press(yohana, "Simpan pemeriksaan");
	await yohana.locator("summary", { hasText: "Mulai mengerjakan" }).click();
	await press(yohana, "Mulai kerjakan");
	await yohana.locator("summary", { hasText: "Buka tindak lanjut" }).click();
	await yohana.getByLabel("Apa yang akan dibenahi?").fill(title);
	await press(yohana, "Buka tindak lanjut");
	await seen(yohana, "Belum ada penanggung jawab");
	await sound(yohana);

	await openByCode(citizen, code, "/pengaduan/saya");
	await seen(citizen, "Kantor membuka tindak lanjut");
	await seen(citizen, title);
	await seen(citizen, "Belum dimulai");

	await kornelis.goto(`/tindak-lanjut/${office}`);
	await kornelis.getByRole("link", { name: title }).click();
	assert.ok(!(await main(kornelis)).includes(ref), "the action names it");
	await kornelis.getByLabel("Penanggung jawab").selectOption({ index: 1 });
	await kornelis.getByLabel("Hari").first().fill("31");
	await kornelis.getByLabel("Bulan").first().fill("12");
	await kornelis.getByLabel("Tahun").first().fill("2099");
	await press(kornelis, "Simpan penanggung jawab");
	await kornelis
		.getByLabel("Apa yang sudah dikerjakan?")
		.fill("Jadwal jaga disusun.");
	await press(kornelis, "Simpan kemajuan");
	await kornelis.locator("summary", { hasText: "Sudah selesai" }).click();
	await kornelis.getByLabel("Apa hasilnya?").fill(outcome);
	await kornelis.locator('[name="hasil_bukti"]').fill("Foto pintu, map loket");
	await press(kornelis, "Selesaikan");

	const after = await figureNow(anybody);
	assert.deepEqual(after, [before[0] + 1, before[1] + 1]);

	await anybody.goto("/tindak-lanjut");
	await seen(anybody, outcome);
	assert.ok(!(await main(anybody)).includes(ref));
	await sound(anybody);

	for (let tries = 0; ; tries += 1) {
		await openByCode(citizen, code, "/pengaduan/saya");
		if ((await main(citizen)).includes("Ini yang terjadi karena")) break;
		assert.ok(tries < 40, "the outcome never reached whoever told it");
		await citizen.waitForTimeout(250);
	}
	await seen(citizen, outcome);
	await sound(citizen);
	await citizen.emulateMedia({ media: "print" });
	assert.ok(
		await citizen.getByText(outcome).first().isVisible(),
		"the outcome is not on paper",
	);
});

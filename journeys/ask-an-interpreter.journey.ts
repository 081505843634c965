import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
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

const office = "Kantor Wilayah Kementerian Hukum Nusa Tenggara Timur";
const words = "Saya Tuli dan memakai BISINDO, sekitar satu jam.";
const small = {
	javaScriptEnabled: false,
	viewport: { width: 320, height: 640 },
};

/** In a week, in the three fields of a day. */
async function inAWeek(page: Page) {
	const day = new Date(Date.now() + 7 * 86_400_000)
		.toISOString()
		.slice(0, 10)
		.split("-");
	for (const [at, part] of ["Tahun", "Bulan", "Hari"].entries())
		await page.getByLabel(part, { exact: true }).fill(day[at] ?? "");
}

describe("a deaf man who visits an office", () => {
	let browser: Browser;
	let site: RunningSite;
	before(async () => {
		[browser, site] = await Promise.all([openBrowser(), startSite()]);
	});
	after(async () => {
		await browser.close();
		await site[Symbol.asyncDispose]();
	});

	test("without script he asks for an interpreter before his visit, the office arranges it, and he reads it by code", async () => {
		const his = await visitor(browser, site, small);
		const { page } = his;
		await page.goto("/bisa-dikunjungi");
		await page.getByLabel("Saya Tuli atau sulit mendengar").check();
		await press(page, "Tunjukkan kantor");
		await page
			.locator("li", { hasText: office })
			.getByRole("link", { name: /^Minta bantuan sebelum datang/ })
			.click();
		const interpreter = page.getByLabel(/^Juru bahasa isyarat/);
		assert.ok(await interpreter.isChecked());
		await page.getByLabel("Yang perlu diketahui kantor").fill(words);
		await inAWeek(page);
		await page.getByLabel("Tahun", { exact: true }).fill("2020");
		await press(page, "Minta bantuan");
		await page.getByText("Hari ini sudah lewat").first().waitFor();
		assert.equal(
			(
				await page.getByLabel("Yang perlu diketahui kantor").inputValue()
			).trim(),
			words,
		);
		assert.ok(await interpreter.isChecked());
		assert.equal(await sideways(page), 0);
		await inAWeek(page);
		await press(page, "Minta bantuan");
		await page.getByText("Permintaan Anda sudah sampai").first().waitFor();
		const code = (await page.locator("p.code").textContent()) ?? "";
		assert.match(code, /^\w{4} \w{4} \w{4} \w{4} \w$/);
		await openByCode(page, code, "/minta-bantuan/saya");
		await page.getByText("Menunggu jawaban").waitFor();
		await press(page, "Tutup dan hapus dari perangkat ini");

		const desk = await visitor(browser, site, small);
		await enterAs(desk.page, "yohana");
		await desk.page.goto("/kotak");
		await desk.page
			.getByRole("link", { name: /Jawab permintaan .*juru bahasa isyarat/ })
			.last()
			.click();
		await desk.page.getByLabel(/^Ya, disiapkan/).check();
		await press(desk.page, "Kirim jawaban");
		await desk.page.getByText("Tulis apa yang disiapkan").first().waitFor();
		await desk.page
			.getByLabel("Apa yang disiapkan")
			.fill("Juru bahasa BISINDO, satu jam");
		await desk.page.getByLabel("Oleh siapa").fill("Petugas layanan");
		await inAWeek(desk.page);
		await desk.page.getByLabel("Jam").fill("10.00");
		assert.equal(await sideways(desk.page), 0);
		await press(desk.page, "Kirim jawaban");
		await desk.page.getByText("Jawaban tersimpan").waitFor();
		await desk.context.close();

		await openByCode(page, code, "/minta-bantuan/saya");
		await page.getByText("Juru bahasa BISINDO, satu jam").waitFor();
		await page.getByText("Petugas layanan").waitFor();
		assert.equal(await sideways(page), 0);
		await press(page, /^Sudah saya baca/);
		await page.getByText("Kantor tahu bahwa Anda sudah membacanya").waitFor();
		assert.ok(!page.url().includes(code.replaceAll(" ", "").slice(0, 4)));
		assert.deepEqual(his.complaints, []);
		await his.context.close();

		// axe needs script.
		const looked = await visitor(browser, site, { viewport: small.viewport });
		await looked.page.goto("/unit/kanwil-kemenkum-ntt/minta-bantuan");
		assert.deepEqual(await axeFinds(looked.page), []);
		await openByCode(looked.page, code, "/minta-bantuan/saya");
		assert.deepEqual(await axeFinds(looked.page), []);
		await looked.context.close();
	});
});

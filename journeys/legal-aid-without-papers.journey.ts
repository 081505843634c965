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

const viewport = { width: 360, height: 760 };
const hers = { javaScriptEnabled: false, viewport };
const story = "Suami pergi dan menjual sawah tanpa tanda tangan saya.";
const living = "Menenun dan berjualan sayur di pasar.";
const acceptance = "Terima, di luar pengadilan (nonlitigasi)";
const reason = "Perkara ini sudah ditangani pendamping lain.";

/** Fits the telephone, and axe finds nothing on it. */
async function isWell(page: Page) {
	assert.equal(await sideways(page), 0, page.url());
	assert.deepEqual(await axeFinds(page), [], page.url());
}

/** Answers one of a few at its question. */
const choose = (page: Page, question: string, answer: string) =>
	page
		.getByRole("group", { name: question })
		.getByLabel(answer, { exact: true })
		.check();

/** In a week, in the three fields of a day. */
async function inAWeek(page: Page) {
	const day = new Date(Date.now() + 7 * 86_400_000)
		.toISOString()
		.slice(0, 10)
		.split("-");
	for (const [at, part] of ["Tahun", "Bulan", "Hari"].entries())
		await page
			.getByLabel(part, { exact: true })
			.last()
			.fill(day[at] ?? "");
}

/** An officer writes down what she tells; answers the code that is printed for her. */
async function toldAtCounter(page: Page, name: string): Promise<string> {
	await page.goto("/permohonan/meja");
	await page.getByRole("link", { name: "Catat di loket" }).click();
	await page.getByRole("link", { name: "Bantuan hukum gratis" }).click();
	await choose(page, "Apakah Anda sulit membayar pengacara sendiri?", "Ya");
	await page.getByLabel("Nama Anda").fill(name);
	await choose(page, "Masalahnya tentang apa", "Saya tidak tahu");
	await page.getByLabel("Apa yang terjadi").fill(story);
	await page.getByLabel("Dari apa Anda hidup").fill(living);
	for (const paper of ["identity", "poverty-letter"])
		await page
			.locator(`input[name="surat-${paper}-adalah"][value="help"]`)
			.check();
	await isWell(page);
	await press(page, "Kirim dan cetak kode");
	const code = (await page.locator("p.code").textContent()) ?? "";
	assert.match(code, /^\w{4} \w{4} \w{4} \w{4} \w$/);
	return code;
}

/** Opens the newest of what waits, which is found by its sign. */
async function openCase(page: Page, ref: string) {
	await page.goto("/permohonan/meja");
	await page.getByRole("link", { name: ref }).first().click();
	await page.waitForURL(/permohonan\/meja\/[^/]+\/[0-9a-f-]{36}/);
}

const refOn = async (page: Page): Promise<string> =>
	/Nomornya ([^\s.]+)/.exec(
		(await page.locator("main").textContent()) ?? "",
	)?.[1] ?? assert.fail("no sign");

/** The form of one step: it stands folded where another is the next one. */
async function step(page: Page, name: string) {
	const fold = page.locator("summary", { hasText: name });
	if (await fold.count()) await fold.first().click();
	return page.getByRole("form", { name });
}

describe("a woman without papers", () => {
	let browser: Browser;
	let site: RunningSite;
	before(async () => {
		[browser, site] = await Promise.all([openBrowser(), startSite()]);
	});
	after(async () => {
		await browser.close();
		await site[Symbol.asyncDispose]();
	});

	test("she asks for legal aid by mouth, is helped to her papers, and reads at home by code who stands by her", async () => {
		const desk = await visitor(browser, site, { viewport });
		const { page } = desk;
		await enterAs(page, "yohana");
		const code = await toldAtCounter(page, "Maria (contoh)");
		const ref = await refOn(page);
		await isWell(page);
		await page.goto("/permohonan/legal-aid/ke/kanwil-kemenkum-ntt/kertas");
		await page.getByText("Tanda tangan atau cap jempol").waitFor();
		await isWell(page);

		await openCase(page, ref);
		assert.equal(await page.getByText("Sedang dibantu").count(), 3);
		assert.ok(!(await page.locator("main").textContent())?.includes(living));
		await isWell(page);
		await press(page, "Nyatakan lengkap");
		await page.getByText("Sudah dicatat").waitFor();
		await page
			.getByRole("link", { name: "Buka keterangan keadaan (tercatat)" })
			.click();
		await page.getByText(living).waitFor();
		await isWell(page);
		const means = page.url();
		await openCase(page, ref);
		const accept = await step(page, acceptance);
		await accept.getByLabel("Siapa yang mendampingi").fill("LBH contoh");
		await accept
			.getByLabel("Apa yang perlu diketahui pemohon")
			.fill("Kami dampingi sampai selesai.");
		await press(page, acceptance);
		await page.getByText("Sudah dicatat").waitFor();
		assert.equal((await page.goto(means))?.status(), 404);
		await openCase(page, ref);
		assert.equal(
			await page.getByRole("link", { name: /keterangan keadaan/ }).count(),
			0,
		);
		const meet = await step(page, "Ajak bertemu");
		await meet.getByLabel("Tempat").fill("Ruang konsultasi, lantai 1");
		await meet.getByLabel("Jam").fill("9 pagi");
		await meet
			.getByLabel("Apa yang perlu diketahui pemohon")
			.fill("Datang saja, tanpa surat.");
		await inAWeek(page);
		await meet.getByRole("button").click();
		await page.getByText("Tulis jam seperti 09.30").first().waitFor();
		await isWell(page);
		const again = page.getByRole("form", { name: "Ajak bertemu" });
		assert.equal(
			await again.getByLabel("Tempat").inputValue(),
			"Ruang konsultasi, lantai 1",
		);
		await again.getByLabel("Jam").fill("09.30");
		await again.getByRole("button").click();
		await page.getByText("Sudah dicatat").waitFor();

		const home = await visitor(browser, site, hers);
		await openByCode(home.page, code, "/permohonan/saya");
		await home.page.getByText("LBH contoh").first().waitFor();
		await home.page.getByText(/pukul 09\.30/).waitFor();
		await home.page.getByText("di luar pengadilan").first().waitFor();
		assert.ok(
			!(await home.page.locator("main").textContent())?.includes(living),
		);
		assert.equal(await sideways(home.page), 0);

		const finish = await step(page, "Selesaikan pendampingan");
		await finish
			.getByLabel("Apa yang perlu diketahui pemohon")
			.fill("Sawah kembali atas nama Anda.");
		await finish.getByRole("button").click();
		await page.getByText("Sudah dicatat").waitFor();
		await isWell(page);

		await openByCode(home.page, code, "/permohonan/saya");
		await home.page.getByText("Sawah kembali atas nama Anda.").waitFor();
		await home.page.getByLabel("Sangat puas").check();
		await press(home.page, "Kirim penilaian");
		await home.page
			.getByText(/penilaian Anda tercatat/)
			.first()
			.waitFor();

		const report = await step(page, "Catat laporan pendamping");
		await report.getByLabel("Nomor").fill("contoh-0042");
		await press(page, "Catat laporan pendamping");
		await page.getByText("Sudah dicatat").waitFor();
		await isWell(page);
		await home.page.reload();
		await home.page
			.getByText("Pendampingan selesai dan sudah dilaporkan.")
			.first()
			.waitFor();
		assert.ok(!home.page.url().includes(code.slice(0, 4)));
		assert.deepEqual(home.complaints, []);
		assert.deepEqual(desk.complaints, []);
		await home.context.close();
		await desk.context.close();

		// axe needs script.
		const looked = await visitor(browser, site, { viewport });
		for (const path of [
			"/permohonan",
			"/permohonan/legal-aid",
			"/permohonan/legal-aid/ke/kanwil-kemenkum-ntt",
		]) {
			await looked.page.goto(path);
			await isWell(looked.page);
		}
		await openByCode(looked.page, code, "/permohonan/saya");
		await isWell(looked.page);
		await looked.context.close();
	});

	test("who is refused without a basis is not refused yet, and what was typed stands; then she reads why, by which rule, and how to object", async () => {
		const desk = await visitor(browser, site, { viewport });
		const { page } = desk;
		await enterAs(page, "yohana");
		const code = await toldAtCounter(page, "Rosa (contoh)");
		const ref = await refOn(page);
		await openCase(page, ref);
		await press(page, "Nyatakan lengkap");
		await page.getByText("Sudah dicatat").waitFor();
		const refuse = await step(page, "Tolak");
		await refuse.getByLabel("Apa yang perlu diketahui pemohon").fill(reason);
		await refuse
			.getByLabel("Bagaimana pemohon dapat berkeberatan")
			.fill("Datang ke loket, atau tulis kepada BPHN.");
		const [answer] = await Promise.all([
			page.waitForResponse((one) => one.request().method() === "POST"),
			refuse.getByRole("button").click(),
		]);
		assert.equal(answer.status(), 422);
		await page
			.getByText("Sebutkan aturan yang menjadi dasar")
			.first()
			.waitFor();
		const again = page.getByRole("form", { name: "Tolak" });
		assert.equal(
			(
				await again.getByLabel("Apa yang perlu diketahui pemohon").inputValue()
			).trim(),
			reason,
		);
		await isWell(page);
		await again.getByLabel("Dasar aturan").fill("UU 16/2011 Pasal 5");
		await again.getByRole("button").click();
		await page.getByText("Sudah dicatat").waitFor();

		const home = await visitor(browser, site, hers);
		await openByCode(home.page, code, "/permohonan/saya");
		for (const words of [reason, "UU 16/2011 Pasal 5", "tulis kepada BPHN"])
			await home.page.getByText(words).first().waitFor();
		await home.context.close();
		await desk.context.close();
	});
});

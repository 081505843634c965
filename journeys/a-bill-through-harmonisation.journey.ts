import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
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
const theirs = { javaScriptEnabled: false, viewport };
const office = "/permohonan/harmonisation/ke/kanwil-kemenkum-ntt";
const first =
	"Pasal 1\nPemerintah daerah menyediakan pasar.\nPasal 2\nPedagang membayar sewa.";
const ours = first.replace("membayar sewa", "membayar sewa yang wajar");
const second = ours.replace(
	"menyediakan pasar",
	"menyediakan pasar yang ramah",
);

const paper = (name: string) => ({
	name: `${name}.pdf`,
	mimeType: "application/pdf",
	buffer: Buffer.from(
		"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
	),
});

/** Fits the telephone, and axe finds nothing on it. */
async function isWell(page: Page) {
	assert.equal(await sideways(page), 0, page.url());
	assert.deepEqual(await axeFinds(page), [], page.url());
}

async function openCase(page: Page, ref: string) {
	await page.goto("/permohonan/meja");
	await page.getByRole("link", { name: ref }).first().click();
	await page.waitForURL(/permohonan\/meja\/[^/]+\/[0-9a-f-]{36}/);
}

/** The form of one step: it stands folded where another is the next one. */
async function step(page: Page, name: string) {
	const fold = page.locator("summary", { hasText: name });
	if (await fold.count()) await fold.first().click();
	return page.getByRole("form", { name });
}

const version = (page: Page, number: number) =>
	page.getByRole("region", { name: `Versi ${number}`, exact: true });

const forOffice = "Apa yang perlu diketahui pemohon";
const ownWords = "Yang ingin Anda sampaikan";

describe("a regency that brings a bill", () => {
	let browser: Browser;
	let site: RunningSite;
	before(async () => {
		[browser, site] = await Promise.all([openBrowser(), startSite()]);
	});
	after(async () => {
		await browser.close();
		await site[Symbol.asyncDispose]();
	});

	test("its secretary brings it without script, completes what is missing, and both work on the text until the letter has its number", async () => {
		const secretary = await visitor(browser, site, theirs);
		const { page } = secretary;
		await page.goto(office);
		await page
			.getByRole("group", {
				name: "Apakah Anda mengajukan atas nama kepala daerah atau DPRD?",
			})
			.getByLabel("Ya", { exact: true })
			.check();
		await page.getByLabel("Rancangan peraturan kepala daerah").check();
		await page.getByLabel("Judul rancangan").fill("Pasar rakyat");
		await page.getByLabel("Kepala daerah", { exact: true }).check();
		await page.getByLabel("Sekretaris daerah (Sekda)").check();
		await page.getByLabel("Jabatan dan cara menghubungi").fill("Sekda, loket");
		await page.getByLabel("Naskah rancangan").fill(first);
		await page
			.locator('input[name="surat-letter"]')
			.setInputFiles(paper("surat"));
		// The region was forgotten: what was typed, and what came with it, is there again.
		await press(page, "Kirim permohonan");
		await page.getByText("Jawab: Daerah").first().waitFor();
		await page.getByText("Sudah terlampir: surat.pdf").waitFor();
		assert.equal(
			(await page.getByLabel("Naskah rancangan").inputValue()).trim(),
			first,
		);
		await page.getByLabel("Daerah", { exact: true }).fill("Kabupaten contoh");
		await press(page, "Kirim permohonan");
		const code = (await page.locator("p.code").textContent()) ?? "";
		assert.match(code, /^\w{4} \w{4} \w{4} \w{4} \w$/);
		const ref =
			/Nomornya ([^\s.]+)/.exec(
				(await page.locator("main").textContent()) ?? "",
			)?.[1] ?? assert.fail("no sign");

		const desk = await visitor(browser, site, { viewport });
		await enterAs(desk.page, "yohana");
		await openCase(desk.page, ref);
		await isWell(desk.page);
		const back = await step(desk.page, "Kembalikan");
		await back.getByLabel(forOffice).fill("Penjelasan belum ada.");
		await back.getByLabel("Naskah akademik atau penjelasan").check();
		await back.getByRole("button").click();
		await desk.page.getByText("Sudah dicatat").waitFor();

		await openByCode(page, code, "/permohonan/saya");
		await page.getByText("Penjelasan belum ada.").waitFor();
		await page.getByLabel(ownWords).first().fill("Ini penjelasannya.");
		for (const name of ["explanation", "team", "initialled"])
			await page
				.locator(`input[name="surat-${name}"]`)
				.first()
				.setInputFiles(paper(name));
		await press(page, "Kirim yang dilengkapi");
		await page.getByText("explanation.pdf").first().waitFor();

		await openCase(desk.page, ref);
		await press(desk.page, "Nyatakan lengkap");
		await desk.page.getByText("Sudah dicatat").waitFor();

		// Two open it at the same time.
		const other = await visitor(browser, site, { viewport });
		await enterAs(other.page, "kornelis");
		await openCase(other.page, ref);
		const analyse = await step(desk.page, "Catatan dan naskah perbaikan");
		await analyse.getByLabel(forOffice).fill("Sewa perlu ukuran.");
		await analyse.getByLabel("Naskah lengkap").fill(ours);
		await analyse.getByRole("button").click();
		await desk.page.getByText("Sudah dicatat").waitFor();
		const late = await step(other.page, "Kembalikan");
		await late.getByLabel(forOffice).fill("Saya kira belum siap.");
		await late.getByRole("button").click();
		await other.page
			.getByText(/Ada yang melanjutkan permohonan ini/)
			.first()
			.waitFor();
		await other.page.getByText("Sewa perlu ukuran.").waitFor();
		assert.equal(
			(
				await other.page
					.getByRole("form", { name: "Kembalikan" })
					.getByLabel(forOffice)
					.inputValue()
			).trim(),
			"Saya kira belum siap.",
		);
		await isWell(other.page);

		await openByCode(page, code, "/permohonan/saya");
		const correct = page.getByRole("form", { name: "Kirim naskah perbaikan" });
		await page
			.locator("summary", { hasText: "Kirim naskah perbaikan" })
			.click();
		await correct.getByLabel(ownWords).fill("Setuju, dan satu tambahan.");
		await correct.getByLabel("Naskah lengkap").fill(second);
		await press(page, "Kirim naskah perbaikan");
		await page.getByRole("link", { name: "Lihat 3 versi naskah" }).click();
		await page.waitForURL("**/naskah");
		assert.match(
			(await version(page, 2).locator("ins").allTextContents()).join("|"),
			/yang wajar/,
		);
		assert.match(
			(await version(page, 3).locator("ins").allTextContents()).join("|"),
			/yang ramah/,
		);
		assert.equal(await version(page, 3).locator("del").count(), 0);
		assert.equal(await sideways(page), 0);

		await openCase(desk.page, ref);
		await desk.page.getByRole("link", { name: "Lihat 3 versi naskah" }).click();
		await isWell(desk.page);
		await openCase(desk.page, ref);
		const meet = await step(desk.page, "Undang rapat");
		const inAYear = new Date().getUTCFullYear() + 1;
		await meet.getByLabel("Hari", { exact: true }).fill("4");
		await meet.getByLabel("Bulan", { exact: true }).fill("3");
		await meet.getByLabel("Tahun", { exact: true }).fill(String(inAYear));
		await meet.getByLabel("Jam").fill("07.30");
		await meet.getByLabel("Tempat").fill("Ruang rapat, lantai 1");
		await meet.getByLabel(forOffice).fill("Mari membahas bersama.");
		await meet.getByRole("button").click();
		await desk.page.getByText("Sudah dicatat").waitFor();

		await openByCode(page, code, "/permohonan/saya");
		await page.getByText(/pukul 07\.30 WITA/).waitFor();
		const [entry] = await Promise.all([
			page.waitForEvent("download"),
			page.getByRole("link", { name: "Simpan ke kalender" }).click(),
		]);
		const calendar = await readFile(await entry.path(), "utf8");
		assert.match(calendar, /^BEGIN:VCALENDAR\r\n/);
		assert.match(calendar, /\r\nEND:VCALENDAR\r\n$/);
		// Half past seven in Kupang is half past eleven at night of the day before in Greenwich.
		assert.ok(calendar.includes(`\r\nDTSTART:${inAYear}0303T233000Z\r\n`));
		assert.ok(!calendar.includes("Pasar rakyat"));
		assert.ok(!calendar.includes(code.slice(0, 4)));

		await openCase(desk.page, ref);
		const minutes = await step(desk.page, "Catat berita acara");
		await minutes.getByLabel(forOffice).fill("Disepakati semuanya.");
		await minutes.getByLabel("Berkas").setInputFiles(paper("berita-acara"));
		await minutes.getByRole("button").last().click();
		await desk.page.getByText("Sudah dicatat").waitFor();
		const letter = await step(desk.page, "Berikan surat selesai");
		await letter.getByLabel(forOffice).fill("Terima kasih.");
		await letter.getByRole("button").last().click();
		await desk.page.getByText("Tulis nomornya").first().waitFor();
		await isWell(desk.page);
		await letter.getByLabel("Nomor surat").fill("W.22-PP.04.02-17");
		await letter.getByRole("button").last().click();
		await desk.page.getByText("Sudah dicatat").waitFor();

		await openByCode(page, code, "/permohonan/saya");
		await page.getByText("W.22-PP.04.02-17").waitFor();
		const [file] = await Promise.all([
			page.waitForEvent("download"),
			page.getByRole("link", { name: "berita-acara.pdf" }).click(),
		]);
		assert.match(await readFile(await file.path(), "latin1"), /^%PDF-/);
		assert.equal(await sideways(page), 0);
		assert.deepEqual(secretary.complaints, []);
		assert.deepEqual(desk.complaints, []);
		for (const { context } of [secretary, desk, other]) await context.close();

		// axe needs script.
		const looked = await visitor(browser, site, { viewport });
		for (const path of ["/permohonan/harmonisation", office]) {
			await looked.page.goto(path);
			await isWell(looked.page);
		}
		await openByCode(looked.page, code, "/permohonan/saya");
		await isWell(looked.page);
		await looked.page.goto("/permohonan/saya/naskah");
		await isWell(looked.page);
		await looked.context.close();
	});
});

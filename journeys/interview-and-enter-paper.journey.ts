import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import {
	axeFinds,
	enterAs,
	openBrowser,
	press,
	type RunningSite,
	startSite,
	visitor,
} from "./harness.ts";

/**
 * Yohana asks three people how they were served, one of them by telephone through his daughter. Then she enters ten
 * sheets of paper, two of them with a mistake, mends the two and sends them again. She has no script.
 */
const survey = "/survei/kanwil-kemenkum-ntt/skm-2017";
const codes = ["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U9", "U8"];
let site: RunningSite;
let browser: Browser;
let yohana: Page;

before(async () => {
	[site, browser] = [await startSite(), await openBrowser()];
	yohana = (await visitor(browser, site, { javaScriptEnabled: false })).page;
	await enterAs(yohana, "yohana");
});
after(async () => {
	await browser?.close();
	await site?.[Symbol.asyncDispose]();
});

const main = async (): Promise<string> =>
	(await yohana.locator("main").textContent()) ?? "";

async function interview(
	how: string,
	who: string,
	level: number,
): Promise<void> {
	await yohana.getByLabel(how).check();
	await yohana.getByLabel(who).check();
	for (const code of codes)
		await yohana
			.locator(`input[name="jawab-${code}"][value="${level}"]`)
			.check();
	await press(yohana, "Simpan, lalu orang berikutnya");
}

test("she finds the interview at her desk, and asks two people face to face", async () => {
	await yohana.goto("/survei/kanwil-kemenkum-ntt/kelola");
	await yohana.locator(`a[href="${survey}/wawancara"]`).click();
	assert.match(await main(), /Tanyakan, jangan menebak/);
	await interview("Bertemu langsung", "Orangnya sendiri", 3);
	assert.match(await main(), /Wawancara ke-1 hari ini/);
	await interview("Bertemu langsung", "Orangnya sendiri", 4);
	assert.match(await main(), /Wawancara ke-2 hari ini/);
});

test("she forgets to say who answered, and loses nothing of it", async () => {
	await yohana.getByLabel("Lewat telepon").check();
	await yohana.locator(`input[name="jawab-U1"][value="2"]`).check();
	await press(yohana, "Simpan, lalu orang berikutnya");
	assert.match(await main(), /Pilih siapa yang menjawab/);
	assert.ok(
		await yohana.locator(`input[name="jawab-U1"][value="2"]`).isChecked(),
	);
	await interview("Lewat telepon", "Orang lain mewakilinya", 2);
	assert.match(await main(), /Wawancara ke-3 hari ini/);
});

test("she prints the questionnaire; each question bears its code", async () => {
	await yohana.goto(`${survey}/kertas`);
	const questions = await yohana
		.locator(".paper-form > ol > li")
		.allTextContents();
	assert.equal(questions.length, 9);
	assert.match(questions[7] ?? "", /sarana dan prasarana\? U9/);
});

test("of ten sheets two come back with the reason; mended, they are taken too", async () => {
	await yohana.goto(`${survey}/impor`);
	const sheets = Array.from({ length: 10 }, (_, i) =>
		codes.map((_, place) => String(1 + ((i + place) % 4))),
	);
	// A level that is none, and the word of another question.
	(sheets[2] as string[])[4] = "7";
	(sheets[6] as string[])[2] = "Gratis";
	const send = async (name: string, text: string) => {
		await yohana.getByLabel("Berkas XLSX atau CSV").setInputFiles({
			name,
			mimeType: "text/csv",
			buffer: Buffer.from(text),
		});
		await press(yohana, "Periksa dan terima");
	};
	await send(
		"lembar.csv",
		[codes, ...sheets].map((row) => row.join(",")).join("\n"),
	);
	const said = await main();
	assert.match(said, /8 lembar diterima/);
	assert.match(said, /“7” bukan jawaban U5/);
	assert.match(said, /“Gratis” adalah jawaban U4, bukan U3/);
	const [download] = await Promise.all([
		yohana.waitForEvent("download"),
		yohana.getByRole("button", { name: "Unduh CSV" }).click(),
	]);
	const rows = readFileSync(await download.path(), "utf8");
	await yohana.goto(`${survey}/impor`);
	await send(
		"baris-galat.csv",
		rows.replace(",7,", ",3,").replace(",Gratis,", ",4,"),
	);
	assert.match(await main(), /2 lembar diterima/);
});

test("what was answered for somebody else is shown apart, and few are not told", async () => {
	await yohana.goto(`${survey}/hasil`);
	assert.match(await main(), /Mewakili orang lain/);
});

test("every page of this way is clean", async () => {
	const { page } = await visitor(browser, site);
	await page.context().addCookies(await yohana.context().cookies());
	for (const path of ["wawancara", "kertas", "impor", "karcis", "hasil"]) {
		await page.goto(`${survey}/${path}`);
		assert.deepEqual(await axeFinds(page), [], path);
	}
});

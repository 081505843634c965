import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import {
	axeFinds,
	enterAs,
	openBrowser,
	press,
	type RunningSite,
	sideways,
	startSite,
	visitor,
} from "./harness.ts";

/**
 * An OPD asks, and the answer becomes help text at the indicator. Joko of the health office asks at an item of its region,
 * Zahra coaches and answers, Bayu at the centre reviews, and everybody reads it. Nobody in this journey has script.
 */
let site: RunningSite;
let browser: Browser;
const question = "Apakah keputusan kepala dinas boleh dipakai sebagai bukti?";
const answer = "Boleh, bila menyebut anggaran dan tahun berlakunya.";
const item = `/penilaian/kabupaten-empat-lawang/kkpham-2021/${new Date().getUTCFullYear()}/butir/6.s`;
/** The page of the question. */
let path = "";

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
		viewport: { width: 360, height: 900 },
	});
	if (userName !== undefined) await enterAs(page, userName);
	return page;
}

const main = async (page: Page): Promise<string> =>
	(await page.locator("body").textContent()) ?? "";

/** The page as it stands is shown to axe in a browser that runs script: without, axe itself cannot run. */
async function sound(page: Page): Promise<void> {
	assert.equal(await sideways(page), 0);
	const body = await page.content();
	const { context, page: seen } = await visitor(browser, site, {
		viewport: { width: 360, height: 900 },
	});
	await seen.route(page.url(), (route) =>
		route.fulfill({ body, contentType: "text/html; charset=utf-8" }),
	);
	await seen.goto(page.url());
	assert.deepEqual(await axeFinds(seen), []);
	await context.close();
}

test("Joko asks at the indicator, and nothing typed is lost when he sends nothing", async () => {
	const joko = await someone("joko");
	await joko.goto(item);
	await sound(joko);
	await joko
		.getByRole("link", { name: "Tanya pembina tentang butir ini" })
		.click();
	await press(joko, "Kirim pertanyaan");
	assert.match(await main(joko), /Tulis setidaknya satu kalimat/);
	await sound(joko);
	await joko.getByLabel("Pertanyaan Anda").fill(question);
	await press(joko, "Kirim pertanyaan");
	assert.match(await main(joko), /Pertanyaan terkirim kepada pembina/);
	await sound(joko);
	path = new URL(joko.url()).pathname;
});

test("Zahra finds it in her inbox, answers, and proposes the answer as help text", async () => {
	const zahra = await someone("zahra");
	await zahra.goto("/kotak");
	assert.match(
		await main(zahra),
		/Jawab pertanyaan Dinas Kesehatan Kabupaten Empat Lawang tentang butir 6\.s/,
	);
	await zahra.goto(path);
	await zahra.getByLabel("Jawaban untuk unit").fill(answer);
	await press(zahra, "Kirim jawaban");
	assert.match(await main(zahra), /Jawaban terkirim/);
	await sound(zahra);
	await zahra
		.getByLabel("Pertanyaan dengan kata umum")
		.fill("Apakah keputusan kepala dinas dapat menjadi bukti?");
	await press(zahra, "Kirim usulan");
	assert.match(await main(zahra), /Usulan sedang ditinjau/);
});

test("Joko reads the answer at the indicator at once", async () => {
	const joko = await someone("joko");
	await joko.goto(item);
	assert.match(await main(joko), /Boleh, bila menyebut anggaran/);
});

test("Bayu reviews it without learning who asked, and publishes it at the indicator", async () => {
	const bayu = await someone("bayu");
	await bayu.goto("/bimbingan");
	await bayu
		.getByRole("link", {
			name: "Apakah keputusan kepala dinas dapat menjadi bukti?",
		})
		.click();
	assert.doesNotMatch(await main(bayu), /Dinas Kesehatan|Joko/);
	await sound(bayu);
	await press(bayu, "Terbitkan di butirnya");
	assert.match(await main(bayu), /Panduan terbit di butirnya/);
});

test("everybody reads it at the indicator of that version, and that one unit asked", async () => {
	const anybody = await someone();
	await anybody.goto("/instrumen/kkpham-2021/tanya-jawab");
	await sound(anybody);
	await anybody.getByRole("link", { name: /^6\.s/ }).click();
	assert.match(await main(anybody), /Boleh, bila menyebut anggaran/);
	assert.match(await main(anybody), /1 unit menanyakan ini/);
	assert.doesNotMatch(await main(anybody), /Dinas Kesehatan/);
	await sound(anybody);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Locator, Page } from "playwright-core";
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
 * What was shown once is enough: Markus hands a paper over to a second instrument that asks for the same thing, and a
 * regency takes over a figure that was counted already. Nobody in this journey has script.
 */
let site: RunningSite;
let browser: Browser;
before(async () => {
	[site, browser] = [await startSite(), await openBrowser()];
});
after(async () => {
	await browser?.close();
	await site?.[Symbol.asyncDispose]();
});

const year = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear();

async function as(userName: string): Promise<Page> {
	const { page } = await visitor(browser, site, { javaScriptEnabled: false });
	await enterAs(page, userName);
	return page;
}

const textIn = async (place: Locator): Promise<string> =>
	(await place.textContent()) ?? "";

/** What axe finds on the same page, for the same person with script: it needs one to look. */
async function looksOf(page: Page): Promise<string[]> {
	const other = await visitor(browser, site);
	await other.page.context().addCookies(await page.context().cookies());
	await other.page.goto(page.url());
	const found = await axeFinds(other.page);
	await other.page.context().close();
	return found;
}

test("an officer takes a paper over from one instrument to another, and is told what was spared", async () => {
	const page = await as("markus");
	const other = `/penilaian/lapas-ambon/panrb-7-2022/${year}`;
	await page.goto(other);
	const spared = page.locator("section:has(#dihemat)");
	assert.match(await textIn(spared), /1 berkas .* 1 unggahan/s);
	await page.goto(`${other}/butir/f.6`);
	const offered = page.locator("section:has(#bukti-padanan)");
	assert.match(
		await textIn(offered),
		new RegExp(`Sudah diserahkan untuk Ruang tunggu pada .*, ${year}`),
	);
	assert.deepEqual(await looksOf(page), []);
	await press(page, "Pakai di sini: ruang-tunggu.pdf");
	assert.match(
		await textIn(page.locator("main")),
		/Tidak ada yang perlu diunggah lagi/,
	);
	assert.match(
		await textIn(page.locator("fieldset:has(#bukti)")),
		/ruang-tunggu\.pdf/,
	);
	await page.goto(other);
	assert.match(await textIn(spared), /2 berkas .* 2 unggahan/s);
	assert.deepEqual(await looksOf(page), []);
});

test("a regency takes over the living figure and hands in, and the figure is frozen", async () => {
	const page = await as("hasnah");
	const overview = `/penilaian/kabupaten-maluku-tengah/contoh-kkpham-hidup/${year}`;
	await page.goto(`${overview}/butir/opd-p2ham`);
	assert.match(await textIn(page.locator("main")), /2 dari 3 \(66,67 persen\)/);
	assert.deepEqual(await looksOf(page), []);
	await press(page, "Ambil angka ini");
	assert.match(
		await textIn(page.locator("main")),
		/Jawaban Anda sama dengan angka ini/,
	);
	assert.equal(await page.inputValue("[name=nilai_pembilang]"), "2");
	assert.equal(await page.inputValue("[name=nilai_penyebut]"), "3");
	await page.goto(overview);
	await press(page, "Kirim penilaian");
	if (await page.locator("[name=alasan]").count()) {
		await page.fill("[name=alasan]", "Berkas peragaan, sudah kami periksa.");
		await press(page, "Kirim");
	}
	await page.goto(`${overview}/butir/opd-p2ham`);
	const frozen = await textIn(page.locator("main"));
	assert.match(frozen, /Angka hidup saat diserahkan/);
	assert.match(frozen, /2 dari 3 \(66,67 persen\)/);
	assert.match(frozen, /[0-9a-f]{64}/);
	assert.deepEqual(await looksOf(page), []);
});

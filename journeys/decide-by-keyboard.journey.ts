import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import {
	axeFinds,
	enterAs,
	openBrowser,
	type RunningSite,
	sideways,
	startSite,
	visitor,
} from "./harness.ts";

/** Sari has a unit to go through, and a keyboard. Every press is counted; the mouse is not touched. */
let site: RunningSite;
let browser: Browser;
let page: Page;
let complaints: readonly string[];
let presses = 0;

before(async () => {
	[site, browser] = [await startSite(), await openBrowser()];
	({ page, complaints } = await visitor(browser, site));
	await enterAs(page, "sari");
});
after(async () => {
	await browser?.close();
	await site?.[Symbol.asyncDispose]();
});

const year = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear();
const lane = `/verifikasi/jalur/p2ham-2023/${year}`;
const press = async (...keys: readonly string[]): Promise<void> => {
	for (const key of keys) {
		await page.keyboard.press(key);
		presses += 1;
	}
};
const title = () => page.locator("h1").textContent();
const count = () => page.locator(".lane-count").textContent();
const left = async (): Promise<number> =>
	Number(/(\d+) tersisa/.exec((await count()) ?? "")?.[1] ?? Number.NaN);
const focused = () =>
	page.evaluate(
		"document.activeElement?.tagName + ' ' + (document.activeElement?.getAttribute('name') ?? '')",
	);
const ready = () => page.waitForSelector("lane-desk[data-ready]");
/** The pages forbid what Playwright would evaluate while it waits, so the waiting is done here. */
async function until(holds: () => Promise<boolean>): Promise<void> {
	const giveUp = performance.now() + 60_000;
	while (!(await holds().catch(() => false))) {
		if (performance.now() > giveUp) throw new Error("it did not come about");
		await pause(50);
	}
}
const moved = (before: string | null) =>
	until(async () => (await title()) !== before);
/** Nothing is on its way any more, and so many are left. */
const acknowledged = (n: number) =>
	until(
		async () =>
			(await left()) === n &&
			Boolean(
				await page.evaluate(
					"Object.entries(localStorage).every(([name, kept]) => !name.startsWith('rangkul-jalur') || kept === '[]')",
				),
			),
	);

test("shortcuts are off at first: letters do nothing, and the first page offers them", async () => {
	await page.goto(`${lane}/unit/lapas-cilegon`);
	await ready();
	const here = await title();
	await press("1", "s");
	assert.equal(await page.locator(".level input:checked").count(), 0);
	assert.equal(await title(), here);
	await page.goto("/verifikasi/jalur");
	await page.getByRole("button", { name: "Hidupkan pintasan" }).focus();
	await press("Enter");
	await page.waitForSelector("text=Pintasan hidup");
	assert.match(page.url(), /\/verifikasi\/jalur$/);
});

test("a decision takes two keys: the level and save; the next item is there and the title has the focus", async () => {
	await page.goto(`${lane}/unit/lapas-cilegon`);
	await ready();
	assert.deepEqual(await axeFinds(page), []);
	const before = await left();
	presses = 0;
	const decisions = 10;
	for (let at = 1; at <= decisions; at += 1) {
		const here = await title();
		// Of a figure "1" says that the unit's is right; of a level it is the first one, which this unit mostly claims.
		await press("1");
		const needsWords = !(await page
			.locator(".level:has(input:checked)", { hasText: "pernyataan unit" })
			.count());
		if (needsWords) {
			await press("k");
			assert.equal(await focused(), "TEXTAREA alasan");
			await page.keyboard.insertText("Bukti menunjukkan lebih.");
			await press("Control+Enter");
		} else await press("s");
		await moved(here);
		assert.match(String(await focused()), /^H1/);
		// A person reads; on a machine that is busy the server needs its moment.
		await acknowledged(before - at);
	}
	const each = presses / decisions;
	console.log(
		`keystrokes a decision, the words of reasons not counted: ${each.toFixed(1)}`,
	);
	assert.ok(each <= 6, `${each} keystrokes a decision`);
	await acknowledged(before - decisions);
	assert.deepEqual(complaints, []);
});

test("she takes the last one back with one key, and returns it with three", async () => {
	const before = await left();
	await press("u");
	await page.waitForSelector("text=Putusan diurungkan");
	await ready();
	assert.equal(await left(), before + 1);
	const here = await title();
	presses = 0;
	await press("r");
	assert.equal(await focused(), "INPUT sebab_kembali");
	await press("Space", "Enter");
	assert.ok(presses <= 6);
	await moved(here);
	await acknowledged(before);
});

test("while she types no letter acts, and a question mark outside of fields opens the list of shortcuts", async () => {
	const here = await title();
	await press("k");
	await press("s", "r", "l", "1");
	assert.equal(await title(), here);
	assert.equal(await page.locator("#putuskan textarea").inputValue(), "srl1");
	await press("Escape", "?");
	assert.equal(await focused(), "SUMMARY ");
	assert.equal(
		await page.locator("#pintasan details").getAttribute("open"),
		"",
	);
});

test("the line breaks: she goes on, closes the page, and every decision arrives once", async () => {
	await page.goto(`${lane}/unit/lapas-cilegon`);
	await ready();
	const before = await left();
	// The next ones are fetched ahead; then nothing passes any more.
	await page.waitForLoadState("networkidle");
	await page.route("**/butir/**", (route) =>
		route.request().method() === "POST"
			? route.abort("connectionreset")
			: route.continue(),
	);
	for (let at = 0; at < 3; at += 1) {
		const here = await title();
		await press("1");
		const claimed = await page
			.locator(".level:has(input:checked)", { hasText: "pernyataan unit" })
			.count();
		if (!claimed) {
			await press("k");
			await page.keyboard.insertText("Bukti menunjukkan lebih.");
			await press("Control+Enter");
		} else await press("s");
		await moved(here);
	}
	await page.waitForSelector("text=/belum terkirim.*: 3/");
	await page.unroute("**/butir/**");
	await page.goto("/verifikasi/jalur");
	await page.goto(`${lane}/unit/lapas-cilegon`);
	await ready();
	await acknowledged(before - 3);
	await page.reload();
	assert.equal(await left(), before - 3);
});

test("without script the same lane decides and takes back with plain forms, and fits 320 pixels", async () => {
	const { page: plain } = await visitor(browser, site, {
		javaScriptEnabled: false,
		viewport: { width: 320, height: 800 },
	});
	await enterAs(plain, "sari");
	await plain.goto(`${lane}/unit/kanim-serang`);
	assert.equal(await sideways(plain), 0);
	const here = await plain.locator("h1").textContent();
	await plain.locator(".level", { hasText: "pernyataan unit" }).click();
	await plain.getByRole("button", { name: "Simpan dan lanjut" }).click();
	await plain.waitForSelector("text=/Tersimpan. \\d+ tersisa/");
	assert.notEqual(await plain.locator("h1").textContent(), here);
	await plain.getByRole("button", { name: "Urungkan" }).click();
	await plain.waitForSelector("text=Putusan diurungkan");
	assert.equal(await plain.locator("h1").textContent(), here);
	await plain.getByRole("button", { name: "Jeda" }).click();
	await plain.waitForSelector("text=Jalur dijeda");
	await plain.getByRole("link", { name: "Lanjutkan" }).first().click();
	assert.match(plain.url(), /\/unit\/(kanim-serang|lapas-cilegon)\/butir\//);
});

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { parse } from "csv-parse/sync";
import type { Browser, Page } from "playwright-core";
import {
	axeFinds,
	openBrowser,
	type RunningSite,
	startSite,
	visitor,
} from "./harness.ts";

let site: RunningSite;
let browser: Browser;
let page: Page;
/** The same page with script, for axe: where there is none, nothing of it runs. */
let beside: Page;

before(async () => {
	[site, browser] = await Promise.all([startSite(), openBrowser()]);
	({ page } = await visitor(browser, site, { javaScriptEnabled: false }));
	({ page: beside } = await visitor(browser, site));
});
after(async () => {
	await browser?.close();
	await site?.[Symbol.asyncDispose]();
});

async function axeHere(): Promise<string[]> {
	await beside.goto(page.url());
	return axeFinds(beside);
}

/** A file that a link gives, with the time from the click to its last byte in seconds. */
async function fileBy(name: RegExp | string) {
	const from = performance.now();
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("link", { name }).click(),
	]);
	const path = await download.path();
	return { path, took: (performance.now() - from) / 1_000 };
}

test("the minister's staff has a page, a paper and a workbook with today's figures in under a minute", async () => {
	const from = performance.now();
	await page.goto(site.origin);
	await page
		.getByRole("contentinfo")
		.getByRole("link", { name: "Semua angka" })
		.click();
	await page.getByRole("link", { name: "Ringkasan satu halaman" }).click();
	const said =
		(await page.getByRole("row", { name: /Predikat P2HAM/ }).textContent()) ??
		"";
	const share = /(\d+) dari (\d+) unit/.exec(said) ?? assert.fail(said);

	const pdf = await fileBy("Unduh PDF");
	assert.ok(pdf.took < 5, `${pdf.took} s`);
	const xlsx = await fileBy("Unduh XLSX");
	assert.ok(xlsx.took < 5, `${xlsx.took} s`);
	assert.ok((performance.now() - from) / 1_000 < 60);

	const paper = execFileSync("pdftotext", ["-layout", pdf.path, "-"], {
		encoding: "utf8",
	});
	assert.ok(paper.includes(`${share[1]} dari ${share[2]} unit`), paper);
	const about = execFileSync("pdfinfo", [pdf.path], { encoding: "utf8" });
	assert.match(about, /Tagged:\s+yes/);
	assert.match(about, /Pages:\s+1\n/);
	assert.deepEqual(await axeHere(), []);
});

test("a journalist goes from a figure to its map, its meaning and its file, as it stood on an earlier day too", async () => {
	await page.goto(`${site.origin}/dasbor`);
	await page
		.getByRole("main")
		.getByRole("link", { name: "Predikat P2HAM" })
		.click();
	const now =
		(await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
	await page.getByRole("heading", { name: "Arti angka ini" }).waitFor();
	assert.deepEqual(await axeHere(), []);

	const { path } = await fileBy("CSV");
	const rows = parse(readFileSync(path), {
		bom: true,
		columns: true,
	}) as Record<string, string>[];
	const total = rows.at(-1) ?? assert.fail();
	assert.ok(now.startsWith(`${total.Jumlah} dari ${total.Dari} unit`), now);
	const sum = rows
		.slice(0, -1)
		.reduce((so, row) => so + Number(row.Dari ?? 0), 0);
	assert.equal(String(sum), total.Dari);

	await page.getByLabel("Keadaan pada").fill("2023-12-31");
	await page.getByRole("button", { name: "Tampilkan" }).click();
	const then = await page.getByRole("heading", { level: 1 }).textContent();
	assert.notEqual(then, now);
	assert.match(page.url(), /keadaan=2023-12-31/);
});

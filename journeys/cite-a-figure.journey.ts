import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { parse } from "csv-parse/sync";
import type { Browser, Page } from "playwright-core";
import {
	axeFinds,
	openBrowser,
	press,
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
	// One after the other: where one fails, the other is closed.
	browser = await openBrowser();
	site = await startSite();
	({ page } = await visitor(browser, site, {
		javaScriptEnabled: false,
		viewport: { width: 360, height: 740 },
	}));
	({ page: beside } = await visitor(browser, site));
});
after(async () => {
	await browser?.close();
	await site?.[Symbol.asyncDispose]();
});

/** What axe finds where the journalist is. */
async function axeHere(): Promise<string[]> {
	await beside.goto(page.url());
	return axeFinds(beside);
}

test("a journalist goes from a figure of the national table to the CSV that says the same, and cites a version that stays", async () => {
	await page.goto(`${site.origin}/hasil/p2ham-2023/2026`);
	await page.getByRole("link", { name: "data terbuka", exact: true }).click();
	await page.waitForURL("**/data/hasil-kabupaten-kota");
	await page
		.getByRole("heading", { name: "Hasil penilaian per kabupaten dan kota" })
		.waitFor();
	await page.getByText("Sebelum membandingkan").waitFor();
	assert.deepEqual(await axeHere(), []);
	const foot = await page.locator("table tfoot td").allTextContents();
	const heads = await page.locator("table thead th").allTextContents();

	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("link", { name: /^CSV/ }).click(),
	]);
	assert.match(
		download.suggestedFilename(),
		/^hasil-kabupaten-kota-\d{4}-\d\d-\d\d\.csv$/,
	);
	const chunks: Buffer[] = [];
	for await (const chunk of await download.createReadStream())
		chunks.push(Buffer.from(chunk));
	const text = Buffer.concat(chunks).toString("utf8");
	const rows = parse(text, { bom: true, columns: true }) as Record<
		string,
		string
	>[];
	assert.ok(heads.includes("Berpredikat"), heads.join(", "));
	const held = rows.reduce((sum, row) => sum + Number(row.berpredikat), 0);
	assert.equal(foot[heads.indexOf("Berpredikat") - 1], String(held));

	// A version of a day, as it will be cited, with what it said then.
	await page.getByRole("link", { name: "30 Juni 2026" }).click();
	await page.waitForURL("**/data/hasil-kabupaten-kota/2026-06-30");
	await page.getByText("Anda membaca versi 30 Juni 2026").waitFor();
	assert.deepEqual(await axeHere(), []);
	await page.getByRole("link", { name: /Lihat versi terbaru/ }).click();
	await page.waitForURL("**/data/hasil-kabupaten-kota");

	// The line broke off at 1,000 bytes: the rest is fetched, and it is the same file.
	const address = `${site.origin}/data/hasil-kabupaten-kota.csv`;
	const first = await fetch(address, { headers: { range: "bytes=0-999" } });
	assert.equal(first.status, 206);
	const rest = await fetch(address, {
		headers: {
			range: "bytes=1000-",
			"if-range": first.headers.get("etag") ?? "",
		},
	});
	assert.equal(rest.status, 206);
	const whole = Buffer.concat([
		Buffer.from(await first.arrayBuffer()),
		Buffer.from(await rest.arrayBuffer()),
	]);
	assert.equal(whole.toString("utf8"), text);
});

test("she finds what else there is by a word, and nothing is told of few people", async () => {
	await page.goto(`${site.origin}/data`);
	await page.getByLabel("Data apa yang Anda cari?").fill("disabilitas");
	await press(page, "Cari");
	await page.waitForURL("**/data?cari=disabilitas");
	assert.deepEqual(await axeHere(), []);
	await page.getByRole("link", { name: "Hasil survei per kelompok" }).click();
	await page.waitForURL("**/data/survei-kelompok");
	await page.getByText("Mengapa sebagian sel kosong").waitFor();
	assert.deepEqual(await axeHere(), []);
	const answer = await fetch(`${site.origin}/data/survei-kelompok.csv`);
	const rows = parse(await answer.text(), {
		bom: true,
		columns: true,
	}) as Record<string, string>[];
	assert.ok(rows.length > 300);
	for (const row of rows)
		if (row.keadaan === "hidden")
			assert.deepEqual([row.orang, row.indeks], ["", ""]);
		else assert.ok(Number(row.orang) >= 10, JSON.stringify(row));
});

import assert from "node:assert/strict";
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

/** What axe finds where the researcher is. */
async function axeHere(): Promise<string[]> {
	await beside.goto(page.url());
	return axeFinds(beside);
}

/** Rows of a table as their cells read. */
const rowsOf = async (id: string): Promise<string[][]> => {
	const rows = page.locator(`table:has(#${id}) tbody tr`);
	const read: string[][] = [];
	for (const row of await rows.all())
		read.push(
			(await row.locator("th, td").allTextContents()).map((cell) =>
				cell.trim(),
			),
		);
	return read;
};

/** "78,12" as a program writes it; `null` where the page hides it. */
const asFigure = (shown: string): string =>
	/^[\d.,]+$/.test(shown) ? shown.replaceAll(".", "").replace(",", ".") : "";

test("a researcher downloads the suppressed data with its method", async () => {
	await page.goto(site.origin);
	await page
		.getByRole("contentinfo")
		.getByRole("link", { name: "Siapa yang tertinggal" })
		.click();
	assert.match(page.url(), /\/kesetaraan$/);
	assert.deepEqual(await axeHere(), []);

	await page.getByRole("link", { name: /cara menghitung/ }).click();
	await page.getByText("kurang dari 10 orang").waitFor();
	await page.getByText("tidak pernah berubah").waitFor();
	assert.deepEqual(await axeHere(), []);
	const columns = (await rowsOf("tabel-kolom")).map(([name]) => name);

	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("link", { name: "Unduh CSV" }).click(),
	]);
	assert.equal(download.suggestedFilename(), "kesetaraan.csv");
	let text = "";
	for await (const chunk of await download.createReadStream())
		text += String(chunk);
	const lines = parse(text, { bom: true, columns: true }) as Record<
		string,
		string
	>[];
	assert.deepEqual(Object.keys(lines[0] ?? {}), columns);
	assert.ok(lines.length > 300);
	for (const line of lines) {
		if (line.keadaan === "hidden") {
			assert.equal(line.orang, "");
			assert.equal(line.indeks, "");
		} else assert.ok(Number(line.orang) >= 10, JSON.stringify(line));
		// Who reads the file finds the unit by its name, not by a number.
		assert.equal(line.unit === "", line.unit_nama === "");
		assert.equal(line.unit === "", line.unit_alamat === "");
	}
	assert.ok(lines.some(({ unit_alamat }) => unit_alamat === "kanim-serang"));

	let compared = 0;
	for (const dimension of ["disability", "age", "sex"]) {
		await page.goto(`${site.origin}/kesetaraan?dimensi=${dimension}`);
		assert.deepEqual(await axeHere(), []);
		const period = await page.locator("select[name=periode]").inputValue();
		const told = lines.filter(
			(line) =>
				line.dimensi === dimension &&
				line.provinsi === "" &&
				line.unit === "" &&
				`${line.tahun}${line.triwulan || 0}` === period,
		);
		for (const [, index = "", range = "", n = ""] of await rowsOf(
			"tabel-kelompok",
		)) {
			const [from = "", to = ""] = range.split("–").map(asFigure);
			if (asFigure(n) === "") continue;
			assert.ok(
				told.some(
					(line) =>
						line.orang === asFigure(n) &&
						line.indeks === asFigure(index) &&
						line.bawah_95 === from &&
						line.atas_95 === to,
				),
				`${dimension}: ${index} ${range} ${n} is not in the file`,
			);
			assert.ok(Number(asFigure(n)) >= 10);
			compared += 1;
		}
		const provinces = await rowsOf("tabel-provinsi");
		assert.ok(provinces.length >= 3);
		for (const [, index = "", n = ""] of provinces)
			assert.ok(
				lines.some(
					(line) =>
						line.dimensi === "all" &&
						line.orang === asFigure(n) &&
						line.indeks === asFigure(index),
				),
				`${index} ${n} is not in the file`,
			);
	}
	assert.ok(compared >= 6);
});

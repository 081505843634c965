import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import * as xlsx from "@e965/xlsx";
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
 * Agus, who holds the right to publish instruments, writes the next version of an instrument where he writes
 * everything else: in a spreadsheet. He copies what there is, changes it, makes a slip, reads where it is, mends
 * it, sees what units will see, what differs and who would move, and publishes. He has no script and reads no YAML.
 */
let site: RunningSite;
let browser: Browser;
let agus: Page;
/** The address of his draft. */
let draft = "";
/** The workbook on his desk. */
let book: xlsx.WorkBook;

before(async () => {
	[site, browser] = [await startSite(), await openBrowser()];
	agus = (await visitor(browser, site, { javaScriptEnabled: false })).page;
	await enterAs(agus, "admin");
});
after(async () => {
	await browser?.close();
	await site?.[Symbol.asyncDispose]();
});

const main = async (page: Page): Promise<string> =>
	(await page.locator("main").textContent()) ?? "";

/** axe needs script: the same words, in a browser that has it, at the width of an office and of a telephone. */
async function axeIsSilent(page: Page): Promise<void> {
	const { page: other, context } = await visitor(browser, site);
	await context.addCookies(await page.context().cookies());
	await other.goto(page.url());
	await other.setContent(await page.content());
	assert.deepEqual(await axeFinds(other), []);
	await other.setViewportSize({ width: 360, height: 740 });
	assert.equal(await sideways(other), 0);
	await context.close();
}

/** Presses a link that downloads, and opens what came in another spreadsheet program. */
async function downloaded(page: Page, name: RegExp): Promise<xlsx.WorkBook> {
	const [coming] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("link", { name }).first().click(),
	]);
	return xlsx.read(readFileSync(await coming.path()));
}

/** Sends the workbook as it lies on the desk. */
async function upload(page: Page): Promise<void> {
	await page.locator('[name="lembar"]').setInputFiles({
		name: "instrumen.xlsx",
		mimeType:
			"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
		buffer: xlsx.write(book, { type: "buffer", bookType: "xlsx" }),
	});
	await press(page, "Unggah sebagai versi berikutnya");
}

const rowsOf = (sheet: string): string[][] =>
	xlsx.utils.sheet_to_json(sheetNamed(sheet), { header: 1, defval: "" });

function sheetNamed(name: string): xlsx.WorkSheet {
	const sheet = book.Sheets[name];
	assert.ok(sheet, `no sheet ${name}`);
	return sheet;
}

/** Types into the cell below a head, in the row that begins with a code. */
function type(
	sheet: string,
	row: string,
	head: string,
	value: string | number,
) {
	const rows = rowsOf(sheet);
	const r = rows.findIndex(([first]) => first === row);
	const c = rows[0]?.indexOf(head) ?? -1;
	assert.ok(r > 0 && c >= 0, `${sheet}: no ${row} or no ${head}`);
	xlsx.utils.sheet_add_aoa(sheetNamed(sheet), [[value]], { origin: { r, c } });
}

/** Adds a row below the last, cells by their heads. */
function addRow(
	sheet: string,
	cells: Readonly<Record<string, string | number>>,
) {
	const rows = rowsOf(sheet);
	const row = (rows[0] ?? []).map((head) => cells[head] ?? null);
	xlsx.utils.sheet_add_aoa(sheetNamed(sheet), [row], { origin: -1 });
}

test("the template is a workbook with instructions and a sheet for each part", async () => {
	await agus.goto("/kelola/instrumen/baru");
	const template = await downloaded(agus, /Unduh templat/);
	assert.deepEqual(template.SheetNames.slice(0, 4), [
		"Petunjuk",
		"Instrumen",
		"Dasar hukum",
		"Butir",
	]);
});

test("the next version of an instrument begins as a copy, and comes as a workbook", async () => {
	await agus.goto("/kelola/instrumen/baru?dari=p2ham-2023");
	await press(agus, "Salin menjadi rancangan");
	draft = new URL(agus.url()).pathname;
	book = await downloaded(agus, /Unduh rancangan ini sebagai XLSX/);
	assert.deepEqual(
		rowsOf("Butir").flatMap(([code, above]) => (above === "" ? code : [])),
		["a", "b", "c"],
	);
});

test("a slip is found by sheet and row with its fix, and the draft stays as it was", async () => {
	// The copy has title and validity of what it came from until he says that it is another version.
	assert.match(await main(agus), /sama dengan p2ham-2023 yang sudah terbit/);
	type("Instrumen", "Berlaku sejak", "Isi", "2027");
	type("Instrumen", "Asal bobot", "Isi", "tercetak");
	type("Instrumen", "Bobot sudah dicocokkan", "Isi", "ya");
	type("Instrumen", "Catatan bobot (Indonesia)", "Isi", "");
	type("Instrumen", "Catatan bobot (Inggris)", "Isi", "");
	for (const [group, weight] of [
		["a", 50],
		["b", 30],
		// He meant 20.
		["c", 30],
	] as const) {
		type("Butir", group, "Bobot", weight);
		type("Butir", group, "Asal bobot", "sama rata");
		type("Butir", group, "Bobot sudah dicocokkan", "tidak");
		type("Butir", group, "Catatan bobot (Indonesia)", "Dibagi rata.");
	}
	type("Instrumen", "Batas predikat", "Isi", "ada di lembar Rentang");
	type("Instrumen", "Celah antarrentang", "Isi", "tanpa celah");
	type("Instrumen", "Rentang sudah dicocokkan", "Isi", "ya");
	for (const [Kode, label, from, below] of [
		["unggul", "Unggul", 90, ""],
		["p2ham", "Berbasis HAM", 75, 90],
		["belum", "Belum berpredikat", "", 75],
	] as const)
		addRow("Rentang", {
			"Rentang untuk": "predikat",
			Kode,
			"Sebutan (Indonesia)": label,
			"Mulai dari": from,
			"Kurang dari": below,
		});
	addRow("Butir", {
		Kode: "a.8",
		"Kode induk": "a",
		"Butir (Indonesia)": "Kursi roda yang dapat dipinjam",
		"Butir (Inggris)": "Wheelchairs to borrow",
		Jawaban: "ada-proses-tidak",
		Asas: "vulnerable-groups",
	});
	await upload(agus);
	const said = await main(agus);
	assert.match(said, /Lembar Butir/);
	assert.match(
		said,
		/Baris 2, sel [A-Z]+2, Bobot: Bobot di sini berjumlah 110/,
	);
	assert.match(said, /Perbaiki sampai berjumlah 100/);
	assert.match(said, /Tidak ada yang berubah di sini/);
	await axeIsSilent(agus);
	await agus.goto(draft);
	assert.match(await main(agus), /Versi 1/);
	assert.doesNotMatch(await main(agus), /Kursi roda/);
});

test("mended, it becomes the next version with nothing to mend", async () => {
	type("Butir", "c", "Bobot", 20);
	await upload(agus);
	assert.equal(new URL(agus.url()).pathname, draft);
	const said = await main(agus);
	assert.match(said, /Versi 2 tersimpan. Tidak ada yang perlu diperbaiki/);
	await axeIsSilent(agus);
});

test("the preview shows what a prison will fill in, the new item with it", async () => {
	await agus.getByRole("link", { name: "Lihat pratinjau" }).click();
	await agus.locator('[name="jenis"]').selectOption("lapas");
	await press(agus, "Tampilkan");
	assert.match(
		(await agus.locator("section:has(#yang-diisi)").textContent()) ?? "",
		/21 butir seperti yang dilihat Lembaga pemasyarakatan.*a\.8\. Kursi roda yang dapat dipinjam/s,
	);
	await axeIsSilent(agus);
});

test("what changes is told in words, what units do first", async () => {
	await agus.goto(draft);
	await agus.getByRole("link", { name: "Lihat yang berubah" }).click();
	const said = await main(agus);
	assert.match(said, /Dibandingkan dengan Pelayanan Publik Berbasis HAM 2023/);
	assert.match(said, /Yang dikerjakan unit.*Baru: butir.*a\.8\. Kursi roda/s);
	assert.match(
		said,
		/Bobot.*Sekarang 50\. Sebelumnya tidak ada\..*a\. Aksesibilitas/s,
	);
	assert.match(said, /Asal bobot.*Dari “sama rata” menjadi “tercetak”/s);
	await axeIsSilent(agus);
});

test("before anyone is bound by it, he tries it on what units answered this year", async () => {
	await agus.goto(draft);
	await agus.getByRole("link", { name: "Coba pada jawaban unit" }).click();
	await agus.waitForLoadState();
	const said = await main(agus);
	assert.match(
		said,
		/Unit yang berpindah predikat: \d+ naik, \d+ turun, \d+ belum pasti/,
	);
	assert.match(said, /Unggul, mulai 90/);
	assert.match(
		said,
		/a\.8 Kursi roda yang dapat dipinjam: belum dijawab \d+ unit/,
	);
	await axeIsSilent(agus);
	await agus.getByRole("link", { name: /^Belum pasti \(\d+\)$/ }).click();
	await agus.waitForLoadState();
	const rows = agus
		.locator("#isi-unit")
		.locator("xpath=ancestor::table//tbody/tr");
	assert.ok((await rows.count()) > 0);
	for (const row of await rows.allTextContents())
		assert.match(row, /Belum pasti.*sampai/s);
	assert.match(
		await main(agus),
		/Tidak ada yang disimpan, dan tidak ada unit yang diberi tahu/,
	);
});

test("published, everyone reads it, has it as a workbook, and sees what differs", async () => {
	await agus.goto(`${draft}/terbit`);
	await agus
		.locator('[name="dasar"]')
		.fill("Keputusan contoh nomor 7 tahun 2026");
	await press(agus, "Terbitkan");
	const id = new URL(agus.url()).pathname.split("/").at(-1) ?? "";
	assert.match(id, /^p2ham-\d{4}$/);
	const { page: anyone } = await visitor(browser, site, {
		javaScriptEnabled: false,
	});
	await anyone.goto(`/instrumen/${id}`);
	assert.match(await main(anyone), /Kursi roda yang dapat dipinjam/);
	book = await downloaded(anyone, /lembar kerja \(XLSX\)/);
	assert.ok(rowsOf("Butir").some(([code]) => code === "a.8"));
	await anyone
		.getByRole("link", {
			name: "Beda dengan Pelayanan Publik Berbasis HAM 2023",
		})
		.click();
	await anyone.waitForLoadState();
	assert.equal(
		new URL(anyone.url()).pathname,
		`/instrumen/${id}/beda/p2ham-2023`,
	);
	assert.match(await main(anyone), /Baru: butir.*a\.8\. Kursi roda/s);
});

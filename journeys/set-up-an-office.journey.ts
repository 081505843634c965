import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, before, test } from "node:test";
import * as xlsx from "@e965/xlsx";
import type { Browser, Page } from "playwright-core";

import { root } from "#platform/root.ts";
import { codeFor } from "../src/modules/identity/for-tests.ts";
import {
	axeFinds,
	openBrowser,
	press,
	type RunningSite,
	startSite,
	titleOf,
	visitor,
} from "./harness.ts";

/**
 * Siti sets up an office: an empty production database, a code on paper, and the spreadsheet of twenty units
 * that she has had for years. At the end an operator of one of the units begins the assessment. Nobody has
 * e-mail, nobody has script, nobody writes a line of code.
 */
const secret = "of-this-journey-alone-5b1c9e7d2f8a4063-qwer";
const production = { RANGKUL_MODE: "production", RANGKUL_SECRET: secret };
const password = "kuda lumping menari sore";
let site: RunningSite;
let browser: Browser;
let siti: Page;

before(async () => {
	[site, browser] = [
		await startSite({
			stories: "loaded by the site",
			environment: production,
		}),
		await openBrowser(),
	];
	siti = await someone();
});
after(async () => {
	await browser?.close();
	await site?.[Symbol.asyncDispose]();
});

async function someone(): Promise<Page> {
	return (await visitor(browser, site, { javaScriptEnabled: false })).page;
}

const main = async (page: Page): Promise<string> =>
	(await page.locator("main").textContent()) ?? "";

/** What was sent was taken: no error summary on the page that came back. */
async function taken(page: Page): Promise<void> {
	await page.waitForLoadState();
	assert.doesNotMatch(
		await titleOf(page),
		/^Galat/,
		`${page.url()}: ${await page.locator(".errors").allTextContents()}`,
	);
}

/** The command line, with the settings of the running server. */
function rangkul(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		["--import", "tsx", "src/cli.ts", ...args],
		{
			cwd: root,
			encoding: "utf8",
			env: {
				...process.env,
				...production,
				RANGKUL_DATA: site.dataFolder,
				RANGKUL_ORIGIN: site.origin,
			},
		},
	);
	return { status, said: stdout ? JSON.parse(stdout) : stderr };
}

/** Comes in by a paper: user name, code, a password of one's own. */
async function arrive(page: Page, name: string, code: string): Promise<void> {
	await page.goto("/undangan");
	await page.locator('[name="nama"]').fill(name);
	await page.locator('[name="kode"]').fill(code);
	await page.locator('[name="sandi"]').fill(password);
	await press(page, "Simpan kata sandi dan masuk");
	await taken(page);
}

async function setUpSecondFactor(page: Page): Promise<void> {
	await page.goto("/akun/faktor-kedua");
	await page.locator('[name="sandi"]').fill(password);
	await page.locator('main form:has([name="sandi"]) button').click();
	const text = (await page.locator("main p.mono").textContent()) ?? "";
	await page.locator('[name="kode"]').fill(codeFor(text));
	await page.locator('main form:has([name="kode"]) button').click();
	await taken(page);
	await page.locator("main form button").first().click();
	await taken(page);
}

/** A workbook as an office has it: its own headings, and a title row's worth of habits. */
function workbook(rows: readonly (readonly string[])[]): Buffer {
	const book = xlsx.utils.book_new();
	xlsx.utils.book_append_sheet(
		book,
		xlsx.utils.aoa_to_sheet(rows.map((row) => [...row])),
		"Data UPT",
	);
	return xlsx.write(book, { type: "buffer", bookType: "xlsx" });
}

const xlsxType =
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function send(page: Page, kind: string, bytes: Buffer): Promise<void> {
	await page.goto("/kelola/impor/baru");
	await page.locator(`[name="isi"][value="${kind}"]`).check();
	await page.locator('[name="berkas"]').setInputFiles({
		name: "Daftar UPT.xlsx",
		mimeType: xlsxType,
		buffer: bytes,
	});
	await press(page, /Kirim/);
	await taken(page);
	await press(page, "Lihat pratinjau");
	await taken(page);
}

const kanwil = "Kantor Wilayah Kementerian HAM Banten";
const head = ["No", "Nama Satker", "Jenis UPT", "Kab/Kota", "Induk"];
const offices = Array.from({ length: 19 }, (_, i) => [
	String(i + 2),
	`Lapas Contoh ${i + 1} Banten`,
	"Lapas",
	i % 2 === 0 ? "Kab. Lebak" : "Kota Serang",
	kanwil,
]);
const list = [
	head,
	["1", kanwil, "Kanwil", "Kota Serang", ""],
	...offices.slice(0, 17),
	// Two slips of every office: a place that does not exist, and a unit above itself.
	["19", "Lapas Contoh 18 Banten", "Lapas", "Kab. Entah", kanwil],
	[
		"20",
		"Lapas Contoh 19 Banten",
		"Lapas",
		"Kota Serang",
		"Lapas Contoh 19 Banten",
	],
];

test("the doctor says that nobody can let people in, and how", () => {
	const { status, said } = rangkul("doctor");
	assert.equal(status, 1);
	const finding = said.findings.find(
		({ about }: { about: string }) => about === "administrators",
	);
	assert.match(finding.mend, /admin invite/);
});

test("one command prints a code; with it Siti sets password and second factor", async () => {
	const { status, said } = rangkul("admin", "invite", "Siti Rahma");
	assert.equal(status, 0);
	assert.equal(said.userName, "siti.rahma");
	await arrive(siti, said.userName, said.code);
	await setUpSecondFactor(siti);
	const answer = await siti.goto("/kelola");
	assert.equal(answer?.status(), 200);
});

test("her spreadsheet has headings of its own; two rows of twenty are in error, and each says why", async () => {
	await send(siti, "units", workbook(list));
	assert.match(await main(siti), /18 dari 20 baris siap/);
	assert.match(await main(siti), /Kab\. Entah/);
	assert.match(await main(siti), /induknya sendiri/);
});

let firstImport = "";

test("eighteen units move in at once; the two others are downloaded, mended, and sent again", async () => {
	const rest = await siti.request.get(
		new URL(
			(await siti
				.getByRole("link", { name: "Unduh baris ini (XLSX)" })
				.getAttribute("href")) ?? "",
			siti.url(),
		).href,
	);
	const book = xlsx.read(await rest.body());
	const sheet = book.Sheets[book.SheetNames[0] ?? ""];
	assert.ok(sheet);
	const wrong = xlsx.utils.sheet_to_json<string[]>(sheet, {
		header: 1,
		defval: "",
		raw: false,
	});
	assert.equal(wrong.length, 3, "a row of headings and the two in error");
	await press(siti, /Masukkan 18 baris/);
	await taken(siti);
	assert.match(await main(siti), /18 unit sudah masuk/);
	firstImport = siti.url();

	const mended = wrong.map((row) =>
		row.map((cell, place, all) => {
			if (cell === "Kab. Entah") return "Kab. Lebak";
			// The last office stood above itself: the name comes twice in its row.
			return cell.startsWith("Lapas Contoh") && all.indexOf(cell) < place
				? kanwil
				: cell;
		}),
	);
	await send(siti, "units", workbook(mended));
	assert.match(await main(siti), /Semua 2 baris siap/);
	await press(siti, /Masukkan 2 baris/);
	await taken(siti);
	await siti.goto("/unit?jenis=lapas");
	assert.match(await main(siti), /19 unit/);
});

test("sending the whole list again changes nothing", async () => {
	await send(
		siti,
		"units",
		workbook(
			list.map((row) =>
				row.map((cell, place, all) => {
					if (cell === "Kab. Entah") return "Kab. Lebak";
					return place > 1 && cell === all[1] ? kanwil : cell;
				}),
			),
		),
	);
	assert.match(await main(siti), /sudah tercatat/);
	assert.doesNotMatch(await main(siti), /perlu diperbaiki/);
});

let operator = { name: "", code: "" };

test("two people come in by a list, each with a card to cut out", async () => {
	await send(
		siti,
		"people",
		workbook([
			["Nama", "Peran", "Unit"],
			["Rudi Hartono", "Operator", "Lapas Contoh 1 Banten"],
			["Maya Lestari", "Kepala unit", "Lapas Contoh 1 Banten"],
		]),
	);
	await press(siti, /Masukkan 2 baris/);
	await taken(siti);
	await press(siti, "Buat lembar kode");
	assert.equal(await siti.locator(".sheet .code").count(), 2);
	const card = siti.locator(".sheet", { hasText: "Rudi Hartono" });
	operator = {
		name: "rudi.hartono",
		code: ((await card.locator(".code").textContent()) ?? "").trim(),
	};
	assert.match((await card.textContent()) ?? "", /rudi\.hartono/);
});

test("Siti opens the round of the year", async () => {
	await siti.goto("/kelola/periode/baru");
	const now = new Date(Date.now() + 7 * 3_600_000);
	await siti.locator('[name="instrumen"]').selectOption("p2ham-2023");
	await siti.locator('[name="tahun"]').fill(String(now.getUTCFullYear()));
	const fillDay = async (name: string, day: Date) => {
		await siti.locator(`[name="${name}_hari"]`).fill(String(day.getUTCDate()));
		await siti
			.locator(`[name="${name}_bulan"]`)
			.fill(String(day.getUTCMonth() + 1));
		await siti
			.locator(`[name="${name}_tahun"]`)
			.fill(String(day.getUTCFullYear()));
	};
	await fillDay("buka", now);
	await fillDay("tutup", new Date(now.getTime() + 30 * 86_400_000));
	await siti.locator("main form button").first().click();
	await taken(siti);
});

test("Rudi comes in with his card, sees what to do, and begins", async () => {
	const rudi = await someone();
	await arrive(rudi, operator.name, operator.code);
	await rudi.goto("/kerja");
	await press(rudi, "Mulai");
	await taken(rudi);
	assert.match(rudi.url(), /\/penilaian\/.*\/p2ham-2023\//);
	const { page } = await visitor(browser, site);
	await page.context().addCookies(await rudi.context().cookies());
	await page.goto(rudi.url());
	assert.deepEqual(await axeFinds(page), []);
});

test("what is in use is not taken back: the undo of the units says what is in the way", async () => {
	await siti.goto(firstImport);
	await siti.getByRole("link", { name: "Urungkan impor ini" }).click();
	await press(siti, "Ya, urungkan");
	assert.match(await main(siti), /Belum dapat diurungkan/);
	await siti.goto("/unit?jenis=lapas");
	assert.match(await main(siti), /19 unit/);
});

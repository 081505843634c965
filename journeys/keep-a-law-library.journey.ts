import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { cardNumber } from "../src/modules/library/lending.sample.ts";
import { toIso2709 } from "../src/modules/library/marc/write-iso-2709.ts";
import { field } from "../src/modules/library/records/fields.ts";
import {
	axeFinds,
	enterAs,
	openBrowser,
	press,
	type RunningSite,
	startSite,
	titleOf,
	visitor,
} from "./harness.ts";

/**
 * Melania keeps a law library: a file of the National Library comes in, its books get copies with labels, and a
 * scanner lends them.
 */
const office = "kanwil-kemenkum-ntt";
const desk = `/perpustakaan/meja/${office}`;

const titles = [
	"Hukum tanah adat Sumba",
	"Bantuan hukum di kepulauan",
	"Peradilan desa di Timor",
] as const;
const books = titles.map((title, at) =>
	toIso2709({
		leader: "00000nam a2200000 i 4500",
		fields: [
			{ tag: "001", value: `JN${at + 1}` },
			{ tag: "003", value: "PNRI" },
			field("100", "0 ", ["a", "Contoh, Penulis."]),
			field("245", "00", ["a", `${title}.`]),
		],
	}),
);
const whole = Buffer.concat(books);
/** As it arrives when the line breaks: in the middle of the third. */
const cut = whole.subarray(0, whole.length - 40);

const mainOf = async (page: Page): Promise<string> =>
	((await page.locator("main").textContent()) ?? "").replace(/\s+/g, " ");

/** Hands a file in and answers what the page says would come of it. */
async function bring(page: Page, name: string, bytes: Buffer): Promise<string> {
	await page.goto(`${desk}/masuk`);
	await page
		.getByLabel("Ke koleksi mana?")
		.selectOption({ label: "Perpustakaan hukum NTT" });
	await page.getByLabel("Berkas", { exact: true }).setInputFiles({
		name,
		mimeType: "application/marc",
		buffer: bytes,
	});
	await press(page, "Lihat isinya");
	await page.waitForURL(/masuk\/[0-9a-f-]{36}$/);
	return mainOf(page);
}

/** A scanner is a keyboard that nobody touches: it types where the focus is, and presses Enter. */
async function scans(page: Page, code: string): Promise<string> {
	await page.locator("[name=kode]:focus").waitFor();
	await page.keyboard.type(code);
	await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
	return mainOf(page);
}

describe("Melania keeps a law library", () => {
	let browser: Browser;
	let site: RunningSite;
	let context: BrowserContext;
	let page: Page;
	let complaints: readonly string[];
	before(async () => {
		[browser, site] = await Promise.all([openBrowser(), startSite()]);
		({ context, page, complaints } = await visitor(browser, site));
		await enterAs(page, "melania");
	});
	after(async () => {
		await browser.close();
		await site[Symbol.asyncDispose]();
	});

	test("a MARC file that was cut in the middle says where, and the whole one brings only what was missing", async () => {
		await page.goto(`${desk}/masuk`);
		await page.getByLabel("Berkas", { exact: true }).setInputFiles({
			name: "perpusnas.mrc",
			mimeType: "application/marc",
			buffer: cut,
		});
		await press(page, "Lihat isinya");
		assert.match(await mainOf(page), /Pilih koleksi kantor Anda/);
		const first = await bring(page, "perpusnas.mrc", cut);
		assert.match(first, /Berkas berakhir di tengah catatan ini/);
		assert.match(
			first,
			new RegExp(`byte ${(books[0]?.length ?? 0) + (books[1]?.length ?? 0)}`),
		);
		assert.deepEqual(await axeFinds(page), []);
		await press(page, "Masukkan 2 catatan");
		assert.match(await mainOf(page), /Isi berkas sudah masuk/);
		const second = await bring(page, "perpusnas.mrc", whole);
		assert.match(second, /Sudah ada dan sama ?2/);
		await press(page, "Masukkan 1 catatan");
		const third = await bring(page, "perpusnas-lagi.mrc", whole);
		assert.match(third, /Tidak ada yang perlu dimasukkan/);
		for (const title of titles) {
			await page.goto(`/perpustakaan?q=${encodeURIComponent(title)}`);
			assert.equal(
				await page.locator("#hasil li", { hasText: title }).count(),
				1,
				title,
			);
		}
	});

	test("she gives the new book a copy, is told that a barcode is taken, and prints its label", async () => {
		await page
			.locator("#hasil li", { hasText: titles[2] })
			.getByRole("link")
			.first()
			.click();
		await page.waitForURL("**/perpustakaan/buku/**");
		await page.getByRole("link", { name: "Eksemplar" }).click();
		for (const [barcode, answer] of [
			["CONTOH-1", /sudah dipakai/],
			["TIMOR-1", /Disimpan|Tersimpan/],
			["TIMOR-2", /Disimpan|Tersimpan/],
			["TIMOR-3", /Disimpan|Tersimpan/],
		] as const) {
			await page.getByLabel("Kode batang").last().fill(barcode);
			await page.getByLabel("Rak atau ruang").last().fill("Rak Bawah Tanah");
			await press(page, "Tambah eksemplar");
			assert.match(await mainOf(page), answer, barcode);
		}
		assert.deepEqual(await axeFinds(page), []);
		await page.getByRole("link", { name: "Cetak label buku ini" }).click();
		await page.waitForURL("**/label?**");
		assert.equal(
			await page.getByLabel("Nomor eksemplar").inputValue(),
			"TIMOR-1\nTIMOR-2\nTIMOR-3",
		);
		const [paper] = await Promise.all([
			page.waitForEvent("download"),
			page.getByRole("button", { name: "Buat PDF" }).click(),
		]);
		const bytes = readFileSync(await paper.path());
		assert.equal(bytes.subarray(0, 5).toString(), "%PDF-");
	});

	test("a scanner alone opens a card, lends, takes that back, lends again, closes the card and takes the book back", async () => {
		await page.goto(`${desk}/pinjam`);
		assert.deepEqual(await axeFinds(page), []);
		assert.match(await scans(page, "TIMOR-9"), /Tidak ada kartu atau buku/);
		assert.match(
			await scans(page, cardNumber("yakobus")),
			/Kartu terbuka: Yakobus Contoh/,
		);
		assert.match(
			await scans(page, "TIMOR-1"),
			/Dipinjamkan: Peradilan desa di Timor/,
		);
		assert.deepEqual(await axeFinds(page), []);
		assert.match(await scans(page, "TIMOR-1"), /sudah tercatat pada kartu ini/);
		await press(page, "Batalkan pinjaman terakhir");
		assert.match(await mainOf(page), /Pinjaman dibatalkan/);
		assert.match(await mainOf(page), /Belum ada yang dibawa/);
		assert.match(await scans(page, "TIMOR-1"), /Dipinjamkan/);
		assert.match(await mainOf(page), /1 buku dibawa/);
		await press(page, "Selesai dengan kartu ini");
		assert.match(
			await scans(page, "TIMOR-1"),
			/Sudah kembali: Peradilan desa di Timor.*Rak Bawah Tanah/,
		);
		assert.match(await scans(page, "TIMOR-1"), /tidak sedang dipinjam/);
	});

	test("two desks lend the same copy at once: one lends it, the other is told until when it is away", async () => {
		const agus = await visitor(browser, site);
		await enterAs(agus.page, "admin");
		await agus.page.goto("/kelola/orang?q=yohana");
		await agus.page.locator("main tbody a").first().click();
		await agus.page.getByRole("link", { name: "Beri peran" }).first().click();
		await agus.page.locator('[name="peran"][value="librarian"]').check();
		await agus.page
			.locator('[name="unit_nama"]')
			.fill("Kantor Wilayah Kementerian Hukum Nusa Tenggara Timur");
		await press(agus.page, /^Beri peran/);
		assert.match(await mainOf(agus.page), /Pustakawan/);
		assert.doesNotMatch(await titleOf(agus.page), /^Galat/);
		await agus.context.close();

		const other = await visitor(browser, site);
		await enterAs(other.page, "yohana");
		await other.page.goto(`${desk}/pinjam`);
		await page.goto(`${desk}/pinjam`);
		await scans(page, cardNumber("yakobus"));
		await scans(other.page, cardNumber("maria"));
		const said = await Promise.all([
			scans(page, "TIMOR-2"),
			scans(other.page, "TIMOR-2"),
		]);
		const lent = said.filter((one) => /Dipinjamkan: Peradilan/.test(one));
		const told = said.filter((one) =>
			/sedang dipinjam orang lain sampai .*: Peradilan/.test(one),
		);
		assert.deepEqual([lent.length, told.length], [1, 1], said.join("\n"));
		assert.deepEqual(await axeFinds(other.page), []);
		for (const at of [page, other.page]) {
			await at.goto(`${desk}/pinjam`);
			await press(at, "Selesai dengan kartu ini");
		}
		assert.match(await scans(other.page, "TIMOR-2"), /Sudah kembali/);
		assert.match(await scans(page, "TIMOR-2"), /tidak sedang dipinjam/);
		assert.deepEqual(other.complaints, []);
		await other.context.close();
	});

	test("nothing went wrong in her browser", async () => {
		assert.deepEqual(complaints, []);
		await context.close();
	});
});

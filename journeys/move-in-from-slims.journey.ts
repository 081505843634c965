import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
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
 * An office that kept its library in SLiMS moves in, with the three files that SLiMS exports: books, copies, members.
 * What is written here is what `export.php`, `item_export.php` and the export of members write, bad rows among it.
 */
const desk = "/perpustakaan/meja/kanwil-kemenkum-ntt";
const nextYear = `${new Date().getUTCFullYear() + 1}-06-30`;

const books = [
	`"title","gmd_name","edition","isbn_issn","publisher_name","publish_year","collation","series_title","call_number","language_name","place_name","classification","notes","image","sor","authors","topics","item_code"`,
	`"Hukum waris adat Rote","Text","Cet. 2","978-979-421-000-0","Pustaka Selatan","2018","xii, 240 hlm. : ilus.","Seri Adat","346.05 NDO h","Indonesia","Kupang","346.05","Baris satu\\nBaris \\"dua\\"","rote.jpg","Marthen Ndoen","<Ndoen, Marthen><Pah, Elsa>","<Hukum waris><Rote>","<S0001><S0002>"`,
	`"Panduan paralegal desa","Text","","","","2021","88 hlm.","","347 PAN","Indonesia","","347","","","","<Lembaga Contoh>","<Paralegal>","<S0003>"`,
	`"","Text","","","","2001","","","","Indonesia","","","","","","","","<S0004>"`,
	`"Suara dari Alor","Braille","","bukan-isbn","","2020","","","","Bahasa Abui","","","","","","<Mama Contoh>","","<S0005><S 6>"`,
].join("\n");
const items = [
	`"item_code","call_number","coll_type_name","inventory_code","received_date","supplier_name","order_no","location_name","order_date","item_status_name","site","source","invoice","price","price_currency","invoice_date","input_date","last_update","title"`,
	`"S0001","346.05 NDO h c1","Textbook","INV-1","2019-02-03","","","Ruang baca","","","Rak 3","","","75000","IDR","","2019-02-03","2019-02-03","Hukum waris adat Rote"`,
	`"S0002","346.05 NDO h c2","","","","","","Ruang baca","","Repair","Rak 3","","","","","","","","Hukum waris adat Rote"`,
	`"S0007","347 PAN c2","","","","","","Gudang","","Dipinjam kepala","","","","","","","","","Panduan paralegal desa"`,
	`"S0009","","","","","","","","","","","","","","","","","","Buku yang tidak ikut"`,
].join("\r\n");
const members = [
	`"member_id","member_name","gender","member_type_name","member_email","member_address","postal_code","inst_name","is_new","member_image","pin","member_phone","member_fax","member_since_date","register_date","expire_date","birth_date","member_notes"`,
	`"M-017","Elsa Contoh","0","Umum","elsa@example.org","Jalan Contoh 2","85111","","0","","","0812-0000-0001","","2020-01-31","2020-01-31","${nextYear}","1988-02-03","Suka novel"`,
	`"M-018","Yunus Contoh","1","Umum","","","","","0","","","","","2020-01-31","2020-01-31","${nextYear}","",""`,
	`"","Tanpa Nomor","1","Umum","","","","","0","","","","","2020-01-31","2020-01-31","${nextYear}","",""`,
	`"M-019","Kartu Lama","1","Umum","","","","","0","","","","","2001-01-31","2001-01-31","2002-01-31","",""`,
].join("\n");

const files = {
	books: ["Bibliografi dari SLiMS", "senayan_biblio_export.csv", books],
	items: ["Eksemplar dari SLiMS", "senayan_item_export.csv", items],
	members: ["Anggota dari SLiMS", "senayan_member_export.csv", members],
} as const;

describe("an office moves in from SLiMS", () => {
	let browser: Browser;
	let site: RunningSite;
	let page: Page;
	let complaints: readonly string[];
	/** The page of each file, once it was taken in. */
	const taken: Partial<Record<keyof typeof files, string>> = {};
	before(async () => {
		[browser, site] = await Promise.all([openBrowser(), startSite()]);
		({ page, complaints } = await visitor(browser, site));
		await enterAs(page, "melania");
	});
	after(async () => {
		await browser.close();
		await site[Symbol.asyncDispose]();
	});

	const main = async (): Promise<string> =>
		((await page.locator("main").textContent()) ?? "").replace(/\s+/g, " ");
	/** What the page counts of the file, as it says it. */
	const counts = async (): Promise<string> =>
		(await page.locator("main dl").first().locator("> div").allTextContents())
			.map((line) => line.replace(/\s*(\d+)$/, " $1"))
			.join(", ");
	async function bring(
		which: keyof typeof files,
		as: keyof typeof files = which,
	): Promise<void> {
		const [what] = files[as];
		const [, name, text] = files[which];
		await page.goto(`${desk}/masuk`);
		await page.getByRole("radio", { name: what }).check();
		await page
			.getByLabel("Ke koleksi mana?")
			.selectOption({ label: "Dari SLiMS" });
		await page.getByLabel("Berkas", { exact: true }).setInputFiles({
			name,
			mimeType: "text/csv",
			buffer: Buffer.from(text),
		});
		await press(page, "Lihat isinya");
	}
	async function agree(which: keyof typeof files): Promise<void> {
		await press(page, /^Masukkan \d+ catatan/);
		await page.getByText("Isi berkas sudah masuk").first().waitFor();
		taken[which] = page.url();
	}
	async function report(): Promise<string> {
		const [file] = await Promise.all([
			page.waitForEvent("download"),
			page.getByRole("link", { name: "Unduh laporan lengkap" }).click(),
		]);
		return readFileSync(await file.path(), "utf8");
	}
	async function undo(which: keyof typeof files): Promise<string> {
		await page.goto(taken[which] ?? "");
		await press(page, "Tarik kembali isi berkas ini");
		await page.getByText("Isi berkas sudah ditarik kembali").first().waitFor();
		return main();
	}
	async function scans(code: string): Promise<string> {
		await page.locator("[name=kode]:focus").waitFor();
		await page.keyboard.type(code);
		await Promise.all([
			page.waitForEvent("load"),
			page.keyboard.press("Enter"),
		]);
		return main();
	}
	const found = async (title: string): Promise<number> => {
		await page.goto(`/perpustakaan?q=${encodeURIComponent(title)}`);
		return page.locator("#hasil li", { hasText: title }).count();
	};

	test("it opens a collection, and a file of people is not taken for books", async () => {
		await page.goto(`${desk}/koleksi`);
		await page.getByLabel("Nama koleksi").fill("Dari SLiMS");
		await press(page, "Simpan");
		await bring("members", "books");
		assert.match(await titleOf(page), /^Galat/);
		assert.match(await main(), /SLiMS/);
		assert.deepEqual(await axeFinds(page), []);
	});

	test("books, copies and members are looked at, taken in, and what was lost is read row by row", async () => {
		await bring("books");
		assert.equal(await counts(), "Baru 3, Tanpa judul 1");
		assert.deepEqual(await axeFinds(page), []);
		await agree("books");
		const lost = await report();
		for (const line of [
			/Hukum waris adat Rote.*image: rote\.jpg/,
			/baris 4.*Tanpa judul/i,
			/Suara dari Alor.*Bukan ISBN atau ISSN: bukan-isbn/,
			/Suara dari Alor.*Bahasa tidak dikenal: Bahasa Abui/,
			/Suara dari Alor.*Kode eksemplar tidak dapat dipakai: S 6/,
		])
			assert.match(lost, line);

		await bring("items");
		assert.equal(
			await counts(),
			"Baru 1, Mengubah yang ada 2, Bukunya tidak ditemukan 1",
		);
		await agree("items");
		const lostOfItems = await report();
		assert.match(lostOfItems, /S0001.*price: 75000/);
		assert.match(lostOfItems, /S0007.*Dipinjam kepala/);
		assert.match(lostOfItems, /Buku yang tidak ikut/);

		await bring("members");
		assert.equal(await counts(), "Baru 2, Tidak dapat dimasukkan 2");
		await agree("members");
		assert.deepEqual(await axeFinds(page), []);
		const lostOfMembers = await report();
		assert.match(lostOfMembers, /member_address/);
		assert.doesNotMatch(lostOfMembers, /Elsa|M-017|0812|Jalan Contoh|novel/);
	});

	test("everybody finds a book of it, and a member borrows by the old card", async () => {
		const reader = await visitor(browser, site, { javaScriptEnabled: false });
		await reader.page.goto("/perpustakaan?q=waris+rote");
		await reader.page
			.locator("#hasil li", { hasText: "Hukum waris adat Rote" })
			.getByRole("link")
			.first()
			.click();
		await reader.page.getByText("Ada di rak").first().waitFor();
		await reader.page.getByText("346.05 NDO h c1").first().waitFor();
		await reader.context.close();

		await page.goto(`${desk}/pinjam`);
		assert.match(await scans("M-017"), /Kartu terbuka: Elsa Contoh/);
		assert.match(await scans("S0002"), /sedang diperbaiki/);
		assert.match(await scans("S0007"), /Dipinjamkan: Panduan paralegal desa/);
		await press(page, "Selesai dengan kartu ini");
	});

	test("it is taken back where nothing hangs on it, and what stays is named", async () => {
		assert.match(await undo("items"), /S0007.*Tetap ada\. Sedang dipinjam/);
		assert.match(await undo("members"), /Tetap ada\. Masih meminjam/);
		await page.goto(`${desk}/pinjam`);
		assert.match(await scans("S0007"), /Sudah kembali/);
		assert.match(
			await undo("books"),
			/Panduan paralegal desa.*Tetap ada\. Ada eksemplar yang sudah dipinjam/,
		);
		assert.deepEqual(await axeFinds(page), []);
		assert.equal(await found("Panduan paralegal desa"), 1);
		assert.equal(await found("Hukum waris adat Rote"), 0);
		await page.goto(`${desk}/anggota`);
		assert.match(await main(), /Elsa/);
		assert.doesNotMatch(await main(), /Yunus/);
	});

	test("brought once more, nothing is double", async () => {
		await bring("books");
		assert.equal(await counts(), "Baru 2, Sudah ada dan sama 1, Tanpa judul 1");
		await agree("books");
		await bring("items");
		assert.equal(
			await counts(),
			"Mengubah yang ada 2, Sudah ada dan sama 1, Bukunya tidak ditemukan 1",
		);
		await agree("items");
		await bring("members");
		assert.equal(
			await counts(),
			"Baru 1, Sudah ada dan sama 1, Tidak dapat dimasukkan 2",
		);
		await agree("members");
		for (const title of [
			"Hukum waris adat Rote",
			"Panduan paralegal desa",
			"Suara dari Alor",
		])
			assert.equal(await found(title), 1, title);
		await page.goto(`${desk}/anggota?cari=Contoh`);
		for (const name of ["Elsa Contoh", "Yunus Contoh"])
			assert.equal(await page.getByRole("link", { name }).count(), 1, name);
		assert.deepEqual(complaints, []);
	});
});

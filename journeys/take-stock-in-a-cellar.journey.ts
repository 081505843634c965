import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { sampleStocktakes } from "../src/modules/library/lending.sample.ts";
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
 * Melania takes stock of a shelf in a cellar, where there is no network, with a telephone and a scanner; then reads
 * what differs, and closes.
 */
const desk = "/perpustakaan/meja/kanwil-kemenkum-ntt";

const mainOf = async (page: Page): Promise<string> =>
	((await page.locator("main").textContent()) ?? "").replace(/\s+/g, " ");

describe("Melania takes stock", () => {
	let browser: Browser;
	let site: RunningSite;
	before(async () => {
		[browser, site] = await Promise.all([
			openBrowser([
				"--use-fake-device-for-media-stream",
				"--use-fake-ui-for-media-stream",
				"--enable-blink-features=BarcodeDetector",
			]),
			startSite(),
		]);
	});
	after(async () => {
		await browser.close();
		await site[Symbol.asyncDispose]();
	});

	let stocktake = "";
	const telephone = { viewport: { width: 360, height: 740 } };
	const says = (at: Page, words: RegExp) =>
		at.locator("stock-scan [role=status]").filter({ hasText: words }).waitFor();
	const ready = (at: Page) => at.locator("[data-part=ready]:visible").waitFor();
	const opensOffline = (at: Page) =>
		at.getByText("Halaman ini dibuka tanpa jaringan").waitFor();

	test("she takes stock in a cellar without network: what is read waits on the telephone, also when it was closed, and arrives exactly once", async () => {
		const phone = await visitor(browser, site, telephone);
		let { page: at } = phone;
		await enterAs(at, "melania");
		await at.goto(`${desk}/opname`);
		await at
			.getByLabel("Koleksi")
			.selectOption({ label: "Perpustakaan hukum NTT" });
		await at.getByLabel("Rak atau tempat").fill("Rak 1");
		await press(at, "Mulai opname");
		await at.waitForURL(/opname\/[0-9a-f-]{36}$/);
		stocktake = new URL(at.url()).pathname;
		const answers: number[] = [];
		phone.context.on("response", (response) => {
			if (response.request().method() === "POST")
				answers.push(response.status());
		});
		await ready(at);
		assert.deepEqual(await axeFinds(at), []);
		assert.equal(await sideways(at), 0);
		await at.getByLabel("Nomor eksemplar").focus();
		// It lies ready for whoever reserved it, so nobody misses it on the shelf, and reading it says nothing amiss.
		await at.keyboard.type("CONTOH-2\n");
		await says(at, /1 bacaan terkirim/);
		assert.equal(await at.getByLabel("Nomor eksemplar").inputValue(), "");

		await phone.context.setOffline(true);
		await at.reload();
		await opensOffline(at);
		assert.deepEqual(await axeFinds(at), []);
		assert.equal(await sideways(at), 0);
		await at.getByLabel("Rak yang sedang dilihat").fill("Rak 9");
		await at.getByLabel("Nomor eksemplar").focus();
		await at.keyboard.type("CONTOH-3\nLAIN-7\n");
		await says(at, /Tidak ada jaringan\. 2 bacaan tersimpan/);
		await at.close();
		at = await phone.context.newPage();
		await at.goto(stocktake);
		await opensOffline(at);
		await says(at, /2 bacaan/);
		const other = await phone.context.newPage();
		await other.goto(stocktake);
		await opensOffline(other);

		let cut = 0;
		const lost = Promise.withResolvers<void>();
		await phone.context.route(`**${stocktake}`, async (route) => {
			if (route.request().method() !== "POST" || cut > 0)
				return route.continue();
			cut += 1;
			await route.fetch();
			await route.abort("connectionreset");
			lost.resolve();
		});
		await phone.context.setOffline(false);
		// A page sends by itself as well, when the network is back and by its own clock; its button is gone then.
		const sends = (page: Page) =>
			page
				.getByRole("button", {
					name: "Kirim yang menunggu",
					includeHidden: true,
				})
				.dispatchEvent("click");
		await sends(at);
		await lost.promise;
		await sends(at);
		await says(at, /2 bacaan terkirim/);
		assert.equal(cut, 1);
		assert.deepEqual(answers, [200, 200], "never a token that does not hold");
		await sends(other);
		await says(other, /2 bacaan terkirim/);
		assert.equal(answers.length, 2);
		await other.close();
		await at.goto(stocktake);
		assert.match(
			await mainOf(at),
			/dari 1 yang harus ada di rak sudah terbaca ?0 ?bacaan ?3/,
		);
		assert.deepEqual(
			phone.complaints.filter(
				(one) => !/INTERNET_DISCONNECTED|CONNECTION_RESET/.test(one),
			),
			[],
		);
		await phone.context.close();
	});

	test("she reads what differs, closes, and a telephone that comes late says what it never sent", async () => {
		const late = await visitor(browser, site, telephone);
		await enterAs(late.page, "melania");
		await late.page.goto(stocktake);
		await ready(late.page);
		await late.context.setOffline(true);
		await late.page.getByLabel("Nomor eksemplar").fill("CONTOH-4\n");
		await says(late.page, /Tidak ada jaringan\. 1 bacaan/);

		const melania = await visitor(browser, site);
		const at = melania.page;
		await enterAs(at, "melania");
		await at.goto(stocktake);
		const lines = await at.locator("table tbody tr").allTextContents();
		assert.equal(lines.length, 4, lines.join("\n"));
		for (const [n, line] of [
			/CONTOH-4.*Tidak terbaca/,
			/CONTOH-3.*Tercatat dipinjam, ada di rak/,
			/CONTOH-3.*Salah tempat.*terbaca di Rak 9/,
			/LAIN-7.*Nomor tidak dikenal/,
		].entries())
			assert.match(lines[n] ?? "", line);
		const [file] = await Promise.all([
			at.waitForEvent("download"),
			at.getByRole("link", { name: "Unduh CSV" }).click(),
		]);
		assert.match(
			readFileSync(await file.path(), "utf8"),
			/missing,CONTOH-4,[^,]+,Rak 1/,
		);
		await at.getByRole("link", { name: "Tutup opname" }).click();
		await at.getByText("1 eksemplar akan ditandai hilang").waitFor();
		await press(at, "Tutup dan tandai");
		assert.match(await mainOf(at), /Centang bila semua rak sudah dipindai/);
		await at.getByLabel(/Semua rak sudah dipindai/).check();
		await press(at, "Tutup dan tandai");
		assert.match(await mainOf(at), /Opname ditutup\. 1 eksemplar ditandai/);
		assert.deepEqual(await axeFinds(at), []);
		assert.deepEqual(melania.complaints, []);
		await melania.context.close();

		await late.context.setOffline(false);
		await says(late.page, /1 bacaan tidak diterima/);
		await late.page.reload();
		await says(late.page, /ketika opname ditutup: CONTOH-4/);
		assert.deepEqual(await axeFinds(late.page), []);
		await late.page
			.getByRole("button", { name: "Hapus dari perangkat ini" })
			.click();
		await says(late.page, /Tidak ada lagi bacaan/);
		assert.equal(
			await late.page.evaluate("caches.has('rangkul-luring')"),
			false,
		);
		await late.context.close();
	});

	test("whose session ended in the cellar signs in again, and what was read arrives", async () => {
		const { page, context } = await visitor(browser, site, telephone);
		await enterAs(page, "melania");
		await page.goto(`${desk}/opname/${sampleStocktakes.open}`);
		await ready(page);
		await context.setOffline(true);
		await page.getByLabel("Nomor eksemplar").fill("CONTOH-9\n");
		await says(page, /Tidak ada jaringan\. 1 bacaan/);
		await context.clearCookies();
		await context.setOffline(false);
		await page.locator("[data-does=send]").dispatchEvent("click");
		await says(page, /1 bacaan tidak diterima.*masuk lagi/);
		await enterAs(page, "melania");
		await page.goto(`${desk}/opname/${sampleStocktakes.open}`);
		await says(page, /1 bacaan terkirim/);
		await context.close();
	});

	test("without script the same page takes what a scanner or a hand types", async () => {
		const bare = await visitor(browser, site, {
			...telephone,
			javaScriptEnabled: false,
		});
		await enterAs(bare.page, "melania");
		await bare.page.goto(`${desk}/opname/${sampleStocktakes.open}`);
		await bare.page.getByLabel("Nomor eksemplar").fill("CONTOH-3\nCONTOH-4");
		await press(bare.page, "Simpan bacaan");
		assert.match(await mainOf(bare.page), /2 bacaan tersimpan/);
		await bare.context.close();
	});

	/**
	 * Chromium reads no barcodes on this system, so its reader is stood in for: the camera, the right to it, the picture,
	 * and what becomes of a barcode that was read are the browser's and ours.
	 */
	const look = async (reader?: string) => {
		const at = await visitor(browser, site);
		if (reader) await at.context.addInitScript(reader);
		await enterAs(at.page, "melania");
		await at.page.goto(`${desk}/opname/${sampleStocktakes.open}`);
		await at.page.getByRole("button", { name: "Pakai kamera" }).click();
		return at;
	};

	test("a browser that reads no barcodes says so, and asks for no camera", async () => {
		const { page: at, context: its, complaints: said } = await look();
		await at.getByText("Peramban ini tidak membaca kode batang").waitFor();
		assert.equal(await at.locator("video").isVisible(), false);
		assert.deepEqual(said, []);
		await its.close();
	});

	test("a browser that does shows the picture, reads a book that lies before it once, and sends it when the camera is closed", async () => {
		const {
			page: at,
			context: its,
			complaints: said,
		} = await look(`
			globalThis.BarcodeDetector = class {
				static getSupportedFormats = async () => ["code_128", "qr_code"];
				looks = 0;
				detect = async (video) => {
					globalThis.looked?.((this.looks += 1));
					return video.videoWidth > 0 ? [{ rawValue: "CONTOH-4" }] : [];
				};
			};`);
		await at.getByText("Terbaca: CONTOH-4").waitFor();
		assert.equal(await at.locator("video").isVisible(), true);
		assert.deepEqual(await axeFinds(at), []);
		// Some looks later it is still one reading.
		await at.evaluate(
			"new Promise((done) => (globalThis.looked = (n) => n > 8 && done()))",
		);
		await at.getByRole("button", { name: "Tutup kamera" }).click();
		await at.getByText("1 bacaan terkirim").waitFor();
		assert.equal(await at.locator("video").isVisible(), false);
		assert.deepEqual(said, []);
		await its.close();
	});
});

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import {
	cardNumber,
	samplePin,
} from "../src/modules/library/lending.sample.ts";
import {
	axeFinds,
	enterAs,
	openBrowser,
	press,
	type RunningSite,
	sideways,
	startSite,
	titleOf,
	visitor,
} from "./harness.ts";

const small = {
	javaScriptEnabled: false,
	viewport: { width: 320, height: 640 },
};

describe("a blind reader of a law library", () => {
	let browser: Browser;
	let site: RunningSite;
	before(async () => {
		[browser, site] = await Promise.all([openBrowser(), startSite()]);
	});
	after(async () => {
		await browser.close();
		await site[Symbol.asyncDispose]();
	});

	test("without script she finds an audio book that is on the shelf, reserves it by card and PIN, and the librarian takes it off the shelf", async () => {
		const hers = await visitor(browser, site, small);
		const { page } = hers;
		await page.goto("/perpustakaan");
		await page
			.getByLabel("Bentuk yang bisa saya baca")
			.selectOption({ label: "Buku audio" });
		await page.getByText("Saring lebih lanjut").click();
		await page.getByLabel("Hanya yang ada di rak").check();
		await press(page, "Cari");
		assert.match(await titleOf(page), /^\d+ judul/);
		const book = page.locator("#hasil li", { hasText: "di rak" }).first();
		await book.getByText("Buku audio").first().waitFor();
		assert.equal(await sideways(page), 0);
		await book.getByRole("link").first().click();
		await page.waitForURL("**/perpustakaan/buku/**");
		const title = (
			(await page.getByRole("heading", { level: 1 }).textContent()) ?? ""
		).trim();
		await page.getByText("Ada di rak").first().waitFor();
		await page.getByRole("link", { name: /^Pesan / }).click();
		await page.getByText("Kami simpan untuk Anda").waitFor();
		const reserveAt = new URL(page.url()).pathname;

		await page.getByLabel("Nomor kartu").fill(cardNumber("yakobus"));
		await page.getByLabel("PIN").fill("918273");
		await press(page, "Pesan sekarang");
		await page.getByText("tidak cocok").first().waitFor();
		await page.getByLabel("Nomor kartu").fill(cardNumber("yakobus"));
		await page.getByLabel("PIN").fill(samplePin);
		await press(page, "Pesan sekarang");
		await page.waitForURL("**/perpustakaan/kartu");
		await page.getByText("Dipesan:").waitFor();
		const wish = page
			.getByRole("region", { name: /pesanan$/ })
			.getByRole("listitem")
			.filter({ hasText: title.slice(0, 20) });
		await wish.getByText("petugas akan menyiapkannya").waitFor();
		assert.equal(await sideways(page), 0);
		await press(page, "Tutup dan hapus dari perangkat ini");
		assert.deepEqual(hers.complaints, []);
		await hers.context.close();

		const desk = await visitor(browser, site, small);
		await enterAs(desk.page, "melania");
		await desk.page.goto("/perpustakaan/meja/kanwil-kemenkum-ntt/pesanan");
		await desk.page
			.getByRole("region", { name: /dari rak$/ })
			.getByRole("listitem")
			.filter({ hasText: title.slice(0, 20) })
			.waitFor();
		assert.deepEqual(desk.complaints, []);
		await desk.context.close();

		// axe needs script.
		const looked = await visitor(browser, site, { viewport: small.viewport });
		for (const path of [
			"/perpustakaan?bentuk=audio",
			reserveAt,
			"/perpustakaan/kartu",
		]) {
			await looked.page.goto(path);
			assert.deepEqual(await axeFinds(looked.page), [], path);
		}
		await looked.context.close();
	});
});

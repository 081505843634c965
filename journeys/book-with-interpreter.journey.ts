import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import {
	axeFinds,
	enterAs,
	openBrowser,
	openByCode,
	press,
	type RunningSite,
	sideways,
	startSite,
	visitor,
} from "./harness.ts";

const small = {
	javaScriptEnabled: false,
	viewport: { width: 320, height: 640 },
};

describe("a deaf man who wants to be expected", () => {
	let browser: Browser;
	let site: RunningSite;
	before(async () => {
		[browser, site] = await Promise.all([openBrowser(), startSite()]);
	});
	after(async () => {
		await browser.close();
		await site[Symbol.asyncDispose]();
	});

	test("without script he takes an hour and asks for an interpreter with it, the office arranges it, and he reads it by code", async () => {
		const his = await visitor(browser, site, small);
		const { page } = his;
		await page.goto("/unit/kanwil-kemenkum-ntt/janji");
		await page.getByLabel("Saya Tuli atau sulit mendengar").check();
		await page.getByLabel(/^Juru bahasa isyarat/).check();
		await page.getByLabel("Sapaan di loket").fill("Batik merah");
		// No hour was chosen: everything else is still there.
		await press(page, "Buat janji temu");
		await page.getByText("Pilih satu waktu").first().waitFor();
		assert.ok(await page.getByLabel(/^Juru bahasa isyarat/).isChecked());
		assert.ok(
			await page.getByLabel("Saya Tuli atau sulit mendengar").isChecked(),
		);
		assert.equal(
			await page.getByLabel("Sapaan di loket").inputValue(),
			"Batik merah",
		);
		assert.equal(await sideways(page), 0);
		// The last hour of the list is days away: the interpreter has time to come.
		const hour = page.getByRole("radio").last();
		await hour.check();
		await press(page, "Buat janji temu");
		await page.getByText("Janji temu Anda sudah tercatat").first().waitFor();
		const code = (await page.locator("p.code").textContent()) ?? "";
		assert.match(code, /^\w{4} \w{4} \w{4} \w{4} \w$/);
		await openByCode(page, code, "/janji/saya");
		await page.getByText("Batik merah").waitFor();
		await page.getByText("Juru bahasa isyarat").first().waitFor();
		const file = await page.request.get("/janji/saya/kalender");
		assert.equal(file.status(), 200);
		const calendar = await file.text();
		assert.match(calendar, /DTSTART:\d{8}T\d{6}Z/);
		assert.doesNotMatch(calendar, /Tuli|isyarat|Batik/);
		await press(page, "Tutup dan hapus dari perangkat ini");

		const desk = await visitor(browser, site, small);
		await enterAs(desk.page, "yohana");
		await desk.page.goto("/kotak");
		await desk.page
			.getByRole("link", { name: /Jawab permintaan .*juru bahasa isyarat/ })
			.last()
			.click();
		await desk.page.getByLabel(/^Ya, disiapkan/).check();
		await desk.page
			.getByLabel("Apa yang disiapkan")
			.fill("Juru bahasa BISINDO, setengah jam");
		await desk.page.getByLabel("Oleh siapa").fill("Petugas layanan");
		await press(desk.page, "Kirim jawaban");
		await desk.page.getByText("Jawaban tersimpan").waitFor();
		await desk.context.close();

		await openByCode(page, code, "/janji/saya");
		await page
			.getByRole("link", { name: /Baca jawaban|jawaban/ })
			.first()
			.click();
		await page.getByText("Juru bahasa BISINDO, setengah jam").waitFor();
		assert.equal(await sideways(page), 0);
		assert.deepEqual(his.complaints, []);
		await his.context.close();

		// axe needs script.
		const looked = await visitor(browser, site, { viewport: small.viewport });
		await openByCode(looked.page, code, "/janji/saya");
		assert.deepEqual(await axeFinds(looked.page), []);
		await looked.context.close();
	});
});

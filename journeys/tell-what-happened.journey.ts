import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import {
	axeFinds,
	openBrowser,
	press,
	type RunningSite,
	sideways,
	startSite,
	titleOf,
	visitor,
} from "./harness.ts";

describe("a woman without account tells on a telephone without script what happened", () => {
	let browser: Browser;
	let site: RunningSite;
	let context: BrowserContext;
	let page: Page;
	let complaints: readonly string[];
	let code = "";
	before(async () => {
		[browser, site] = await Promise.all([openBrowser(), startSite()]);
		({ page, context, complaints } = await visitor(browser, site, {
			javaScriptEnabled: false,
			viewport: { width: 360, height: 740 },
		}));
	});
	after(async () => {
		await context.close();
		await browser.close();
		await site[Symbol.asyncDispose]();
	});
	const heading = () => page.getByRole("heading", { level: 1 }).textContent();
	const stepIs = async (number: number) => {
		await page.waitForURL((url) => url.pathname.endsWith(`langkah/${number}`));
		assert.match(
			await titleOf(page),
			new RegExp(`^Langkah ${number} dari 6: `),
		);
		assert.equal(await sideways(page), 0);
	};

	test("she finds the office by its town and answers one thing at a time", async () => {
		await page.goto("/pengaduan");
		await page.getByRole("searchbox").fill("kupang");
		await press(page, "Cari kantor");
		await page
			.getByRole("link", { name: "Kantor Wilayah Kementerian Hukum Nusa" })
			.click();
		await stepIs(1);
		await page.getByLabel("Pengaduan").check();
		await press(page, "Lanjut");
		await stepIs(2);
		await page.getByLabel("Layanan atau tempatnya").check();
		await press(page, "Lanjut");
		await stepIs(3);
		await page.getByLabel("Apa yang terjadi?").fill("Loket tutup tiga jam.");
		await page.getByLabel("Di mana?").fill("Loket 2");
		await press(page, "Lanjut");
		await stepIs(4);
		await press(page, "Lanjut");
		await stepIs(5);
		await page.getByLabel("Petugas yang menangani").check();
		await press(page, "Lanjut");
		await stepIs(6);
	});

	test("she corrects one answer, and is back at all of them", async () => {
		await page.getByRole("link", { name: /^Ubah\s?: Di mana/ }).click();
		await stepIs(3);
		assert.equal(await page.getByLabel("Di mana?").inputValue(), "Loket 2");
		await page.getByLabel("Di mana?").fill("Loket 4");
		await press(page, "Simpan dan kembali");
		await stepIs(6);
		assert.equal(await page.getByText("Loket 4").count(), 1);
		assert.equal(await page.getByText("Loket 2").count(), 0);
	});

	test("she gets a code, and with it she reads how it goes", async () => {
		await press(page, "Kirim");
		assert.equal(await heading(), "Terima kasih, kami menerimanya");
		code = (await page.locator("p.code").textContent()) ?? "";
		assert.match(code, /^(\w{4} ){4}\w$/);
		await page.getByRole("link", { name: "Lihat kabar dengan kode" }).click();
		await page.getByLabel("Kode tanda terima").fill(code.toLowerCase());
		await press(page, "Lihat kabar");
		assert.equal(await page.getByText("Loket tutup tiga jam.").count(), 1);
		assert.deepEqual(complaints, []);
	});

	test("with script, the step that shows all answers has nothing that axe finds", async () => {
		const other = await visitor(browser, site);
		const step = "/pengaduan/ke/kanwil-kemenkum-ntt/langkah";
		await other.page.goto(`${step}/1`);
		await other.page.getByLabel("Saran").check();
		await press(other.page, "Lanjut");
		await other.page.getByLabel("Pimpinan kantor").check();
		await press(other.page, "Lanjut");
		await other.page.getByLabel("Apa yang terjadi?").fill("Buka hari Sabtu.");
		await press(other.page, "Lanjut");
		assert.deepEqual(await axeFinds(other.page), []);
		await press(other.page, "Lanjut");
		await other.page.getByLabel("Tidak seorang pun").check();
		assert.deepEqual(await axeFinds(other.page), []);
		await press(other.page, "Lanjut");
		assert.deepEqual(await axeFinds(other.page), []);
		assert.deepEqual(other.complaints, []);
		await other.context.close();
	});
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
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
 * Kupang's partner agreement and joint event. Yohana enters an organisation that was known under another spelling, writes down what
 * was signed, publishes it, plans an event with the partner and ties it to the agreement; somebody without account reads it. Nobody
 * in this journey has script.
 */
let site: RunningSite;
let browser: Browser;
let yohana: Page;
const office = "kanwil-kemenkum-ntt";
const title = "Loket ramah bagi tamu Tuli di Kupang";
const joint = "Sosialisasi loket ramah bagi tamu Tuli";

before(async () => {
	[browser, site] = await Promise.all([openBrowser(), startSite()]);
	yohana = await someone();
	await enterAs(yohana, "yohana");
});
after(async () => {
	await browser?.close();
	await site?.[Symbol.asyncDispose]();
});

const someone = async (): Promise<Page> =>
	(
		await visitor(browser, site, {
			javaScriptEnabled: false,
			viewport: { width: 360, height: 900 },
		})
	).page;

const main = async (page: Page): Promise<string> =>
	(await page.locator("main").textContent()) ?? "";

/** The page as it stands is shown to axe in a browser that runs script: without, axe itself cannot run. */
async function sound(page: Page): Promise<void> {
	assert.equal(await sideways(page), 0);
	const body = await page.content();
	const { context, page: seen } = await visitor(browser, site, {
		viewport: { width: 360, height: 900 },
	});
	await seen.route(page.url(), (route) =>
		route.fulfill({ body, contentType: "text/html; charset=utf-8" }),
	);
	await seen.goto(page.url());
	assert.deepEqual(await axeFinds(seen), []);
	await context.close();
}

/** Types a day so many days from today. */
async function typeDay(page: Page, name: string, days: number): Promise<void> {
	const day = new Date(Date.now() + days * 86_400_000).toISOString();
	const [year = "", month = "", date = ""] = day.slice(0, 10).split("-");
	await page.locator(`[name=${name}_hari]`).fill(date);
	await page.locator(`[name=${name}_bulan]`).fill(month);
	await page.locator(`[name=${name}_tahun]`).fill(year);
}

/** An event on site, five days from today, that everybody sees. */
async function planEvent(page: Page): Promise<void> {
	await page.locator("[name=judul]").fill(joint);
	await page.locator("[name=jenis]").selectOption("dissemination");
	await typeDay(page, "tanggal", 5);
	await page.locator("[name=mulai]").fill("09.00");
	await page.locator("[name=selesai]").fill("11.00");
	await page.locator("[name=provinsi]").selectOption("53");
	await page.locator("[name=cara][value=on-site]").check();
	await page.locator("[name=tempat]").fill("Aula Kantor Wilayah, Kupang");
	await page.locator("[name=kursi]").fill("40");
	await page.locator("[name=kontak]").fill("Panitia, (0380) 555 0100");
	await press(page, "Simpan rancangan");
	await press(page, "Buka pendaftaran");
}

test("Yohana finds the organisation that is known under another spelling, and takes it", async () => {
	await yohana.goto(`/mitra/meja/${office}/lembaga`);
	await yohana.locator("[name=nama]").fill("Perkumpulan Tuli Flobamorra");
	await yohana.locator("[name=jenis]").selectOption("disabled-people");
	await press(yohana, "Simpan lembaga");
	assert.match(await main(yohana), /mungkin sudah tercatat/);
	await sound(yohana);
	await yohana
		.getByRole("link", { name: "Perkumpulan Tuli Flobamora (PTF)" })
		.click();
	assert.match(
		(await yohana.locator("[name=mitra] option:checked").textContent()) ?? "",
		/Perkumpulan Tuli Flobamora/,
	);
});

test("she writes down what was signed; an end before its beginning costs nothing that she typed", async () => {
	await yohana.locator("[name=bentuk]").selectOption("cooperation");
	await yohana.locator("[name=judul]").fill(title);
	await yohana.locator("[name=pokok][value=sign-language]").check();
	await typeDay(yohana, "mulai", -2);
	await typeDay(yohana, "sampai", -9);
	await yohana.locator("[name=nomor]").fill("W.22-HH.04-77/2026");
	await typeDay(yohana, "ditandatangani", -2);
	await yohana.locator("[name=penanda_kantor]").fill("Kepala Kantor Wilayah");
	await yohana.locator("[name=penanda_mitra]").fill("Ketua");
	await yohana.locator("[name=kontak]").fill("Sekretariat, (0380) 555 0177");
	await press(yohana, "Simpan konsep");
	assert.match(await main(yohana), /Berakhir sebelum dimulai/);
	assert.equal(await yohana.locator("[name=judul]").inputValue(), title);
	await sound(yohana);
	await typeDay(yohana, "sampai", 60);
	await press(yohana, "Simpan konsep");
	await press(yohana, "Terbitkan");
	assert.match(await main(yohana), /Perjanjian terbit/);
	assert.match(await main(yohana), /Segera berakhir: perpanjang/);
	await sound(yohana);
});

test("it ends soon, so her inbox says so, and an extension settles it", async () => {
	const agreement = yohana.url();
	await yohana.goto("/kotak");
	await yohana
		.getByRole("link", {
			name: new RegExp(
				`Perjanjian dengan Perkumpulan Tuli Flobamora akan berakhir; .*${title}`,
			),
		})
		.first()
		.click();
	await yohana.getByRole("link", { name: "Catat perpanjangan" }).click();
	await typeDay(yohana, "sampai", 700);
	await yohana.locator("[name=uraian]").fill("Dilanjutkan dua tahun.");
	await yohana.locator("[name=nomor]").fill("W.22-HH.04-78/2026");
	await typeDay(yohana, "ditandatangani", 0);
	await sound(yohana);
	await press(yohana, "Simpan perpanjangan");
	assert.match(await main(yohana), /Perpanjangan W\.22-HH\.04-78\/2026/);
	assert.equal(yohana.url(), agreement);
});

test("she plans an event with the partner, opens it, and ties it to the agreement", async () => {
	const agreement = yohana.url();
	await yohana.goto(`/acara/meja/${office}/baru`);
	await planEvent(yohana);
	await yohana.goto(agreement);
	await yohana.getByRole("link", { name: "Tambah kegiatan" }).click();
	const event = yohana.locator("[name=acara]");
	const value = await event
		.locator("option", { hasText: joint })
		.getAttribute("value");
	await event.selectOption(value ?? "");
	await press(yohana, "Simpan kegiatan");
	assert.match(await main(yohana), new RegExp(joint));
	await sound(yohana);
});

test("somebody without account reads who works with whom, the joint event, and no contact", async () => {
	const citizen = await someone();
	await citizen.goto("/mitra?pokok=sign-language");
	await sound(citizen);
	await citizen.getByRole("link", { name: title }).click();
	const html = await citizen.content();
	assert.match(html, /W\.22-HH\.04-78\/2026/);
	assert.doesNotMatch(html, /555 0177/);
	await sound(citizen);
	await citizen.getByRole("link", { name: joint }).click();
	assert.match(await main(citizen), new RegExp(joint));
});

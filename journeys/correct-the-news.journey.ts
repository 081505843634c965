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
 * A correction of a news item. Yohana writes, Kornelis reads and publishes; Oma Lusia, without script and without account, reads
 * a wrong hour, and later what was wrong, what is right, and what it said before. Then the item is withdrawn, and its address
 * says why.
 */
let site: RunningSite;
let browser: Browser;
let yohana: Page;
let kornelis: Page;
let lusia: Page;
const office = "kanwil-kemenkum-ntt";
const title = "Layanan keliling datang ke Amarasi";
let desk = "";
let address = "";

before(async () => {
	[browser, site] = await Promise.all([openBrowser(), startSite()]);
	[yohana, kornelis, lusia] = await Promise.all([
		someone(),
		someone(),
		someone(),
	]);
	await enterAs(yohana, "yohana");
	await enterAs(kornelis, "kornelis");
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

test("Yohana writes what is to be told; without a topic it cannot be sent, and nothing of it is lost", async () => {
	await yohana.goto(`/berita/meja/${office}/baru`);
	await yohana.locator("[name=jenis][value=news]").check();
	await yohana.locator("[name=judul]").fill(title);
	await yohana
		.locator("[name=ringkasan]")
		.fill("Petugas datang hari Rabu, dan semua layanan tanpa biaya.");
	await yohana
		.locator("[name=naskah]")
		.fill(
			"Layanan keliling datang hari Rabu pukul 09.00.\n\n- Bantuan hukum\n- Pendaftaran merek",
		);
	await press(yohana, "Simpan konsep");
	desk = new URL(yohana.url()).pathname;
	assert.match(await main(yohana), /Pilih setidaknya satu topik/);
	await sound(yohana);
	await yohana.getByRole("link", { name: "Ubah naskah" }).click();
	await yohana.locator("[name=topik][value=layanan]").check();
	await press(yohana, "Simpan konsep");
	await press(yohana, "Minta ditinjau");
	assert.match(await main(yohana), /Menunggu ditinjau oleh kepala/);
});

test("Kornelis finds it in his inbox, and a time that is over is refused with what to do", async () => {
	await kornelis.goto("/kotak");
	await kornelis.getByRole("link", { name: new RegExp(title) }).click();
	await kornelis.locator("[name=kapan][value=nanti]").check();
	await kornelis.locator("[name=tanggal_hari]").fill("1");
	await kornelis.locator("[name=tanggal_bulan]").fill("1");
	await kornelis.locator("[name=tanggal_tahun]").fill("2020");
	await kornelis.locator("[name=jam]").fill("09.00");
	await press(kornelis, "Terbitkan");
	assert.match(await main(kornelis), /Waktu itu sudah lewat/);
	await sound(kornelis);
	await kornelis.locator("[name=kapan][value=sekarang]").check();
	await press(kornelis, "Terbitkan");
	assert.match(await main(kornelis), /Berita diterbitkan/);
});

test("Oma Lusia reads it without script or account, and the feed has it", async () => {
	await lusia.goto("/berita");
	await sound(lusia);
	await lusia.getByRole("link", { name: title }).click();
	address = new URL(lusia.url()).pathname;
	assert.match(await main(lusia), /hari Rabu pukul 09\.00/);
	await sound(lusia);
	const feed = await lusia.request.get("/berita/topik/layanan/atom");
	assert.match(await feed.text(), new RegExp(title));
});

test("the wrong day is corrected where everybody sees it: what was wrong, what is right, and what it said before", async () => {
	await kornelis.goto(desk);
	await kornelis.getByRole("link", { name: "Tulis ralat" }).click();
	await kornelis.locator("[name=keliru]").fill("Kami menulis hari Rabu.");
	await kornelis.locator("[name=benar]").fill("Petugas datang hari Kamis.");
	await kornelis
		.locator("[name=ringkasan]")
		.fill("Petugas datang hari Kamis, dan semua layanan tanpa biaya.");
	await kornelis
		.locator("[name=naskah]")
		.fill("Layanan keliling datang hari Kamis pukul 09.00.");
	await press(kornelis, "Terbitkan ralat");
	await lusia.goto(address);
	assert.match(await main(lusia), /Kami menulis hari Rabu\./);
	assert.match(await main(lusia), /Petugas datang hari Kamis\./);
	await sound(lusia);
	await lusia.getByRole("link", { name: "Baca naskah sebelumnya" }).click();
	assert.match(await main(lusia), /hari Rabu pukul 09\.00/);
	await sound(lusia);
	const feed = await lusia.request.get("/berita/atom");
	assert.match(await feed.text(), new RegExp(`\\[Ralat\\] ${title}`));
});

test("she passes it on by a text, a code or a plain link, and no other site is asked for anything", async () => {
	const asked: string[] = [];
	lusia.on("request", (request) => asked.push(new URL(request.url()).origin));
	await lusia.goto(address);
	await lusia.getByRole("link", { name: "Bagikan berita ini" }).click();
	await sound(lusia);
	assert.match(
		await lusia.locator("textarea").inputValue(),
		new RegExp(address),
	);
	assert.deepEqual([...new Set(asked)], [site.origin]);
});

test("what is withdrawn says why at its address, and stands in no list", async () => {
	await kornelis.goto(desk);
	await kornelis.getByText("Tarik berita").first().click();
	await kornelis.locator("[name=alasan]").fill("Layanan keliling ditunda.");
	await press(kornelis, "Tarik berita");
	const answer = await lusia.goto(address);
	assert.equal(answer?.status(), 410);
	assert.match(await main(lusia), /Layanan keliling ditunda\./);
	await sound(lusia);
	await lusia.goto("/berita");
	assert.doesNotMatch(await main(lusia), /Amarasi/);
});

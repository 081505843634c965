import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";
import {
	axeFinds,
	enterAs,
	openBrowser,
	type RunningSite,
	sideways,
	startSite,
	visitor,
} from "./harness.ts";

/**
 * Markus takes the assessment of the prison in Ambon along to where there is no network. He fills in, closes the
 * page, opens it again, and comes back: everything arrives once, and where a colleague wrote into the same field
 * meanwhile, a person chooses.
 */
let site: RunningSite;
let browser: Browser;
let device: BrowserContext;
let complaints: readonly string[] = [];

before(async () => {
	[site, browser] = [await startSite(), await openBrowser()];
});
after(async () => {
	await browser?.close();
	await site?.[Symbol.asyncDispose]();
});

const here = `/penilaian/lapas-ambon/p2ham-2023/${new Date().getFullYear()}`;
const all = `${here}/luring`;

const status = (page: Page) => page.locator("offline-form [role=status]");
/** What a person can fill in or choose: the answer that stands for none is for browsers of text. */
const field = (page: Page, name: string) =>
	page.locator(`[name="${name}"]:not([type="radio"][value=""])`);
const says = (page: Page, words: RegExp) =>
	status(page).filter({ hasText: words }).waitFor();

/** Somebody else's device: without script, so that it saves by the button alone. */
async function colleague(): Promise<Page> {
	const { page } = await visitor(browser, site, { javaScriptEnabled: false });
	await enterAs(page, "markus");
	return page;
}

test("the whole assessment is one page of at most 250 KB, and says when it can be opened without network", async () => {
	const opened = await visitor(browser, site);
	[device, complaints] = [opened.context, opened.complaints];
	const { page } = opened;
	await enterAs(page, "markus");
	let weight = 0;
	device.on("response", (response) => {
		void response
			.body()
			.then((bytes) => {
				weight += gzipSync(new Uint8Array(bytes)).byteLength;
			})
			.catch(() => undefined);
	});
	await page.goto(all);
	await page
		.locator("[data-ready]")
		.filter({ hasText: "sudah dapat dibuka tanpa jaringan" })
		.waitFor();
	await says(page, /Semua isian tersimpan/);
	await page.waitForTimeout(300);
	console.log(
		`page, empty form, sheet, scripts, fields: ${Math.round(weight / 1_024)} KB compressed`,
	);
	assert.ok(weight > 10_000 && weight <= 250 * 1_024, `${weight} bytes`);
	assert.equal(await page.locator("[data-item]").count(), 20);
	assert.deepEqual(await axeFinds(page), []);
	await page.setViewportSize({ width: 320, height: 700 });
	assert.equal(await sideways(page), 0);
	assert.deepEqual(complaints, []);
	await page.close();
});

test("without network he opens the page, fills in, closes it, opens it again: everything is there and nothing is sent", async () => {
	await device.setOffline(true);
	let page = await device.newPage();
	await page.goto(all);
	await says(page, /Tidak ada jaringan/);
	assert.equal(
		await field(page, "a.1.nilai").first().isChecked(),
		true,
		"the answers that were saved are shown",
	);
	await field(page, "c.1.catatan").fill("Diisi di kapal");
	await field(page, "c.2.nilai").first().check();
	await field(page, "c.3.catatan").fill("Dari Markus");
	await field(page, "b.7.nilai").fill("81");
	await says(page, /4 isian hanya ada di perangkat ini/);
	await page.close();
	page = await device.newPage();
	await page.goto(all);
	await says(page, /4 isian hanya ada di perangkat ini/);
	assert.equal(await field(page, "c.1.catatan").inputValue(), "Diisi di kapal");
	assert.match(
		(await page.locator('[data-item="c.1"] [data-says]').textContent()) ?? "",
		/Hanya di perangkat ini/,
	);
	assert.deepEqual(await axeFinds(page), []);
});

test("back in the network everything is sent once; the one field that a colleague filled in too is a choice", async () => {
	const other = await colleague();
	await other.goto(`${here}/butir/c.3`);
	await other.locator('[name="catatan"]').fill("Dari rekan");
	await other.getByRole("button", { name: /selesaikan nanti/ }).click();

	const page = device.pages().at(-1);
	assert.ok(page);
	// A second tab of the same page: still there is one sender.
	const second = await device.newPage();
	await second.goto(all);
	const sent: string[] = [];
	device.on("request", (request) => {
		if (request.method() === "POST" && request.url().endsWith("/isian"))
			sent.push(request.postData() ?? "");
	});
	await device.setOffline(false);
	await says(page, /Semua isian tersimpan di server/);
	const keys = sent
		.flatMap((body) =>
			JSON.parse(new URLSearchParams(body).get("perubahan") ?? "[]"),
		)
		.map(({ id }: { id: string }) => id);
	assert.equal(keys.length, 4, "each change left the device once");
	assert.equal(new Set(keys).size, 4);
	assert.match(
		(await page.locator('[data-item="c.3"]').textContent()) ?? "",
		/dua isian yang berbeda/,
	);

	await other.goto(`${here}/butir/c.3`);
	const words = (await other.locator("main").textContent()) ?? "";
	assert.match(words, /Dari rekan/);
	assert.match(words, /Dari Markus/);
	await other
		.getByRole("button", { name: "Pakai yang ini: Dari Markus" })
		.click();
	assert.equal(
		await other.locator('[name="catatan"]').inputValue(),
		"Dari Markus",
	);
	for (const [code, note] of [
		["c.1", "Diisi di kapal"],
		["b.7", null],
	] as const) {
		await other.goto(`${here}/butir/${code}`);
		if (note)
			assert.equal(await other.locator('[name="catatan"]').inputValue(), note);
		else assert.equal(await other.locator('[name="nilai"]').inputValue(), "81");
	}
	await second.close();
	assert.deepEqual(
		complaints.filter((line) => !/ERR_INTERNET_DISCONNECTED/.test(line)),
		[],
	);
});

test("an answer that was cut off on its way is sent again and done once", async () => {
	const page = device.pages().at(-1);
	assert.ok(page);
	let cut = 0;
	await device.route("**/isian", async (route) => {
		if (route.request().method() === "POST" && cut === 0) {
			cut += 1;
			await route.fetch();
			return route.abort("connectionreset");
		}
		return route.continue();
	});
	await field(page, "c.4.catatan").fill("Terputus");
	await says(page, /1 isian hanya ada di perangkat ini/);
	await page.waitForTimeout(2_500);
	assert.equal(cut, 1);
	await field(page, "c.4.catatan").fill("Terputus, lalu lanjut");
	await says(page, /Semua isian tersimpan di server/);
	await device.unroute("**/isian");
	const other = await colleague();
	await other.goto(`${here}/butir/c.4`);
	assert.equal(
		await other.locator('[name="catatan"]').inputValue(),
		"Terputus, lalu lanjut",
	);
	assert.doesNotMatch(
		(await other.locator("main").textContent()) ?? "",
		/dua isian yang berbeda/,
	);
});

test("a session that ended meanwhile: he signs in again and what waits goes on", async () => {
	const page = device.pages().at(-1);
	assert.ok(page);
	const kept = (await device.cookies()).filter(
		({ name }) => name === "rangkul_perangkat",
	);
	await device.clearCookies();
	await device.addCookies(kept);
	await field(page, "a.3.catatan").fill("Setelah sesi berakhir");
	await says(page, /1 isian hanya ada di perangkat ini\. Sesi Anda berakhir/);
	// As a finger does it: leaving the field says that it changed, and the link must still be there when it lifts.
	await page.getByRole("link", { name: "Masuk lagi" }).click({ delay: 300 });
	await page
		.locator('form:has(input[name="akun"][value="markus"]) button')
		.click();
	await page.waitForURL(/luring$/);
	await says(page, /Semua isian tersimpan di server/);
	assert.equal(
		await field(page, "a.3.catatan").inputValue(),
		"Setelah sesi berakhir",
	);
});

test("after signing out, and for the next person on this device, nothing of it can be read; for Markus it is still there", async () => {
	const page = device.pages().at(-1);
	assert.ok(page);
	await device.setOffline(true);
	await field(page, "a.4.catatan").fill("Hanya untuk Markus");
	await says(page, /1 isian hanya ada di perangkat ini/);
	await page.close();
	await device.setOffline(false);
	let next = await device.newPage();
	await next.goto("/akun");
	await next.getByRole("button", { name: "Keluar" }).first().click();
	await next.waitForURL(/masuk/);
	await device.setOffline(true);
	next = await device.newPage();
	await next.goto(all);
	await says(next, /Tidak ada yang masuk di perangkat ini/);
	assert.equal(await next.locator("offline-form form").isHidden(), true);
	assert.doesNotMatch(
		await everythingKept(next),
		/Hanya untuk Markus|Diisi di kapal/,
	);
	await device.setOffline(false);

	await enterAs(next, "wulan");
	await device.setOffline(true);
	await next.goto(all);
	await says(next, /Tidak ada yang masuk|Belum ada isian Anda/);
	assert.equal(await next.locator("offline-form form").isHidden(), true);
	await device.setOffline(false);

	await next.goto("/akun");
	await next.getByRole("button", { name: "Keluar" }).first().click();
	await enterAs(next, "markus");
	await next.goto(all);
	await says(next, /Semua isian tersimpan di server/);
	assert.equal(
		await field(next, "a.4.catatan").inputValue(),
		"Hanya untuk Markus",
	);
});

test("the worker answers for this page alone: other pages need the network", async () => {
	const page = await device.newPage();
	await device.setOffline(true);
	await assert.rejects(page.goto(here), /ERR_INTERNET_DISCONNECTED/);
	await assert.rejects(
		page.goto(`${here}/butir/a.1`),
		/ERR_INTERNET_DISCONNECTED/,
	);
	await device.setOffline(false);
});

test("without script the same page is one long form, and its one button saves all", async () => {
	const page = await colleague();
	await page.goto(all);
	await field(page, "b.8.catatan").fill("Tanpa skrip");
	await field(page, "b.6.nilai").first().check();
	await field(page, "b.9.dikonfirmasi").check();
	await page.getByRole("button", { name: "Simpan semua" }).click();
	assert.match(
		(await page.locator("main").textContent()) ?? "",
		/3 isian tersimpan/,
	);
	assert.equal(await field(page, "b.8.catatan").inputValue(), "Tanpa skrip");
	assert.equal(await field(page, "b.6.nilai").first().isChecked(), true);
	assert.equal(
		await field(page, "b.9.dikonfirmasi").count(),
		0,
		"the answer of the past round is confirmed",
	);
});

/** Everything that lies on the device in the open: what is cached and what the database holds. */
const everythingKept = (page: Page): Promise<string> =>
	page.evaluate(`(async () => {
		const texts = [];
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys())
				texts.push(await (await cache.match(request)).text());
		}
		for (const { name } of await indexedDB.databases()) {
			const database = await new Promise((done) => {
				const opening = indexedDB.open(name);
				opening.onsuccess = () => done(opening.result);
			});
			const all = await new Promise((done) => {
				const reading = database.transaction("entries").objectStore("entries").getAll();
				reading.onsuccess = () => done(reading.result);
			});
			for (const { data } of all) texts.push(new TextDecoder("latin1").decode(data));
		}
		return texts.join("\\n");
	})()`);

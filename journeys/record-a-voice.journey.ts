import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import {
	axeFinds,
	openBrowser,
	type RunningSite,
	sideways,
	startSite,
	visitor,
} from "./harness.ts";

/**
 * Bapa Lukas speaks better than he writes. He records his story on the page, hears it, throws the first one away, and
 * sends the second; his neighbour, whose telephone allows nothing, is told what to do instead.
 */
let site: RunningSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: readonly string[] = [];

before(async () => {
	[site, browser] = await Promise.all([
		startSite(),
		openBrowser([
			"--use-fake-device-for-media-stream",
			"--use-fake-ui-for-media-stream",
		]),
	]);
	({ context, page, complaints } = await visitor(browser, site, {
		viewport: { width: 360, height: 740 },
		permissions: ["microphone", "camera"],
	}));
});
after(async () => {
	await browser?.close();
	await site?.[Symbol.asyncDispose]();
});

const office = "/pengaduan/ke/kanwil-kemenkum-ntt";
const button = (name: string | RegExp) =>
	page.getByRole("button", { name, exact: true });
const says = (words: string) =>
	page
		.locator("record-file [role=status]")
		.filter({ hasText: words })
		.waitFor();
const chosen = (name: string) =>
	page
		.locator(`input[name=${name}]`)
		.evaluate((input: unknown) =>
			[...((input as { files: Iterable<{ name: string }> }).files ?? [])].map(
				(file) => file.name,
			),
		);

async function record(): Promise<void> {
	await button("Rekam suara sekarang").click();
	await says("Sedang merekam");
	await page.waitForTimeout(1_500);
	await button("Berhenti merekam").click();
	await says("Rekaman siap");
}

test("he records, hears it, throws it away, and records once more", async () => {
	await page.goto(office);
	await page.getByLabel("Pengaduan").first().check();
	await page.getByLabel("Layanan atau tempatnya").check();
	await page.getByLabel("Petugas yang menangani").check();
	await record();
	assert.deepEqual(await chosen("suara"), ["rekaman.webm"]);
	const heard = page.locator("record-file audio");
	const heardWell = await heard.evaluate(async (audio: unknown) => {
		const player = audio as { play: () => Promise<void>; error: unknown };
		await player.play();
		return player.error === null;
	});
	assert.ok(heardWell);
	assert.equal(await sideways(page), 0);
	assert.deepEqual(await axeFinds(page), []);
	await button("Buang rekaman").click();
	await says("Rekaman dibuang");
	assert.deepEqual(await chosen("suara"), []);
	assert.equal(await heard.count(), 0);
	await record();
});

test("sent, it is one of the files of his story, and he hears it with his code", async () => {
	await button("Kirim").click();
	const code = await page.locator("p.code").textContent();
	await page.goto("/lacak");
	await page.getByLabel("Kode tanda terima").fill(code ?? "");
	await button("Lihat kabar").click();
	await page.getByRole("link", { name: "rekaman.webm" }).waitFor();
	assert.deepEqual(complaints, []);
});

test("a film of hands that speak is recorded the same way, with a picture of oneself while it runs", async () => {
	await page.goto(`${office}/langkah/1`);
	await page.goto(office);
	await button("Rekam video sekarang").click();
	await says("Sedang merekam");
	await page.locator("record-file video").waitFor();
	await page.waitForTimeout(1_500);
	await button("Berhenti merekam").click();
	await says("Rekaman siap");
	assert.deepEqual(await chosen("video"), ["rekaman.webm"]);
	assert.equal(await sideways(page), 0);
	await context.close();
});

test("whose telephone allows no microphone is told that a recording can be chosen instead", async () => {
	const other = await openBrowser();
	const { page: at } = await visitor(other, site);
	await at.goto(office);
	await at.getByRole("button", { name: "Rekam suara sekarang" }).click();
	await at.getByText("Anda dapat memilih rekaman yang sudah ada").waitFor();
	await other.close();
});

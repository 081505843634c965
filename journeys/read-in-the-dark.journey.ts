import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
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
 * Somebody who reads letters of 200 % on a small telephone in the dark theme, without script: sets it once,
 * searches, opens a unit and a result, and signs in. Every page keeps the settings.
 */
const telephone = { width: 320, height: 640 };
let site: RunningSite;
let browser: Browser;
let page: Page;
/** The same person with script, because axe needs some. */
let inspector: BrowserContext;

before(async () => {
	[site, browser] = await Promise.all([startSite(), openBrowser()]);
	({ page } = await visitor(browser, site, {
		javaScriptEnabled: false,
		viewport: telephone,
	}));
	({ context: inspector } = await visitor(browser, site, {
		viewport: telephone,
	}));
});
after(async () => {
	await browser?.close();
	await site?.[Symbol.asyncDispose]();
});

/** The page as it stands: settings kept, nothing to scroll sideways, nothing too small for a finger, axe content. */
async function reads(): Promise<void> {
	await inspector.clearCookies();
	await inspector.addCookies(await page.context().cookies());
	const twin = await inspector.newPage();
	await twin.goto(page.url());
	const html = twin.locator("html");
	assert.equal(await html.getAttribute("data-theme"), "dark");
	assert.equal(await html.getAttribute("data-text"), "200");
	assert.equal(await sideways(twin), 0, `${page.url()} scrolls sideways`);
	assert.deepEqual(await tooSmall(twin), [], page.url());
	assert.deepEqual(await axeFinds(twin), [], page.url());
	await twin.close();
}

/** What is operated and seen, and less than 24 px wide or high. */
const tooSmall = (open: Page): Promise<string[]> =>
	open.evaluate(`
		[...document.querySelectorAll("a, button, summary, select, textarea, input:not([type=hidden])")]
			.filter((one) => one.checkVisibility() && !one.matches(".skip"))
			.filter((one) => {
				const { width, height } = one.getBoundingClientRect();
				return width < 24 || height < 24;
			})
			.map((one) => one.outerHTML.slice(0, 90))
	`);

describe("somebody reads at 200 % in the dark, on a telephone, without script", () => {
	test("she sets it on one page, which shows at once what it does", async () => {
		await page.goto("/");
		await page
			.getByRole("contentinfo")
			.getByRole("link", { name: /huruf/i })
			.click();
		assert.equal(new URL(page.url()).pathname, "/tampilan");
		await page.getByRole("radio", { name: "Gelap" }).check();
		await page.getByRole("radio", { name: "200 %" }).check();
		await page.getByRole("button", { name: "Simpan tampilan" }).click();
		await page.getByText("Tampilan sudah disimpan.").waitFor();
		assert.ok(await page.getByRole("radio", { name: "200 %" }).isChecked());
		await reads();
	});

	test("she goes home, searches, and opens a unit", async () => {
		await page.getByRole("link", { name: "Rangkul" }).click();
		await reads();
		await page.getByRole("searchbox").fill("rangkasbitung");
		await page.getByRole("button", { name: "Cari" }).click();
		await reads();
		await page
			.getByRole("main")
			.getByRole("link", { name: /Rutan.*Rangkasbitung/ })
			.first()
			.click();
		assert.equal(new URL(page.url()).pathname, "/unit/rutan-rangkasbitung");
		await reads();
	});

	test("she opens a result down to one unit", async () => {
		await page
			.getByRole("navigation", { name: "Utama" })
			.getByRole("link", { name: "Hasil" })
			.click();
		await reads();
		await page.locator("main .list a").first().click();
		assert.match(new URL(page.url()).pathname, /^\/hasil\/[^/]+\/\d+$/);
		await reads();
		await page.goto(`${page.url().split("?")[0]}?provinsi=36&kabupaten=36.73`);
		await page.locator('main a[href*="/unit/"]').first().click();
		await reads();
	});

	test("she signs in, and the menu of her work opens without script", async () => {
		await page
			.getByRole("navigation", { name: "Utama" })
			.getByRole("link", { name: "Masuk" })
			.click();
		await reads();
		await page
			.locator('form:has(input[name="akun"][value="wulan"]) button')
			.click();
		await page.waitForURL((url) => !url.pathname.startsWith("/masuk"));
		await reads();
		await page.goto("/kerja");
		const menu = page.getByRole("navigation", { name: "Kerja" });
		assert.equal(
			await menu.getByRole("link", { name: "Akun saya" }).isVisible(),
			false,
		);
		await menu.locator("summary").focus();
		await page.keyboard.press("Enter");
		await menu.getByRole("link", { name: "Akun saya" }).click();
		assert.equal(new URL(page.url()).pathname, "/akun");
		await reads();
	});

	test("she goes back to the usual with one button", async () => {
		await page.goto("/tampilan");
		await page.getByRole("button", { name: "Kembalikan semua" }).click();
		await page.getByText("kembali seperti semula").waitFor();
		const names = (await page.context().cookies()).map(({ name }) => name);
		assert.ok(!names.includes("rangkul_tampilan"));
	});
});

describe("the first screen", () => {
	for (const viewport of [
		{ width: 360, height: 740 },
		{ width: 1280, height: 800 },
	])
		test(`shows the question, one search and every door on ${viewport.width} × ${viewport.height}`, async () => {
			const { page: home, context } = await visitor(browser, site, {
				viewport,
			});
			for (const path of ["/", "/en"]) {
				await home.goto(path);
				assert.equal(await home.getByRole("searchbox").count(), 1);
				const doors = await home.locator("main .door").all();
				assert.ok(doors.length >= 5, `${doors.length} doors`);
				for (const part of [
					home.getByRole("heading", { level: 1 }),
					home.getByRole("searchbox"),
					...doors,
				]) {
					const box = await part.boundingBox();
					assert.ok(box, "it is there");
					assert.ok(
						box.y + box.height <= viewport.height,
						`${await part.textContent()} ends at ${box.y + box.height} px`,
					);
				}
			}
			await context.close();
		});
});

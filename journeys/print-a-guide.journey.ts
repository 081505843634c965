import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { guides } from "../src/site/guides/guides.ts";
import {
	enterAs,
	openBrowser,
	type RunningSite,
	startSite,
	visitor,
} from "./harness.ts";

/** As an office prints: A4, with the margins of a common printer. */
const paper = {
	format: "A4",
	margin: { top: "12mm", bottom: "12mm", left: "14mm", right: "14mm" },
} as const;

/** Every page of a PDF is an object of this type; `/Pages` is the tree above them. */
const pagesIn = (pdf: Buffer): number =>
	pdf.toString("latin1").match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;

describe("an officer prints the guide of a role", () => {
	let browser: Browser;
	let site: RunningSite;
	before(async () => {
		[browser, site] = await Promise.all([openBrowser(), startSite()]);
	});
	after(async () => {
		await browser.close();
		await site[Symbol.asyncDispose]();
	});

	for (const { slug } of guides)
		test(`the guide ${slug} fits on two sheets in both languages`, async () => {
			const { page, context } = await visitor(browser, site);
			for (const home of ["", "/en"]) {
				await page.goto(`${home}/panduan/${slug}`);
				assert.equal(pagesIn(await page.pdf(paper)), 2, home || "/id");
			}
			await context.close();
		});

	test("on paper there is no navigation, the text is black on white, and addresses are written out", async () => {
		const { page, context } = await visitor(browser, site, {
			colorScheme: "dark",
		});
		await page.goto("/panduan/verifikator");
		const address = page.locator(".on-paper").first();
		assert.match(
			(await address.textContent()) ?? "",
			/^ https?:\/\/\S+\/masuk$/,
		);
		assert.equal(await address.isVisible(), false);
		await page.emulateMedia({ media: "print", colorScheme: "dark" });
		for (const gone of ["header nav", "footer", ".crumbs", ".no-print"])
			assert.equal(await page.locator(gone).first().isVisible(), false, gone);
		assert.equal(await address.isVisible(), true);
		const colours = await page.evaluate(
			"[getComputedStyle(document.querySelector('.how p')).color, getComputedStyle(document.documentElement).backgroundColor]",
		);
		assert.deepEqual(colours, ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
		await context.close();
	});
});

describe("somebody signs in for the first time", () => {
	let browser: Browser;
	let site: RunningSite;
	before(async () => {
		[browser, site] = await Promise.all([openBrowser(), startSite()]);
	});
	after(async () => {
		await browser.close();
		await site[Symbol.asyncDispose]();
	});

	test("she goes through the five pages by keyboard and script off, finishes, and is not shown them again", async () => {
		const { page, context, complaints } = await visitor(browser, site, {
			javaScriptEnabled: false,
			viewport: { width: 360, height: 740 },
			colorScheme: "dark",
		});
		await enterAs(page, "yohana");
		assert.equal(new URL(page.url()).pathname, "/perkenalan");
		for (const now of [1, 2, 3, 4, 5]) {
			await page.getByText(`Langkah ${now} dari 5`).waitFor();
			if (now === 5) break;
			await page.getByRole("link", { name: "Lanjut", exact: true }).focus();
			await page.keyboard.press("Enter");
		}
		await page.getByRole("button", { name: "Selesai" }).focus();
		await page.keyboard.press("Enter");
		await page.waitForURL("**/kotak");
		await page.getByRole("button", { name: "Keluar" }).click();
		await enterAs(page, "yohana");
		assert.equal(new URL(page.url()).pathname, "/kotak");
		assert.deepEqual(complaints, []);
		await context.close();
	});
});

/**
 * `npm run pictures`: the pictures of the README, taken of the running site with its sample stories, so
 * that they show the real thing. Writes `docs/pictures/*.png`.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { openBrowser, startSite, visitor } from "../journeys/harness.ts";
import { root } from "../src/platform/root.ts";
import { buildAssets, buildServer } from "./build.mjs";

interface Picture {
	readonly name: string;
	readonly seen: BrowserContextOptions;
	/** Goes to what the picture shows. */
	readonly find: (page: Page) => Promise<unknown>;
}

const phone = {
	viewport: { width: 390, height: 844 },
	deviceScaleFactor: 2,
} as const;
const desktop = { viewport: { width: 1280, height: 1240 } } as const;

const pictures: readonly Picture[] = [
	{ name: "phone", seen: phone, find: (page) => page.goto("/") },
	{
		name: "desktop",
		seen: desktop,
		find: async (page) => {
			await page.goto("/hasil");
			await page.locator("main a[href*='/hasil/p2ham-2023/']").first().click();
		},
	},
	{
		name: "certificate",
		seen: { viewport: { width: 900, height: 1120 } },
		find: async (page) => {
			await page.goto("/hasil");
			await page.locator("main a[href*='/hasil/p2ham-2023/']").first().click();
			await page.goto(`${new URL(page.url()).pathname}?provinsi=36`);
			for (const regency of await linksOn(page, "kabupaten=")) {
				await page.goto(regency);
				for (const unit of await linksOn(page, "/unit/")) {
					await page.goto(unit);
					const certificate = page.locator("main a[href*='/sertifikat/']");
					if ((await certificate.count()) === 0) continue;
					await certificate.first().click();
					return;
				}
			}
			throw new Error("no unit of Banten has a certificate");
		},
	},
];

const linksOn = (page: Page, part: string): Promise<string[]> =>
	page
		.locator(`main a[href*="${part}"]`)
		.evaluateAll((links) =>
			links.map((link) => link.getAttribute("href") ?? ""),
		);

const folder = join(root, "docs/pictures");
await Promise.all([buildAssets(), buildServer()]);
await using site = await startSite();
const browser = await openBrowser();
try {
	mkdirSync(folder, { recursive: true });
	for (const picture of pictures) await take(browser, picture);
} finally {
	await browser.close();
}

async function take(
	browser: Browser,
	{ name, seen, find }: Picture,
): Promise<void> {
	const { context, page } = await visitor(browser, site, {
		...seen,
		javaScriptEnabled: false,
	});
	await find(page);
	const path = join(folder, `${name}.png`);
	rmSync(path, { force: true });
	await page.screenshot({ path });
	console.log(`${name}: ${new URL(page.url()).pathname}`);
	await context.close();
}

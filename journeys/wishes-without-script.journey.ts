import { after, before, describe, test } from "node:test";
import type { Browser, BrowserContext } from "playwright-core";
import { holds, wishes } from "./citizen-wishes.ts";
import { byScreen } from "./hands.ts";
import {
	openBrowser,
	type RunningSite,
	startSite,
	visitor,
} from "./harness.ts";

describe("what people wish for, on a telephone without script", () => {
	let browser: Browser;
	let site: RunningSite;
	const contexts: BrowserContext[] = [];
	before(async () => {
		[browser, site] = await Promise.all([openBrowser(), startSite()]);
	});
	after(async () => {
		for (const context of contexts) await context.close();
		await browser.close();
		await site[Symbol.asyncDispose]();
	});

	for (const wish of wishes)
		test(wish.name, async () => {
			const { page, context } = await visitor(browser, site, {
				javaScriptEnabled: false,
				viewport: { width: 360, height: 740 },
			});
			contexts.push(context);
			holds(wish, await wish.does(byScreen(page)));
		});
});

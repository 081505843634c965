import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import { after, before, describe, test } from "node:test";
import { getRequestListener } from "@hono/node-server";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { openTestHouse, type TestHouse } from "../src/site/for-tests.ts";
import { routeTable } from "../src/site/route-table.ts";
import { type Case, casesOf, changes } from "../src/site/walk/cases.ts";
import { axeFinds, complaintsOf, openBrowser, sideways } from "./harness.ts";

// The same walk as `src/site/walk.page.test.ts`, through the eyes of a browser. Every day each page is
// looked at on a desk in daylight and on a small telephone at night; `npm run prove` looks at all pairs.

interface Desk {
	readonly page: Page;
	readonly complaints: string[];
}

interface Sight {
	readonly name: string;
	readonly width: number;
	readonly colorScheme: "light" | "dark";
	readonly forcedColors: "none" | "active";
}

const sight = (
	width: number,
	colorScheme: Sight["colorScheme"],
	forcedColors: Sight["forcedColors"] = "none",
): Sight => ({
	name: `${width} px, ${forcedColors === "active" ? "forced colours" : colorScheme}`,
	width,
	colorScheme,
	forcedColors,
});

const everything = process.env.RANGKUL_PROVE === "all";
const sights: readonly Sight[] = everything
	? [320, 768, 1280].flatMap((width) => [
			sight(width, "light"),
			sight(width, "dark"),
			sight(width, "light", "active"),
		])
	: [sight(1280, "light"), sight(320, "dark")];

describe("every state of every page in Chromium, with axe", () => {
	let house: TestHouse;
	let server: Server;
	let browser: Browser;
	let origin: string;
	const desks = new Map<string, Promise<Desk>>();

	before(async () => {
		[house, browser] = await Promise.all([openTestHouse(), openBrowser()]);
		server = createServer(
			getRequestListener((request) => house.house.fetch(request)),
		);
		await new Promise<void>((done) => server.listen(0, done));
		const address = server.address();
		assert.ok(address && typeof address === "object");
		origin = `http://localhost:${address.port}`;
	});
	after(async () => {
		await browser.close();
		server.closeAllConnections();
		server.close();
		await house[Symbol.asyncDispose]();
	});

	/** One window for each viewer, with their session. */
	const deskOf = (userName: string | undefined): Promise<Desk> => {
		const name = userName ?? "";
		const desk = desks.get(name) ?? newDesk(userName);
		desks.set(name, desk);
		return desk;
	};
	const newDesk = async (userName: string | undefined): Promise<Desk> => {
		const context = await newContext(userName);
		const page = await context.newPage();
		return { page, complaints: complaintsOf(page) };
	};
	const newContext = async (
		userName: string | undefined,
	): Promise<BrowserContext> => {
		const context = await browser.newContext({ baseURL: origin });
		const cookies = await house.enter(userName);
		for (const pair of cookies.split("; ").filter(Boolean)) {
			const [name = "", ...value] = pair.split("=");
			await context.addCookies([{ name, value: value.join("="), url: origin }]);
		}
		return context;
	};

	for (const one of casesOf(routeTable()).filter(
		(one) => !changes(one) && isLookedAt(one),
	))
		test(one.name, async () => {
			const { page, complaints } = await deskOf(one.example.as);
			complaints.length = 0;
			if (!(await show(page, one))) return;
			const problems: string[] = [];
			for (const [
				place,
				{ name, width, colorScheme, forcedColors },
			] of sights.entries()) {
				await page.setViewportSize({ width, height: 800 });
				await page.emulateMedia({
					colorScheme,
					forcedColors,
					reducedMotion: "reduce",
				});
				const over = await sideways(page);
				if (over > 0) problems.push(`${name}: scrolls ${over} px sideways`);
				// Colours do not hang on the language: one language is enough for every day.
				if (!everything && place > 0 && one.lang !== "id") continue;
				const found = await axeFinds(
					page,
					everything || place === 0 ? "all" : "looks",
				);
				problems.push(...found.map((line) => `${name}: ${line}`));
			}
			assert.deepEqual([...problems, ...complaints], []);
		});

	/** Opens the page as a browser does: by its address, or by sending a form. Answers whether it is a page at all. */
	const show = async (
		page: Page,
		{ route, example, address }: Case,
	): Promise<boolean> => {
		if (route.method === "GET") {
			const answer = await page.goto(address).catch((error: Error) => {
				// A file that is to be kept is no page.
				if (/download/i.test(error.message)) return null;
				throw error;
			});
			return (
				answer?.headers()["content-type"]?.startsWith("text/html") ?? false
			);
		}
		await page.goto("/bantuan");
		const token = await house.tokenOf(example.as);
		await Promise.all([
			page.waitForURL(
				(url) => url.pathname === new URL(address, origin).pathname,
			),
			page.evaluate(formSender(address, { token, ...example.form })),
		]);
		return true;
	};
});

/** Runs in the browser: a form like the page's own, with these fields. */
const formSender = (
	address: string,
	fields: Readonly<Record<string, string>>,
): string => `{
	const form = document.createElement("form");
	form.method = "post";
	form.action = ${JSON.stringify(address)};
	for (const [name, value] of Object.entries(${JSON.stringify(fields)})) {
		const field = document.createElement("input");
		Object.assign(field, { type: "hidden", name, value });
		form.append(field);
	}
	document.body.append(form);
	form.submit();
}`;

/** A redirect shows no page of its own; the page that it leads to has its own examples. */
function isLookedAt({ example }: Case): boolean {
	return example.status !== 303;
}

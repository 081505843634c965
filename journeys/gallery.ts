import assert from "node:assert/strict";
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { BrowserContext, Page } from "playwright-core";
import type { Example } from "#platform/http/route.ts";
import { visitCookie } from "#receipts/web";
import { openTestHouse, type TestHouse } from "../src/site/for-tests.ts";
import { type Case, casesOf } from "../src/site/walk/cases.ts";
import { complaintsOf, openBrowser } from "./harness.ts";

export interface Desk {
	readonly page: Page;
	readonly complaints: string[];
}

/** The whole house on the sample stories behind a port, and a browser that walks through it. */
export interface Gallery extends AsyncDisposable {
	readonly house: TestHouse;
	readonly origin: string;
	/** One window for each viewer, with their session. */
	readonly deskOf: (
		userName: string | undefined,
		key?: Example["key"],
	) => Promise<Desk>;
	/** Another window of this viewer, with a session of its own. */
	readonly newDesk: Gallery["deskOf"];
	/** Opens a receipt by its code in this window, or closes the one that is open there. */
	readonly open: (page: Page, code: string | undefined) => Promise<void>;
}

export async function openGallery(): Promise<Gallery> {
	// The house first: a browser that nobody closes would keep the test from ending.
	const house = await openTestHouse();
	const browser = await openBrowser();
	const server = createServer(
		getRequestListener((request) => house.house.fetch(request)),
	);
	await new Promise<void>((done) => server.listen(0, done));
	const address = server.address();
	assert.ok(address && typeof address === "object");
	const origin = `http://localhost:${address.port}`;
	const comeIn = async (
		context: BrowserContext,
		userName: string | undefined,
		key: Example["key"],
	): Promise<void> => {
		const cookies = await house.enter(userName, key);
		for (const pair of cookies.split("; ").filter(Boolean)) {
			const [name = "", ...value] = pair.split("=");
			await context.addCookies([{ name, value: value.join("="), url: origin }]);
		}
	};
	const newDesk = async (
		userName: string | undefined,
		key: Example["key"],
	): Promise<Desk> => {
		const context = await browser.newContext({ baseURL: origin });
		await comeIn(context, userName, key);
		const page = await context.newPage();
		return { page, complaints: complaintsOf(page) };
	};
	const desks = new Map<string, Promise<Desk>>();
	return {
		house,
		origin,
		deskOf: async (userName, key) => {
			const name = `${userName ?? ""} ${key}`;
			const known = desks.get(name);
			const desk = known ?? newDesk(userName, key);
			desks.set(name, desk);
			// After some minutes they come in anew, or they would be asked for their second factor once more.
			if (known) await comeIn((await known).page.context(), userName, key);
			return desk;
		},
		newDesk,
		open: async (page, code) => {
			// The visit, and in the room the key that the code opened.
			for (const name of [visitCookie, "rangkul_ruang_kode"])
				await page.context().clearCookies({ name });
			for (const pair of (await house.visit(code))
				.split("; ")
				.filter(Boolean)) {
				const [name = "", ...value] = pair.split("=");
				await page
					.context()
					.addCookies([{ name, value: value.join("="), url: origin }]);
			}
		},
		[Symbol.asyncDispose]: async () => {
			await browser.close();
			server.closeAllConnections();
			server.close();
			await house[Symbol.asyncDispose]();
		},
	};
}

/** Opens an address; answers whether it is a page at all. A file that is to be kept is none. */
export async function isPage(page: Page, address: string): Promise<boolean> {
	const answer = await page.goto(address).catch((error: Error) => {
		if (/download/i.test(error.message)) return null;
		throw error;
	});
	return answer?.headers()["content-type"]?.startsWith("text/html") ?? false;
}

/** What a viewer may have chosen on `/tampilan`; the usual is left out. */
export interface Chosen {
	readonly theme?: "light" | "dark" | "contrast" | undefined;
	readonly text?: "125" | "150" | "200" | undefined;
	readonly spacing?: "wide" | undefined;
	readonly font?: "legible" | undefined;
}

/** Shows the open page as somebody who chose so would get it; without choice as everybody does. */
export const choose = (page: Page, chosen: Chosen = {}): Promise<void> =>
	page.evaluate(`{
		const chosen = ${JSON.stringify(chosen)};
		for (const name of ["theme", "text", "spacing", "font"])
			if (chosen[name]) document.documentElement.dataset[name] = chosen[name];
			else delete document.documentElement.dataset[name];
	}`);

/** The first example of each address that is a page to look at, in Indonesian. */
export const firstSights = (
	routes: Parameters<typeof casesOf>[0],
): readonly Case[] => {
	const seen = new Set<string>();
	return casesOf(routes).filter(({ route, example, lang }) => {
		if (route.method !== "GET" || lang !== "id" || example.status === 303)
			return false;
		const first = !seen.has(route.path);
		seen.add(route.path);
		return first;
	});
};

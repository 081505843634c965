import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Page } from "playwright-core";
import { routeTable } from "../src/site/route-table.ts";
import { type Case, casesOf, changes } from "../src/site/walk/cases.ts";
import {
	choose,
	firstSights,
	type Gallery,
	isPage,
	openGallery,
} from "./gallery.ts";
import { axeFinds, sideways } from "./harness.ts";
import { skeletonOf } from "./skeleton.ts";

// The same walk as `src/site/walk.page.test.ts`, through the eyes of a browser. Every day each page is
// looked at on a desk in daylight and on a small telephone at night, and once with letters of 200 %; `npm run
// prove` looks at all pairs here, and at all settings of `/tampilan` in looks.prove.ts.

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

/** Walks through one of so many parts: each takes the pages by turns, in both languages, so that two processes share the way. */
export function walk({
	part,
	of,
}: {
	readonly part: number;
	readonly of: number;
}): void {
	describe("every state of every page in Chromium, with axe", () =>
		walkThrough(part, of));
}

function walkThrough(part: number, of: number): void {
	let gallery: Gallery;
	before(async () => {
		gallery = await openGallery();
	});
	after(() => gallery?.[Symbol.asyncDispose]());

	test("a fault that is planted is found", async () => {
		const { page } = await gallery.deskOf(undefined);
		await page.goto("/bantuan");
		await page.evaluate("document.querySelector('main').append(new Image())");
		assert.match((await axeFinds(page)).join(), /image-alt/);
	});

	// Numbers are made by chance: what hangs on how broad one is would be found on one day in ten.
	if (part === 1)
		test("a complaint is picked on a small telephone, however broad its number is", async () => {
			const { page } = await gallery.deskOf("yohana");
			await page.setViewportSize({ width: 320, height: 800 });
			await gallery.open(page, undefined);
			await page.goto("/pengaduan/meja");
			for (const number of ["1111-1111", "WC4G-PMMD", "WWWW-WWWW"]) {
				await page.evaluate(
					`for (const a of document.querySelectorAll("th:has(.pick) > a")) a.textContent = "${number}"`,
				);
				assert.ok((await page.getByText(number).count()) > 0);
				assert.deepEqual(await axeFinds(page, "looks"), [], number);
			}
		});

	const routes = routeTable();
	/** Two of five states are refusals, and most of those are the same page: each is looked at once. */
	const refusals = new Set<string>();
	const isNew = (page: string): boolean =>
		refusals.size < refusals.add(page).size;
	/** What pages are built of; of those that are built alike, in one language or another, one is listened to. */
	const built = new Set<string>();
	const firsts = new Set(firstSights(routes).map(({ name }) => name));
	const cases = casesOf(routes).filter(
		(one) => !changes(one) && isLookedAt(one),
	);
	for (const one of cases.filter(
		(_, place) => Math.floor(place / 2) % of === part - 1,
	))
		test(one.name, async () => {
			const { page, complaints } = await gallery.deskOf(
				one.example.as,
				one.example.key,
			);
			if (isRefusal(one) && !isNew(await refusalIn(gallery, one))) return;
			complaints.length = 0;
			await gallery.open(page, one.example.code);
			if (!(await show(page, one))) return;
			const problems: string[] = [];
			const alike =
				!everything &&
				built.size === built.add(skeletonOf(await page.content())).size;
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
				if (alike) continue;
				// Colours do not hang on the language: one language is enough for every day.
				if (!everything && place > 0 && one.lang !== "id") continue;
				const found = await axeFinds(
					page,
					everything || place === 0 ? "all" : "looks",
				);
				problems.push(...found.map((line) => `${name}: ${line}`));
			}
			if (firsts.has(one.name)) problems.push(...(await atNight(page)));
			assert.deepEqual([...problems, ...complaints], []);
		});

	/** Opens the page as a browser does: by its address, or by sending a form. Answers whether it is a page at all. */
	const show = async (
		page: Page,
		{ route, example, address }: Case,
	): Promise<boolean> => {
		if (route.method === "GET") return isPage(page, address);
		// A page of the site that costs nothing, from which the form is sent.
		await page.goto("/robots.txt");
		const token = await gallery.house.tokenOf(example.as);
		await Promise.all([
			page.waitForURL(
				(url) => url.pathname === new URL(address, gallery.origin).pathname,
			),
			page.evaluate(formSender(address, { token, ...example.form })),
		]);
		// A device that sends what waited is answered without a page.
		return (await page.evaluate("document.contentType")) === "text/html";
	};
}

const isRefusal = ({ example: { status } }: Case): boolean =>
	status === 403 || status === 404;

/** A refusal but for the address that was asked for, which its links and its search hold. */
async function refusalIn(
	{ house }: Gallery,
	{ route, example, address }: Case,
): Promise<string> {
	const { as, key, code } = example;
	const form = route.method === "POST" ? (example.form ?? {}) : undefined;
	const answer = await house.ask(address, { as, key, code, form });
	const page = await answer.text();
	return page.replace(/ (href|action|value)="[^"]*"/g, "");
}

/** What somebody meets who reads letters of 200 % on a small telephone in the dark theme. */
async function atNight(page: Page): Promise<string[]> {
	await page.setViewportSize({ width: 320, height: 740 });
	await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
	await choose(page, { theme: "dark", text: "200" });
	const over = await sideways(page);
	const found = await axeFinds(page, "looks");
	await choose(page);
	return [...(over > 0 ? [`scrolls ${over} px sideways`] : []), ...found].map(
		(line) => `320 px, dark theme, text 200 %: ${line}`,
	);
}

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

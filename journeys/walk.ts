import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Page } from "playwright-core";
import { routeTable } from "../src/site/route-table.ts";
import { type Case, casesOf, changes } from "../src/site/walk/cases.ts";
import {
	choose,
	type Desk,
	firstSights,
	type Gallery,
	isPage,
	openGallery,
} from "./gallery.ts";
import { axeFinds, sideways } from "./harness.ts";
import { Asked, partsOf } from "./parts.ts";
import { lookOf, sheetsOf, surroundingsOf } from "./same-look.ts";

// The same walk as `src/site/walk.page.test.ts`, through the eyes of a browser. Every day the first page of each route is
// looked at on a desk in daylight and on a small telephone at night, and once with letters of 200 %, and each other page
// on the small telephone alone (decision 0098), of parts that are built alike one (0115); `npm run prove` looks at all pairs here, and at all settings of
// `/tampilan` in looks.prove.ts. A page is asked for without browser first: one that looks like another letter for letter
// was seen with it.

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
/** What is not the first page of its route is looked at where least has room. */
const sightsOfOthers = everything ? sights : sights.slice(-1);

/** Walks through one of so many parts, which take the addresses by turns, so that two processes share the way. */
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
	after(async () => {
		console.log(
			`Part ${part} of ${of}: ${counts.asked} states; ${counts.same} look like one before letter for letter; ${counts.opened} were opened by their address and ${counts.shown} shown in a window with the same surroundings; of ${counts.heard} looks at them ${counts.alike} showed only what is built like something before`,
		);
		await gallery?.[Symbol.asyncDispose]();
	});
	const counts = { asked: 0, same: 0, opened: 0, shown: 0, heard: 0, alike: 0 };

	test("a fault that is planted is found", async () => {
		const { page } = await gallery.deskOf(undefined);
		await page.goto("/bantuan");
		await page.evaluate("document.querySelector('main').append(new Image())");
		assert.match((await axeFinds(page)).join(), /image-alt/);
	});

	for (const [as, opened, shown] of [
		[undefined, "/tentang", "/bantuan"],
		["yohana", "/janji/meja", "/pengaduan/meja"],
	] as const)
		test(`${shown}, shown in the window of ${opened}, stands there as at its address, and a fault that is planted is found`, async () => {
			const { page, complaints } = await gallery.newDesk(as);
			await page.setViewportSize({ width: 320, height: 800 });
			await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
			const answered = async (address: string) => {
				const answer = await page.goto(address);
				assert.ok(answer);
				const html = await answer.text();
				const policy = answer.headers()["content-security-policy"] ?? "";
				return { html, surroundings: surroundingsOf(policy, html) };
			};
			const { html, surroundings } = await answered(shown);
			const there = await standing(page);
			assert.ok(surroundings);
			assert.equal((await answered(opened)).surroundings, surroundings);
			assert.notDeepEqual(await standing(page), there);
			await page.setContent(html);
			assert.deepEqual(await standing(page), there);
			assert.deepEqual([await axeFinds(page), complaints], [[], []]);
			await page.setContent(
				html.replace("</main>", '<img><p style="width:999px">x</p></main>'),
			);
			assert.match((await axeFinds(page)).join(), /image-alt/);
			assert.match(complaints.join(), /inline style/);
			await page.setContent(html.replace("<main", "<main hidden><p>x</p"));
			assert.notDeepEqual(await standing(page), there);
		});

	test("what is built like a part seen before is left out, and a fault in any other is found", async () => {
		const { page } = await gallery.newDesk(undefined);
		const answer = await page.goto("/bantuan");
		const html = (await answer?.text()) ?? "";
		const seen = new Asked();
		const knownOf = async (shown: string) => {
			await page.setContent(shown);
			return seen.knownOf(await partsOf(page), "here");
		};
		assert.ok(!(await knownOf(html)).includes(0));
		// Other words, the same building.
		const inOtherWords = html.replaceAll(/>([^<>{}]*\p{L})</gu, ">$1 lagi<");
		assert.notEqual(inOtherWords, html);
		for (const alike of [html, inOtherWords])
			assert.deepEqual(await knownOf(alike), [0]);
		for (const [from, to, fault] of [
			["</h1>", "</h1><img>", /image-alt/],
			["<h1", '<h1 class="lead" role="presentasi"', /aria-roles/],
			["</footer>", '<a href="/peta"></a></footer>', /link-name/],
		] as const) {
			const known = await knownOf(html.replace(from, to));
			assert.ok(known.length > 0 && !known.includes(0), to);
			assert.match((await axeFinds(page, "all", known)).join(), fault);
		}
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
	const looks = new Set<string>();
	/** Those that were looked at, in Indonesian, in every appearance. */
	const begun = new Set<string>();
	/** Of parts that are built alike, in one language or another, one is looked at and listened to. */
	const asked = new Asked();
	/** A window for each of the surroundings, that of the page that was opened with them first. */
	const windows = new Map<string, Desk>();
	const sightOf = new WeakMap<Page, Sight>();
	const firsts = new Set(firstSights(routes).map(({ name }) => name));
	const paths = [...new Set(routes.map(({ path }) => path))];
	const cases = casesOf(routes).filter(
		(one) => !changes(one) && isLookedAt(one),
	);
	for (const one of cases.filter(
		({ route }) => paths.indexOf(route.path) % of === part - 1,
	))
		test(one.name, async () => {
			const answer = await ask(gallery, one);
			const html = await answer.text();
			counts.asked++;
			if (!isShown(answer)) return;
			if (!isNew(looks, lookOf(html))) {
				counts.same++;
				return;
			}
			const desk = await stand(one, answer, html);
			if (desk === null) return;
			const { page, complaints } = desk;
			const problems: string[] = [];
			const isFirst =
				one.lang === "id" &&
				isNew(begun, `${one.route.method} ${one.route.path}`);
			const sheets = sheetsOf(html);
			const seen = isFirst ? sights : sightsOfOthers;
			for (const sight of fromHere(page, seen)) {
				await see(page, sight);
				const over = await sideways(page);
				if (over > 0)
					problems.push(`${sight.name}: scrolls ${over} px sideways`);
				const found = await newFinds(page, "all", `${sight.name} ${sheets}`);
				problems.push(...found.map((line) => `${sight.name}: ${line}`));
			}
			if (firsts.has(one.name)) {
				problems.push(...(await atNight(page, sheets)));
				sightOf.delete(page);
			}
			assert.deepEqual([...problems, ...complaints], []);
		});

	/** The page as it stands in a window; `null` where the browser does not show it. */
	const stand = async (
		one: Case,
		answer: Response,
		html: string,
	): Promise<Desk | null> => {
		const surroundings = surroundingsOf(policyOf(answer), html);
		const window = windows.get(surroundings ?? "");
		if (window) {
			window.complaints.length = 0;
			await window.page.setContent(html);
			counts.shown++;
			return window;
		}
		const { as, key, code } = one.example;
		const desk = await (surroundings ? gallery.newDesk : gallery.deskOf)(
			as,
			key,
		);
		desk.complaints.length = 0;
		await gallery.open(desk.page, code);
		counts.opened++;
		if (!(await show(desk.page, one))) return null;
		if (surroundings) windows.set(surroundings, desk);
		return desk;
	};

	/** What axe finds in what is not built like something about which it was asked before in the same look. */
	const newFinds = async (
		page: Page,
		which: "all" | "looks",
		look: string,
	): Promise<string[]> => {
		if (everything) return axeFinds(page, which);
		const known = asked.knownOf(await partsOf(page), look);
		counts.heard++;
		// The body itself.
		if (!known.includes(0)) return axeFinds(page, which, known);
		counts.alike++;
		return [];
	};

	/** What somebody meets who reads letters of 200 % on a small telephone in the dark theme. */
	const atNight = async (page: Page, sheets: string): Promise<string[]> => {
		await page.setViewportSize({ width: 320, height: 740 });
		await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
		await choose(page, { theme: "dark", text: "200" });
		const over = await sideways(page);
		const found = await newFinds(page, "looks", `night ${sheets}`);
		await choose(page);
		return [...(over > 0 ? [`scrolls ${over} px sideways`] : []), ...found].map(
			(line) => `320 px, dark theme, text 200 %: ${line}`,
		);
	};

	/** The sights, from the one in which the window is: each change lays the page out anew. */
	const fromHere = (page: Page, seen: readonly Sight[]): readonly Sight[] =>
		sightOf.get(page) === seen.at(-1) ? seen.toReversed() : seen;

	const see = async (page: Page, sight: Sight): Promise<void> => {
		if (sightOf.get(page) === sight) return;
		const { width, colorScheme, forcedColors } = sight;
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({
			colorScheme,
			forcedColors,
			reducedMotion: "reduce",
		});
		sightOf.set(page, sight);
	};

	/** Opens the page as a browser does: by its address, or by sending a form. Answers whether it is a page at all. */
	const show = async (
		page: Page,
		{ route, example, address }: Case,
	): Promise<boolean> => {
		if (route.method === "GET") return isPage(page, address);
		// A page to which no form is sent, and from which one may be: files are answered in a sandbox.
		await page.goto("/bantuan");
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

const isNew = (known: Set<string>, one: string): boolean =>
	known.size < known.add(one).size;

const ask = (
	{ house }: Gallery,
	{ route, example: { as, key, code, form = {} }, address }: Case,
): Promise<Response> =>
	house.ask(address, {
		as,
		key,
		code,
		...(route.method === "POST" && { form }),
	});

const policyOf = ({ headers }: Response): string =>
	headers.get("content-security-policy") ?? "";

/** A file that is to be kept is no page, and what is answered to a device neither. */
const isShown = ({ headers }: Response): boolean =>
	(headers.get("content-type") ?? "").startsWith("text/html") &&
	!/^attachment/.test(headers.get("content-disposition") ?? "");

/** Where each element stands, and in which letters and colours. */
const standing = (page: Page): Promise<unknown> =>
	page.evaluate(`[...document.querySelectorAll("*")].map((one) => {
		const { x, y, width, height } = one.getBoundingClientRect();
		const { color, backgroundColor, font } = getComputedStyle(one);
		return [one.tagName, x, y, width, height, color, backgroundColor, font].join(" ");
	})`);

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

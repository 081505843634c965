import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Page } from "playwright-core";
import { routeTable } from "../src/site/route-table.ts";
import {
	type Chosen,
	choose,
	firstSights,
	type Gallery,
	isPage,
	openGallery,
} from "./gallery.ts";
import { axeFinds, contrastFinds, sideways } from "./harness.ts";

// Every setting of `/tampilan` on every page: that nothing scrolls sideways for all widths, sizes, spacings and letters,
// and what axe says of looks in all themes. Too slow for every day.

const widths = [320, 360, 768, 1280];
const themes: readonly Chosen["theme"][] = ["light", "dark", "contrast"];
const sizes: readonly Chosen["text"][] = [undefined, "125", "150", "200"];
const spacings: readonly Chosen["spacing"][] = [undefined, "wide"];
const fonts: readonly Chosen["font"][] = [undefined, "legible"];

describe("every page with every display setting", () => {
	let gallery: Gallery;
	before(async () => {
		gallery = await openGallery();
	});
	after(() => gallery?.[Symbol.asyncDispose]());

	for (const { name, example, address } of firstSights(routeTable()))
		test(name, async () => {
			const { page } = await gallery.deskOf(example.as);
			await gallery.open(page, example.code);
			if (!(await isPage(page, address))) return;
			await page.emulateMedia({ reducedMotion: "reduce" });
			const problems: string[] = [];
			for (const width of widths) {
				await page.setViewportSize({ width, height: 800 });
				problems.push(
					...(await reflow(page)).map((line) => `${width} px, ${line}`),
					...(await looks(page)).map((line) => `${width} px, ${line}`),
				);
			}
			assert.deepEqual(problems, []);
		});
});

/** Nothing scrolls sideways, whatever the letters. Colours do not matter here. */
async function reflow(page: Page): Promise<string[]> {
	const problems: string[] = [];
	for (const text of sizes)
		for (const spacing of spacings)
			for (const font of fonts) {
				await choose(page, { text, spacing, font });
				const over = await sideways(page);
				if (over > 0)
					problems.push(
						`${text ?? "100"} % ${spacing ?? ""} ${font ?? ""}: scrolls ${over} px sideways`,
					);
			}
	return problems;
}

/** Contrast, targets and regions in every theme: usual letters, the largest, and the largest set wide. */
async function looks(page: Page): Promise<string[]> {
	const letters: readonly Chosen[] = [
		{},
		{ text: "200" },
		{ text: "200", spacing: "wide" },
	];
	const problems: string[] = [];
	for (const theme of themes)
		for (const { text, spacing } of letters) {
			await choose(page, { theme, text, spacing });
			const found = await axeFinds(page, "looks");
			if (theme === "contrast") found.push(...(await contrastFinds(page)));
			problems.push(
				...found.map(
					(line) => `${theme} ${text ?? "100"} % ${spacing ?? ""}: ${line}`,
				),
			);
		}
	return problems;
}

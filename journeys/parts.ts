import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { root } from "../src/platform/root.ts";

/** What a part of a page is built of, by name; its place among the elements of the body; the parts within it. */
export type Part = readonly [
	name: string,
	place: number,
	within: readonly Part[],
];

const source = readFileSync(join(root, "journeys/parts.browser.js"), "utf8");

/** The parts of the page as it stands in the window. `around`: what its policy, sheets and scripts are. */
export async function partsOf(page: Page): Promise<Part> {
	if (!(await page.evaluate("'partsOfPage' in window")))
		await page.evaluate(`${source};null`);
	return page.evaluate<Part>("partsOfPage()");
}

/** Which parts were asked about: two of one name ask the same of whoever looks or listens. */
export class Asked {
	readonly #known = new Map<string, Set<string>>();

	/**
	 * The places of the outermost parts about which this was asked before, on this page or another. From now on all count
	 * as asked: whoever calls this asks about the others.
	 */
	knownOf(part: Part, question: string): readonly number[] {
		const known = this.#known.get(question) ?? new Set();
		this.#known.set(question, known);
		const places: number[] = [];
		const go = ([name, place, within]: Part): void => {
			if (known.has(name)) {
				places.push(place);
				return;
			}
			known.add(name);
			for (const one of within) go(one);
		};
		go(part);
		return places;
	}
}

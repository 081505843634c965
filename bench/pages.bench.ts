import assert from "node:assert/strict";
import { openTestHouse, type TestHouse } from "../src/site/for-tests.ts";
import { routeTable } from "../src/site/route-table.ts";
import { type Case, casesOf } from "../src/site/walk/cases.ts";
import type { Line } from "./line.ts";
import { weightWithParts } from "./weigh.ts";

/** Kilobytes of a page for reading or a form; a page with a map or a chart says its own in the route table. */
const usual = 14;

/**
 * Every public page on the sample stories, in both languages: HTML with its style, and the scripts and sheets that it
 * names, compressed. One line for each page: the heaviest of its states. Their sizes do not grow with the nation.
 */
export async function bench(): Promise<Line[]> {
	await using house = await openTestHouse();
	const heaviest = new Map<string, Line>();
	for (const one of casesOf(routeTable()).filter(isPublic)) {
		const weight = await weightOf(house, one);
		if (weight === null) continue;
		const { path } = one.route;
		if (weight > (heaviest.get(path)?.figure ?? 0))
			heaviest.set(path, {
				name: `${path} (${one.example.state}, ${one.lang})`,
				figure: weight,
				unit: "KB",
				limit: one.route.weight ?? usual,
			});
	}
	return [...heaviest.values()].sort((a, b) => b.figure - a.figure);
}

const isPublic = ({ route, example }: Case): boolean =>
	route.method === "GET" && route.may === "anyone" && example.as === undefined;

/** Null for what is no page. */
async function weightOf(
	house: TestHouse,
	{ address, example }: Case,
): Promise<number | null> {
	const response = await house.ask(address);
	assert.equal(response.status, example.status, address);
	if (!response.headers.get("content-type")?.startsWith("text/html"))
		return null;
	return weightWithParts(await response.text(), async (part) => {
		const answer = await house.ask(part);
		assert.equal(answer.status, 200, `${part}, named by ${address}`);
		return new Uint8Array(await answer.arrayBuffer());
	});
}

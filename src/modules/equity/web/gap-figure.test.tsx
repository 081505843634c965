import assert from "node:assert/strict";
import { test } from "node:test";
import { type BreakAt, type Cell, gapBetween, type Lens } from "#equity";
import { wordsIn } from "#site/words.ts";
import { sampleView } from "#ui/components.sample.tsx";
import { GapFigure } from "./gap-figure.tsx";

const view = { ...sampleView("id"), ...wordsIn("id") };
const cell = (period: number, group: string, index: string): Cell => ({
	unitId: null,
	instrument: "skm-2017",
	dimension: "disability",
	period,
	province: null,
	group,
	n: 400,
	index: { index, from: index, to: index, spread: "10.00" },
});

/** The gap of people with a disability, quarter by quarter. */
const lensOf = (gaps: readonly (readonly [number, string])[]): Lens => ({
	rows: [],
	reference: "without",
	everybody: null,
	least: 10,
	trend: new Map([
		[
			"with",
			gaps.map(([period, index]) => ({
				period,
				instrument: "skm-2017",
				cell: cell(period, "with", index),
				gap: gapBetween(
					cell(period, "with", index),
					cell(period, "without", "80.00"),
				),
			})),
		],
	]),
});
const drawn = (
	gaps: readonly (readonly [number, string])[],
	breaks: readonly BreakAt[] = [],
): string =>
	String(
		<GapFigure
			view={view}
			dimension="disability"
			lens={lensOf(gaps)}
			group="with"
			breaks={breaks}
		/>,
	);
const marks = (html: string, name: string): number =>
	html.match(new RegExp(`class="${name}"`, "g"))?.length ?? 0;

test("the gap to the same group is drawn from quarter to quarter, with its range, and what became of it is said", () => {
	const html = drawn([
		[20261, "70.00"],
		[20262, "72.00"],
		[20263, "77.00"],
	]);
	assert.deepEqual(
		[marks(html, "dot"), marks(html, "span"), marks(html, "line")],
		[3, 3, 2],
	);
	assert.match(html, /mengecil dari −10,00 .*menjadi −3,00/);
	for (const gap of ["−10,00", "−8,00", "−3,00"]) assert.ok(html.includes(gap));
});

test("where the wording changed a line stands in place of the series, and both is said in words", () => {
	const html = drawn(
		[
			[20261, "70.00"],
			[20262, "72.00"],
			[20263, "77.00"],
		],
		[{ period: 20262, what: "wording" }],
	);
	assert.deepEqual([marks(html, "break"), marks(html, "line")], [1, 1]);
	assert.match(html, /Garis putus-putus: .*triwulan II 2026/);
	// What became of the gap is said of the quarters since.
	assert.match(html, /dari −8,00 .*−3,00/);
});

test("a break in a quarter in which nobody answered here is drawn all the same", () => {
	const html = drawn(
		[
			[20261, "70.00"],
			[20263, "77.00"],
		],
		[{ period: 20262, what: "wording" }],
	);
	assert.deepEqual([marks(html, "break"), marks(html, "line")], [1, 0]);
});

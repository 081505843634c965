import assert from "node:assert/strict";
import { test } from "node:test";
import { instrumentNamed } from "#instruments";
import { elementsOf } from "./elements.ts";
import { addFigures, type Figures, nobody, Tally } from "./figures.ts";
import { indexOf } from "./index-of.ts";

// The published cases of golden/published.json, person by person through the counters.

const skm = instrumentNamed("skm-2017") ?? assert.fail();

/** So many people whose means are the published ones: of each element as many say the level above as it takes. */
function people(n: number, means: Readonly<Record<string, number>>): Figures {
	const codes = Object.keys(means).sort();
	let all = nobody(codes.length);
	for (let person = 0; person < n; person += 1) {
		const tally = new Tally(codes);
		tally.add(
			Object.fromEntries(
				codes.map((code) => {
					const sum = Math.round((means[code] ?? 0) * n);
					const low = Math.floor(sum / n);
					return [code, person < sum - low * n ? low + 1 : low];
				}),
			),
		);
		all = addFigures(all, tally.figures());
	}
	return all;
}

test("a hundred people of Payakumbuh give 87.56 through the counters, and the same lowest three", () => {
	const found = indexOf(
		skm,
		people(100, {
			U1: 3.58,
			U2: 3.54,
			U3: 3.29,
			U4: 3.24,
			U5: 3.57,
			U6: 3.42,
			U7: 3.78,
			U8: 3.72,
			U9: 3.38,
		}),
	);
	assert.equal(found?.index, "87.56");
	assert.equal(found?.band.band, "B");
	assert.deepEqual(found?.lowest, ["U4", "U3", "U9"]);
	// What weights of 0.11 and 0.111 would have made of it.
	assert.notEqual(found?.index, "86.68");
	assert.notEqual(found?.index, "87.47");
});

test("one person with fours gives 100, has no interval, and is never told", () => {
	const found = indexOf(
		skm,
		people(1, Object.fromEntries(elementsOf(skm).map((code) => [code, 4]))),
	);
	assert.equal(found?.index, "100.00");
	assert.equal(found?.interval, null);
});

test("an index of perception stays on its own scale", () => {
	const ipk = instrumentNamed("ipk") ?? assert.fail();
	const found = indexOf(
		ipk,
		people(100, Object.fromEntries(elementsOf(ipk).map((code) => [code, 3.5]))),
	);
	assert.equal(found?.index, "3.50");
	assert.equal(found?.band.known, false);
});

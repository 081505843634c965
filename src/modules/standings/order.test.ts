import assert from "node:assert/strict";
import { test } from "node:test";
import { nothing } from "./figures.ts";
import { sortPlaces } from "./order.ts";
import type { PlaceRow } from "./queries.ts";

const place = (
	name: string,
	units: number,
	withPredicate: number,
): PlaceRow => ({
	code: name,
	name,
	figures: { ...nothing, units, withPredicate },
});
const rows = [
	place("Maluku", 6, 0),
	place("Papua", 0, 0),
	place("Bali", 10, 3),
	place("Banten", 20, 6),
	place("Aceh", 4, 4),
];
const names = (sorted: readonly PlaceRow[]) => sorted.map(({ name }) => name);

test("places stand by coverage, equals by name, and places without units last", () => {
	assert.deepEqual(names(sortPlaces(rows, "coverage", "down")), [
		"Aceh",
		"Bali",
		"Banten",
		"Maluku",
		"Papua",
	]);
	assert.deepEqual(names(sortPlaces(rows, "coverage", "up")), [
		"Maluku",
		"Bali",
		"Banten",
		"Aceh",
		"Papua",
	]);
});

test("names stand in alphabetical order, either way", () => {
	assert.deepEqual(names(sortPlaces(rows, "name", "down")), [
		"Papua",
		"Maluku",
		"Banten",
		"Bali",
		"Aceh",
	]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { type Figures, nothing } from "./figures.ts";
import { sortPlaces, sortUnits } from "./order.ts";
import type { PlaceRow, UnitRow } from "./queries.ts";

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

test("means that are equal stand by name, also where floats part them", () => {
	const withMean = (name: string, some: Partial<Figures>): PlaceRow => ({
		...place(name, 1, 0),
		figures: { ...nothing, ...some },
	});
	const equals = [
		withMean("Bali", { scoreSum: "180.15", scored: 3 }),
		withMean("Aceh", { scoreSum: "60.05", scored: 1 }),
	];
	assert.deepEqual(names(sortPlaces(equals, "mean", "down")), ["Aceh", "Bali"]);
});

test("scores that differ in a far decimal are not equal", () => {
	const unit = (name: string, score: string): UnitRow => ({
		slug: name,
		name,
		kind: "lapas",
		state: null,
		requestedOn: null,
		declaredOn: null,
		submittedOn: null,
		verifiedOn: null,
		decidedOn: null,
		score,
		predicate: null,
		figures: nothing,
	});
	const near = [
		unit("Lapas Serang", "87.5"),
		unit("Rutan Serang", "87.50000000000000001"),
		unit("Kanim Serang", "100"),
	];
	assert.deepEqual(
		sortUnits(near, "score", "down").map(({ name }) => name),
		["Kanim Serang", "Rutan Serang", "Lapas Serang"],
	);
});

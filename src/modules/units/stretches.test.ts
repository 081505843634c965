import assert from "node:assert/strict";
import { test } from "node:test";
import { stretchesOf } from "./stretches.ts";

const merauke = {
	life: { from: "2013-01-01", until: "2026-01-01" },
	names: [{ from: "2013-01-01", name: "Lapas Merauke" }],
	memberships: [
		{ from: "2013-01-01", until: "2024-10-21", parentId: "kanwil" },
	],
	places: [
		{ from: "2013-01-01", until: "2022-07-25", code: "91" },
		{ from: "2022-07-25", until: null, code: "93" },
	],
};
const told = (changes: Parameters<typeof stretchesOf<{ code: string }>>[0]) =>
	stretchesOf(changes).map(({ from, until, name, parentId, place }) =>
		[from, until, name, parentId, place.code].join(" "),
	);

test("a life is cut where its province, its name or the unit above changes", () => {
	const names = [
		...merauke.names,
		{ from: "2023-01-01", name: "Lapas Papua Selatan" },
	];
	assert.deepEqual(told({ ...merauke, names }), [
		"2013-01-01 2022-07-25 Lapas Merauke kanwil 91",
		"2022-07-25 2023-01-01 Lapas Merauke kanwil 93",
		"2023-01-01 2024-10-21 Lapas Papua Selatan kanwil 93",
		"2024-10-21 2026-01-01 Lapas Papua Selatan  93",
	]);
});

test("a unit that opened after the split never lay in the old province", () => {
	const life = { from: "2023-05-01", until: null };
	const names = [{ from: "2023-05-01", name: "Lapas Merauke" }];
	assert.deepEqual(told({ ...merauke, life, names, memberships: [] }), [
		"2023-05-01  Lapas Merauke  93",
	]);
});

test("before our record of places begins there is no row", () => {
	const life = { from: "2001-01-01", until: null };
	const names = [{ from: "2001-01-01", name: "Lapas Merauke" }];
	assert.equal(
		told({ ...merauke, life, names, memberships: [] })[0],
		"2013-01-01 2022-07-25 Lapas Merauke  91",
	);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { allNeeds } from "#catalogue";
import { groupsOf } from "../cell.ts";
import { weigh, weighedBy } from "./weigh.ts";

test("an office counts as often as people who need it live around it", () => {
	// Nine of ten offices where few live who need it, one of ten where many do.
	const met = weigh([
		{ offices: 10, onRecord: 10, usable: 9, people: 1_000 },
		{ offices: 10, onRecord: 4, usable: 1, people: 9_000 },
	]);
	assert.deepEqual(met, {
		offices: 20,
		onRecord: 14,
		usable: 10,
		share: "50.0",
		people: 10_000,
		weighed: "18.0",
		unweighed: 0,
	});
});

test("a province whose people nobody put down is in no weighed share, and that is said", () => {
	const met = weigh([
		{ offices: 10, onRecord: 10, usable: 9, people: 500 },
		{ offices: 10, onRecord: 0, usable: 0, people: null },
	]);
	assert.deepEqual(
		[met?.share, met?.weighed, met?.unweighed],
		["45.0", "90.0", 1],
	);
});

test("without any population nothing is weighed, and without offices nothing is said", () => {
	assert.equal(
		weigh([{ offices: 3, onRecord: 1, usable: 1, people: null }])?.weighed,
		null,
	);
	assert.equal(weigh([]), null);
});

test("every need is weighed by a group that the headings know, or by none", () => {
	const codes = allNeeds().map(({ code }) => code);
	for (const [need, [dimension, group]] of Object.entries(weighedBy)) {
		assert.ok(codes.includes(need), need);
		assert.ok(groupsOf(dimension).includes(group), group);
	}
});

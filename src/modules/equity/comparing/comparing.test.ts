import assert from "node:assert/strict";
import { test } from "node:test";
import type { Cell } from "../cell.ts";
import { gapBetween } from "./gap.ts";
import { isTrait, referenceOf } from "./reference.ts";
import { arrivalOf, shareOf } from "./share.ts";

const cell = (
	group: string,
	n: number | null,
	index?: string,
	spread = "10.00",
	dimension: Cell["dimension"] = "sex",
): Cell => ({
	unitId: null,
	instrument: "skm-2017",
	dimension,
	period: 20261,
	province: null,
	group,
	n,
	index: index === undefined ? null : { index, from: index, to: index, spread },
});

test("a gap has the interval of Welch, worked by hand", () => {
	// Errors 100/25 and 225/100: the square root of 6.25 is 2.5; 47 degrees, so 2.021 times that.
	const gap = gapBetween(
		cell("woman", 25, "70.00"),
		cell("man", 100, "75.00", "15.00"),
	);
	assert.deepEqual(gap, {
		difference: "-5.00",
		from: "-10.05",
		to: "0.05",
		beyondChance: false,
	});
});

test("where everybody says the same, any gap is more than chance", () => {
	const gap = gapBetween(
		cell("woman", 12, "70.00", "0.00"),
		cell("man", 30, "70.01", "0.00"),
	);
	assert.equal(gap?.beyondChance, true);
});

test("nothing is held against a group whose index is hidden", () => {
	assert.equal(gapBetween(cell("woman", 25), cell("man", 30, "70.00")), null);
	assert.equal(gapBetween(cell("woman", null), cell("man", 30, "70.00")), null);
});

test("the reference is the largest that is told, and for disability those without", () => {
	const sexes = [
		cell("woman", 80, "70.00"),
		cell("man", 60, "70.00"),
		cell("rather-not", 200, "70.00"),
	];
	assert.equal(referenceOf("sex", sexes)?.group, "woman");
	const able = [cell("with", 80, "70.00"), cell("without", 60, "70.00")];
	assert.equal(referenceOf("disability", able)?.group, "without");
	assert.equal(
		referenceOf("disability", [cell("with", 80, "70.00"), cell("without", 60)])
			?.group,
		"with",
	);
	assert.equal(referenceOf("sex", [cell("woman", 80)]), null);
});

test("groups that one person may be in together are held against none", () => {
	const conditions = [
		cell("poor", 80, "70.00", "10.00", "condition"),
		cell("pregnant", 60, "75.00", "10.00", "condition"),
	];
	assert.equal(referenceOf("condition", conditions), null);
});

test("what is no trait is no finding", () => {
	assert.deepEqual(
		["woman", "rather-not", "other", "without"].filter(isTrait),
		["woman", "without"],
	);
});

test("a share is a range: whoever said nothing may belong to the group", () => {
	const cells = [cell("woman", 30), cell("man", 50), cell("other", null)];
	const [woman] = cells;
	assert.ok(woman);
	assert.deepEqual(shareOf(woman, cells, 100), { least: 300, most: 500 });
	assert.equal(shareOf(cells[2] ?? woman, cells, 100), null);
	const poor = cell("poor", 30, undefined, undefined, "condition");
	assert.deepEqual(shareOf(poor, [poor, cell("pregnant", 40)], 100), {
		least: 300,
		most: null,
	});
});

test("fewer arrive than live there only where even the upper end says so", () => {
	assert.equal(arrivalOf({ least: 300, most: 480 }, 500), "fewer");
	assert.equal(arrivalOf({ least: 300, most: 500 }, 500), "open");
	assert.equal(arrivalOf({ least: 510, most: 700 }, 500), "more");
	assert.equal(arrivalOf({ least: 300, most: null }, 900), "open");
});

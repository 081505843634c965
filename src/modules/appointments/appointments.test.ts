import assert from "node:assert/strict";
import { test } from "node:test";
import { daysOf, hoursIn, hoursOf, type Plan, problemsOf } from "./plan.ts";
import { placeFor } from "./slot.ts";

const plan: Plan = {
	from: "2026-11-30",
	until: null,
	weekdays: [],
	hours: "9",
	minutes: 30,
	places: 2,
	kept: 1,
};
const here = {
	today: "2026-11-20",
	hasBegun: () => false,
	isFree: () => false,
};

test("a kept place goes to whoever needs one, and never to anybody else", () => {
	const slot = { places: 3, kept: 1, taken: 0, keptTaken: 0 };
	assert.equal(placeFor(slot, true), "kept");
	assert.equal(placeFor(slot, false), "open");
	assert.equal(placeFor({ ...slot, taken: 2 }, false), "only-kept");
	assert.equal(placeFor({ ...slot, taken: 2 }, true), "kept");
	assert.equal(placeFor({ ...slot, keptTaken: 1 }, true), "open");
	assert.equal(placeFor({ ...slot, taken: 2, keptTaken: 1 }, true), "full");
});

test("hours are read as people write them, and a wrong one is said", () => {
	assert.deepEqual(hoursIn("13:30, 8 08.00;9.15"), ["08:00", "09:15", "13:30"]);
	assert.equal(hoursIn("25.00"), null);
	assert.deepEqual(
		problemsOf({ ...plan, hours: "pagi", kept: 3 }, here).map(
			({ field }) => field,
		),
		["jam", "khusus"],
	);
});

test("a series of hours leaves holidays out; a day that is named alone is meant", () => {
	const christmas = {
		...here,
		isFree: (day: string) => /-12-2[45]$/.test(day),
	};
	const series = {
		...plan,
		from: "2026-12-21",
		until: "2026-12-28",
		weekdays: [1, 3, 4, 5],
	};
	assert.deepEqual(daysOf(series, christmas), {
		open: ["2026-12-21", "2026-12-23", "2026-12-28"],
		free: ["2026-12-24", "2026-12-25"],
	});
	assert.equal(hoursOf(series, christmas).length, 3);
	const alone = { ...plan, from: "2026-12-25" };
	assert.deepEqual(daysOf(alone, christmas).open, ["2026-12-25"]);
	const none = { ...series, from: "2026-12-24", until: "2026-12-25" };
	assert.deepEqual(
		problemsOf(none, christmas).map(({ says }) => says),
		["appointments.problem.none-made"],
	);
});

test("an hour of today that is over is refused and named, in a series too", () => {
	const noon = {
		...here,
		hasBegun: ({ on, from }: { on: string; from: string }) =>
			`${on} ${from}` <= "2026-11-20 12:00",
	};
	const today = { ...plan, from: "2026-11-20", hours: "13.00 12.00" };
	const found = (one: Plan) =>
		problemsOf(one, noon).map(({ field, about }) => [field, about?.hour]);
	assert.deepEqual(found(today), [["jam", "12:00"]]);
	assert.deepEqual(found({ ...today, until: "2026-11-27", weekdays: [1, 5] }), [
		["jam", "12:00"],
	]);
	assert.deepEqual(found({ ...today, hours: "13.00" }), []);
});

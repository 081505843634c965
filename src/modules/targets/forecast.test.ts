import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
	type Durations,
	enough,
	forecast,
	forecastBeginning,
	quartile,
	type Runner,
	type Way,
} from "./forecast.ts";

const steps = [
	"requested",
	"declared",
	"submitted",
	"verified",
	"decided",
] as const;
type Step = (typeof steps)[number];

/** Eight units: the quick ones took 10 days for each step, the slow ones 30. */
const seen: Durations = [
	{ days: 10, units: 4 },
	{ days: 30, units: 4 },
];
const way: Way<Step> = {
	steps,
	took: new Map(
		steps.slice(1).map((step, at) => [`${steps[at]} ${step}`, seen]),
	),
	passed: { n: 8, of: 8 },
	barred: "submitted",
	closesOn: "2026-12-31",
	today: "2026-11-25",
	dueOn: "2026-12-10",
};
const at = (last: Step | null, on: string | null): Runner<Step> => ({
	last,
	on,
});
const of = (running: readonly Runner<Step>[], more: Partial<Way<Step>> = {}) =>
	forecast({ reached: 6, running }, { ...way, ...more });

test("a unit that waits for the decision comes in time at either pace, or at the quick one only", () => {
	assert.deepEqual(of([at("verified", "2026-11-10")]), {
		is: "range",
		from: 7,
		to: 7,
		basis: 8,
		late: 0,
	});
	assert.deepEqual(of([at("verified", "2026-11-20")]), {
		is: "range",
		from: 6,
		to: 7,
		basis: 8,
		late: 0,
	});
});

test("who waits longer than three quarters ever did may come any day, and is not counted on", () => {
	const answer = of([at("verified", "2026-09-01")]);
	assert.ok(answer.is === "range");
	assert.deepEqual([answer.from, answer.to], [6, 7]);
});

test("who cannot come by the day even quickly is said to be late", () => {
	const answer = of([at("submitted", "2026-11-24"), at(null, null)]);
	assert.deepEqual(answer, { is: "range", from: 6, to: 6, basis: 8, late: 2 });
});

test("who cannot hand in before the round closes never arrives", () => {
	const far = { dueOn: "2027-12-10" };
	const slow = of([at("declared", "2026-11-20")], {
		...far,
		closesOn: "2026-11-29",
	});
	assert.ok(slow.is === "range");
	assert.deepEqual([slow.to, slow.late], [6, 1]);
	const quick = of([at("declared", "2026-11-20")], {
		...far,
		closesOn: "2026-11-30",
	});
	assert.ok(quick.is === "range");
	assert.deepEqual([quick.to, quick.late], [7, 0]);
});

test("the cautious end counts on as great a share as passed so far", () => {
	const ready = Array.from({ length: 4 }, () => at("verified", "2026-11-10"));
	const answer = of(ready, { passed: { n: 6, of: 8 } });
	assert.ok(answer.is === "range");
	assert.deepEqual([answer.from, answer.to], [9, 10]);
});

test("fewer than five units tell nothing of the pace", () => {
	const took = new Map(way.took);
	took.set("verified decided", [{ days: 3, units: enough - 1 }]);
	assert.deepEqual(of([], { took }), {
		is: "too-few",
		basis: enough - 1,
		needed: enough,
	});
});

test("after its day a target has no forecast", () => {
	assert.deepEqual(of([], { dueOn: "2026-11-24" }), { is: "over" });
});

const durations = fc.array(
	fc.record({ days: fc.nat(400), units: fc.integer({ min: 1, max: 50 }) }),
	{ minLength: 1, maxLength: 12 },
);
const day = fc
	.integer({ min: -400, max: 0 })
	.map((back) =>
		new Date(Date.parse("2026-11-25T12:00:00Z") + back * 86_400_000)
			.toISOString()
			.slice(0, 10),
	);

test("the range holds what is reached, never more than there are, and its ends never cross", () => {
	fc.assert(
		fc.property(
			fc.array(
				fc.record({
					last: fc.constantFrom(null, ...steps.slice(0, -1)),
					on: day,
				}),
				{ maxLength: 30 },
			),
			fc.array(durations, { minLength: 4, maxLength: 4 }),
			fc.nat(20),
			fc.integer({ min: 5, max: 60 }),
			(running, took, reached, decided) => {
				const answer = forecast(
					{ reached, running },
					{
						...way,
						took: new Map(
							took.map((some, i) => [`${steps[i]} ${steps[i + 1]}`, some]),
						),
						passed: { n: decided - 5, of: decided },
					},
				);
				if (answer.is !== "range") return answer.is === "too-few";
				return (
					reached <= answer.from &&
					answer.from <= answer.to &&
					answer.to + answer.late === reached + running.length
				);
			},
		),
	);
});

test("more time never makes the range smaller", () => {
	fc.assert(
		fc.property(
			fc.array(
				fc.record({
					last: fc.constantFrom(null, ...steps.slice(0, -1)),
					on: day,
				}),
				{ maxLength: 20 },
			),
			fc.constantFrom("2026-12-01", "2026-12-10", "2027-01-20"),
			(running, sooner) => {
				const soon = of(running, { dueOn: sooner });
				const late = of(running, { dueOn: "2027-06-01" });
				return (
					soon.is === "range" &&
					late.is === "range" &&
					soon.from <= late.from &&
					soon.to <= late.to
				);
			},
		),
	);
});

test("quick is never slower than slow", () => {
	fc.assert(
		fc.property(
			durations,
			(took) => quartile(took, "quick") <= quartile(took, "slow"),
		),
	);
});

const beginning = (dates: readonly string[], dueOn: string) =>
	forecastBeginning(
		{ begun: dates, all: 20 },
		{ today: "2026-11-25", dueOn, closesOn: "2026-12-25" },
	);
const lately = Array.from({ length: 8 }, (_, i) => `2026-11-${10 + i}`);

test("units that began lately tell how many more will; long ago tells nothing", () => {
	const answer = beginning(lately, "2026-12-23");
	assert.ok(answer.is === "range");
	// Eight in 56 days is four in 28.
	assert.deepEqual([answer.from, answer.to], [10, 15]);
	assert.deepEqual(
		beginning(
			lately.map((day) => day.replace("2026", "2025")),
			"2026-12-23",
		),
		{ is: "too-few", basis: 0, needed: 5 },
	);
});

test("nobody begins after the round, and never more than there are", () => {
	assert.deepEqual(
		beginning(lately, "2027-06-01"),
		beginning(lately, "2026-12-25"),
	);
	const many = Array.from({ length: 19 }, () => "2026-11-20");
	const answer = beginning(many, "2026-12-20");
	assert.ok(answer.is === "range" && answer.to === 20);
});

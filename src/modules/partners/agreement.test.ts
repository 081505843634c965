import assert from "node:assert/strict";
import { test } from "node:test";
import {
	alertOf,
	isWithDissolved,
	keyOfNumber,
	standingOf,
} from "./agreement.ts";
import { moves, states, step } from "./lifecycle.ts";

const held = {
	state: "published",
	from: "2026-01-01",
	until: "2026-12-31",
	endedOn: null,
} as const;

test("an agreement goes from draft to its end by its table alone, and what has ended is signed no more", () => {
	for (const state of states)
		for (const move of Object.keys(moves) as (keyof typeof moves)[]) {
			const from: readonly string[] = moves[move].from;
			assert.equal(step(state, move) !== null, from.includes(state));
		}
	assert.equal(step("draft", "publish"), "published");
	assert.equal(step("published", "end"), "ended");
	assert.equal(step("ended", "extend"), null);
	assert.equal(step("ended", "tell"), "ended");
});

test("it is to come, in force, ends soon from ninety days before, and is over the day after its last", () => {
	const on = (day: string) => standingOf(held, day);
	assert.equal(on("2025-12-31"), "coming");
	assert.equal(on("2026-01-01"), "in-force");
	assert.equal(on("2026-10-01"), "in-force");
	assert.equal(on("2026-10-02"), "ends-soon");
	assert.equal(on("2026-12-31"), "ends-soon");
	assert.equal(on("2027-01-01"), "over");
	assert.equal(
		standingOf(
			{ ...held, state: "ended", endedOn: "2026-03-01" },
			"2026-03-02",
		),
		"over",
	);
});

test("a duty is raised ninety days before its end, a word once more at thirty, and nothing of a draft or what is over", () => {
	const on = (day: string) => alertOf(held, day);
	assert.deepEqual(
		["2026-10-01", "2026-10-02", "2026-11-30", "2026-12-01", "2026-12-31"].map(
			on,
		),
		["none", "duty", "duty", "again", "again"],
	);
	assert.equal(on("2027-01-01"), "none");
	assert.equal(alertOf({ ...held, state: "draft" }, "2026-12-01"), "none");
	assert.equal(
		alertOf({ ...held, state: "ended", endedOn: "2026-06-01" }, "2026-05-20"),
		"none",
	);
});

test("a running agreement with a body that is no more is told apart from one that is over", () => {
	const gone = { dissolvedOn: "2026-05-01" };
	assert.ok(isWithDissolved(held, gone, "2026-05-01"));
	assert.ok(!isWithDissolved(held, gone, "2027-01-01"));
	assert.ok(!isWithDissolved(held, { dissolvedOn: null }, "2026-05-01"));
});

test("a number is the same however its blanks and letters are written", () => {
	assert.equal(
		keyOfNumber("W.22-HH.04 - 12 / 2026"),
		keyOfNumber("w.22-hh.04-12/2026"),
	);
});

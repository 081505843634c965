import assert from "node:assert/strict";
import { test } from "node:test";
import { type Move, moves, states, step } from "./lifecycle.ts";

test("a breach moves by its table alone: 21 pairs of state and deed", () => {
	const led = states.flatMap((state) =>
		(Object.keys(moves) as Move[]).map(
			(move) => `${state} ${move} ${step(state, move) ?? "-"}`,
		),
	);
	assert.deepEqual(led, [
		"open change open",
		"open tell-body open",
		"open tell-people open",
		"open publish open",
		"open take-down open",
		"open close closed",
		"open dismiss no-breach",
		"closed change -",
		"closed tell-body -",
		"closed tell-people -",
		"closed publish closed",
		"closed take-down closed",
		"closed close -",
		"closed dismiss -",
		"no-breach change -",
		"no-breach tell-body -",
		"no-breach tell-people -",
		"no-breach publish -",
		"no-breach take-down -",
		"no-breach close -",
		"no-breach dismiss -",
	]);
});

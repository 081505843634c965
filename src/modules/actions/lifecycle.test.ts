import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { hasEnded, type Move, moves, states, step } from "./lifecycle.ts";

test("an open action is begun by its first report, finished or dropped; what has ended stays", () => {
	const table = states.map((state) => [
		state,
		...Object.keys(moves).map((move) => step(state, move as Move)),
	]);
	assert.deepEqual(table, [
		["open", "open", "doing", null, "dropped"],
		["doing", "doing", "doing", "done", "dropped"],
		["done", null, null, null, null],
		["dropped", null, null, null, null],
	]);
});

test("no way leads out of an end, and nothing is done that was not begun", () => {
	const names = Object.keys(moves) as Move[];
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...names)), (way) => {
			let state = states[0] as (typeof states)[number];
			const seen = [state];
			for (const move of way) {
				const next = step(state, move);
				if (next === null) continue;
				assert.equal(hasEnded(state), false);
				state = next;
				seen.push(state);
			}
			return !seen.includes("done") || seen.includes("doing");
		}),
	);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { type Move, moves, type State, states, step } from "./lifecycle.ts";

const leadsTo = (state: State): Partial<Record<Move, State>> =>
	Object.fromEntries(
		(Object.keys(moves) as Move[]).flatMap((move) => {
			const to = step(state, move);
			return to ? [[move, to]] : [];
		}),
	);

test("an event goes from draft to report by its table alone, and what has begun is not cancelled", () => {
	assert.deepEqual(
		Object.fromEntries(states.map((state) => [state, leadsTo(state)])),
		{
			draft: { change: "draft", open: "open", cancel: "cancelled" },
			open: { change: "open", begin: "running", cancel: "cancelled" },
			running: { finish: "finished" },
			finished: { report: "reported" },
			reported: {},
			cancelled: {},
		},
	);
});

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

test("from each state only the deeds of the table lead on", () => {
	assert.deepEqual(
		Object.fromEntries(states.map((state) => [state, leadsTo(state)])),
		{
			planned: { change: "planned", cancel: "cancelled", begin: "running" },
			running: { write: "running", close: "drafting" },
			drafting: { write: "drafting", send: "waiting", leave: "approved" },
			waiting: { return: "drafting", approve: "approved" },
			approved: { correct: "drafting" },
			cancelled: {},
		},
	);
});

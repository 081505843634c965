import assert from "node:assert/strict";
import { test } from "node:test";
import {
	hasEnded,
	type Move,
	moves,
	movesOf,
	states,
	step,
} from "./lifecycle.ts";

test("what has ended can only be read", () => {
	assert.deepEqual(states.filter(hasEnded), [
		"finished",
		"redirected",
		"refused",
		"withdrawn",
		"deemed-withdrawn",
	]);
});

test("every state is reached from the first, and every way ends", () => {
	const reached = new Set<string>(["received"]);
	for (let before = 0; before !== reached.size; ) {
		before = reached.size;
		for (const state of states)
			if (reached.has(state))
				for (const by of ["officer", "citizen", "system"] as const)
					for (const move of movesOf({ state, stateBefore: "verified" }, by))
						reached.add(
							step({ state, stateBefore: "verified" }, move, by)?.state ?? "",
						);
	}
	assert.deepEqual([...reached].sort(), [...states].sort());
});

test("a deed of the officer cannot be done by the person who told, nor the other way round", () => {
	for (const move of Object.keys(moves) as Move[])
		for (const state of states)
			for (const by of ["officer", "citizen", "system"] as const)
				if (!(moves[move].by as readonly string[]).includes(by))
					assert.equal(step({ state, stateBefore: null }, move, by), null);
});

test("an answer to a question leads back to where it waited from", () => {
	for (const state of ["verified", "disposed", "in-process"] as const) {
		const waiting = step({ state, stateBefore: null }, "ask", "officer");
		assert.deepEqual(waiting, { state: "waiting", stateBefore: state });
		assert.deepEqual(waiting && step(waiting, "reply", "citizen"), {
			state,
			stateBefore: null,
		});
	}
});

test("whoever answered cannot end it: the person does, or the days do", () => {
	assert.deepEqual(
		movesOf({ state: "answered", stateBefore: null }, "officer"),
		[],
	);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import {
	type Doer,
	doers,
	hasEnded,
	type Move,
	moves,
	movesOf,
	type State,
	states,
	step,
} from "./lifecycle.ts";

/** What becomes of it, by state and deed, as it stands on paper; what is not here cannot happen. */
const onPaper: Readonly<
	Record<State, Partial<Record<Move, readonly [Doer, State]>>>
> = {
	asked: {
		arrange: ["officer", "arranged"],
		decline: ["officer", "cannot"],
		withdraw: ["citizen", "withdrawn"],
		"pass-on": ["system", "withdrawn"],
		"leave-unanswered": ["system", "unanswered"],
	},
	arranged: {
		arrange: ["officer", "arranged"],
		decline: ["officer", "cannot"],
		see: ["citizen", "arranged"],
		keep: ["citizen", "done"],
		"say-not-kept": ["citizen", "not-kept"],
		withdraw: ["citizen", "withdrawn"],
		"leave-untold": ["system", "untold"],
	},
	cannot: {
		arrange: ["officer", "arranged"],
		see: ["citizen", "cannot"],
		withdraw: ["citizen", "withdrawn"],
	},
	untold: {
		keep: ["citizen", "done"],
		"say-not-kept": ["citizen", "not-kept"],
	},
	done: {},
	"not-kept": {},
	unanswered: {},
	withdrawn: {},
};

test("every state and every deed, by everybody, is as it stands on paper", () => {
	for (const state of states)
		for (const move of Object.keys(moves) as Move[])
			for (const by of doers) {
				const [who, to] = onPaper[state][move] ?? [];
				assert.equal(
					step(state, move, by),
					who === by ? to : null,
					`${state} ${move} ${by}`,
				);
			}
});

test("every state is reached from the first one", () => {
	const reached = new Set<State>(["asked"]);
	for (const state of reached)
		for (const by of doers)
			for (const move of movesOf(state, by))
				reached.add(step(state, move, by) ?? state);
	assert.deepEqual([...reached].sort(), [...states].sort());
});

test("whether it was there is said by the person alone, never by the office nor by the days", () => {
	for (const by of ["officer", "system"] as const)
		for (const state of states)
			for (const move of movesOf(state, by))
				assert.ok(
					!["done", "not-kept"].includes(step(state, move, by) ?? ""),
					`${state} ${move}`,
				);
});

test("the office has nothing to do with what is over", () => {
	assert.deepEqual(states.filter(hasEnded), [
		"done",
		"not-kept",
		"untold",
		"unanswered",
		"withdrawn",
	]);
});

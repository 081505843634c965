import assert from "node:assert/strict";
import { test } from "node:test";
import {
	type Doer,
	doers,
	hasEnded,
	moveNames,
	moves,
	movesOf,
	type State,
	states,
	step,
	waitsFor,
} from "./lifecycle.ts";

/** Of each state every deed that there is: `deed by officer, reporter -> state`. What does not stand here is refused. */
const table: Readonly<Record<State, readonly string[]>> = {
	received: [
		"begin-check by officer -> administrative-check",
		"withdraw by reporter -> withdrawn",
	],
	"administrative-check": [
		"ask-completion by officer -> completing",
		"find-complete by officer -> substantive-check",
		"withdraw by reporter -> withdrawn",
	],
	completing: [
		"complete by officer, reporter -> administrative-check",
		"lapse by system -> deemed-withdrawn",
		"find-complete by officer -> substantive-check",
		"withdraw by reporter -> withdrawn",
	],
	"deemed-withdrawn": ["reopen by officer, reporter -> administrative-check"],
	"substantive-check": [
		"find-not-competent by officer -> not-competent",
		"find-competent by officer -> competent",
		"withdraw by reporter -> withdrawn",
	],
	"not-competent": [
		"tell-not-competent by officer -> finished",
		"withdraw by reporter -> withdrawn",
	],
	competent: [
		"delegate by officer -> delegated",
		"examine by officer -> examination",
		"withdraw by reporter -> withdrawn",
	],
	delegated: [
		"give-back by officer -> competent",
		"examine by officer -> examination",
		"withdraw by reporter -> withdrawn",
	],
	examination: [
		"find-no-indication by officer -> no-indication",
		"find-indication by officer -> indication",
		"withdraw by reporter -> withdrawn",
	],
	"no-indication": [
		"tell-no-indication by officer -> finished",
		"withdraw by reporter -> withdrawn",
	],
	indication: [
		"clarify by officer -> clarification",
		"coordinate by officer -> coordination",
		"mediate by officer -> mediation",
		"recommend by officer -> recommendation",
		"withdraw by reporter -> withdrawn",
	],
	clarification: [
		"clarify by officer -> clarification",
		"coordinate by officer -> coordination",
		"mediate by officer -> mediation",
		"recommend by officer -> recommendation",
		"finish by officer -> finished",
		"withdraw by reporter -> withdrawn",
	],
	coordination: [
		"clarify by officer -> clarification",
		"coordinate by officer -> coordination",
		"mediate by officer -> mediation",
		"recommend by officer -> recommendation",
		"finish by officer -> finished",
		"withdraw by reporter -> withdrawn",
	],
	mediation: [
		"clarify by officer -> clarification",
		"coordinate by officer -> coordination",
		"mediate by officer -> mediation",
		"recommend by officer -> recommendation",
		"finish by officer -> finished",
		"withdraw by reporter -> withdrawn",
	],
	recommendation: [
		"monitor by officer -> monitoring",
		"finish by officer -> finished",
		"withdraw by reporter -> withdrawn",
	],
	monitoring: [
		"recommend-again by officer -> recommendation",
		"finish by officer -> finished",
		"withdraw by reporter -> withdrawn",
	],
	finished: [],
	withdrawn: [],
};

for (const state of states)
	test(`${state}: every deed that is allowed stands in the table, and no other is`, () => {
		const allowed = moveNames.flatMap((move) => {
			const may = doers.filter((by) => step(state, move, by) !== null);
			const [first] = may;
			return first === undefined
				? []
				: [`${move} by ${may.join(", ")} -> ${step(state, move, first)}`];
		});
		assert.deepEqual(allowed, table[state]);
	});

test("every state is reached from the first, and from every one there is a way to an end", () => {
	const next = (state: State): State[] =>
		doers.flatMap((by) =>
			movesOf(state, by).flatMap((move) => step(state, move, by) ?? []),
		);
	const reachedFrom = (first: State): ReadonlySet<State> => {
		const reached = new Set<State>([first]);
		for (const state of reached) for (const to of next(state)) reached.add(to);
		return reached;
	};
	assert.deepEqual([...reachedFrom("received")].sort(), states.toSorted());
	for (const state of states)
		assert.ok([...reachedFrom(state)].some(hasEnded), state);
});

test("what has ended is finished, withdrawn or deemed withdrawn, and only the last is opened again", () => {
	assert.deepEqual(states.filter(hasEnded), [
		"deemed-withdrawn",
		"finished",
		"withdrawn",
	]);
	const after = (state: State) =>
		doers.flatMap((by: Doer) => movesOf(state, by));
	assert.deepEqual(after("finished"), []);
	assert.deepEqual(after("withdrawn"), []);
	assert.deepEqual(after("deemed-withdrawn"), ["reopen", "reopen"]);
});

test("the program does one thing alone: it lets days that are over be over", () => {
	const done = states.flatMap((state) =>
		movesOf(state, "system").map((move) => `${state} ${move}`),
	);
	assert.deepEqual(done, ["completing lapse"]);
});

test("whoever told it may stop as long as anybody works on it", () => {
	for (const state of states)
		assert.equal(
			movesOf(state, "reporter").includes("withdraw"),
			!hasEnded(state),
			state,
		);
});

test("an officer ends nothing before whoever told it was written the result", () => {
	const ends = states.flatMap((state) =>
		movesOf(state, "officer").filter(
			(move) => step(state, move, "officer") === "finished",
		),
	);
	assert.deepEqual([...new Set(ends)].sort(), [
		"finish",
		"tell-no-indication",
		"tell-not-competent",
	]);
});

test("what no rule says is named as ours", () => {
	assert.deepEqual(
		moveNames.filter((move) => moves[move].law === "ours"),
		["reopen", "give-back", "recommend-again", "withdraw"],
	);
});

test("it waits for whoever told it while they complete it, and for nobody once it has ended", () => {
	assert.equal(waitsFor("completing"), "reporter");
	assert.equal(waitsFor("administrative-check"), "office");
	assert.equal(waitsFor("clarification"), "others");
	assert.equal(waitsFor("deemed-withdrawn"), null);
});

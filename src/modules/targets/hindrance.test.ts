import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { states } from "#assessments";
import {
	type Facts,
	hindranceOf,
	hindrances,
	remindable,
} from "./hindrance.ts";

const filling: Facts = {
	people: true,
	round: "open",
	state: "answering",
	stage: "self-assessment",
	items: { asked: 20, complete: 20, unproved: 0, returned: 0, judged: 0 },
	mendBy: null,
	objections: 0,
	objectionsUntil: null,
	waited: 5,
	predicate: null,
	today: "2026-11-25",
};
const held = (facts: Partial<Facts>) => hindranceOf({ ...filling, ...facts });
const items = (some: Partial<Facts["items"]>) => ({
	items: { ...filling.items, ...some },
});

test("a unit without an account lacks people before anything else that it could do", () => {
	for (const state of [null, "preparing", "answering", "correcting"] as const)
		assert.equal(
			held({ people: false, state, stage: "declaration" })?.code,
			"no-account",
		);
});

test("whoever waits for others lacks nothing, also without an account", () => {
	assert.deepEqual(held({ people: false, state: "verifying", waited: 12 }), {
		code: "verification-waits",
		n: 12,
	});
	assert.deepEqual(held({ people: false, state: "evaluating", waited: 3 }), {
		code: "evaluation-waits",
		n: 3,
	});
	assert.equal(
		held({ people: false, state: "deciding" })?.code,
		"decision-waits",
	);
});

test("the way to the first answer: request, declaration, evaluation", () => {
	assert.equal(held({ state: null, stage: null })?.code, "not-requested");
	assert.equal(
		held({ state: "preparing", stage: "request" })?.code,
		"not-requested",
	);
	assert.equal(
		held({ state: "preparing", stage: "declaration" })?.code,
		"not-declared",
	);
});

test("open items come before missing proof, and both before handing in", () => {
	assert.deepEqual(held(items({ complete: 10, unproved: 3 })), {
		code: "items-open",
		n: 7,
	});
	assert.deepEqual(held(items({ complete: 17, unproved: 3 })), {
		code: "proof-missing",
		n: 3,
	});
	assert.equal(held({})?.code, "not-handed-in");
});

test("what came back names its day, and says when it is over", () => {
	const back = { state: "correcting", ...items({ returned: 2 }) } as const;
	assert.deepEqual(held({ ...back, mendBy: "2026-11-25" }), {
		code: "returned",
		n: 2,
		day: "2026-11-25",
	});
	assert.deepEqual(held({ ...back, mendBy: "2026-11-24" }), {
		code: "returned-overdue",
		n: 2,
		day: "2026-11-24",
	});
});

test("an open objection stands before the days for objecting, and those before the decision", () => {
	const deciding = {
		state: "deciding",
		objectionsUntil: "2026-12-01",
	} as const;
	assert.deepEqual(held({ ...deciding, objections: 2 }), {
		code: "objection-open",
		n: 2,
	});
	assert.deepEqual(held(deciding), {
		code: "objection-possible",
		day: "2026-12-01",
	});
});

test("after the last day of the round nobody is asked for what can no longer be handed in", () => {
	for (const state of [null, "preparing", "answering"] as const)
		assert.equal(held({ state, round: "closed" })?.code, "round-closed");
	assert.equal(
		held({ state: "correcting", round: "closed" })?.code,
		"returned",
	);
	assert.equal(
		held({ state: null, stage: null, round: "coming" })?.code,
		"round-coming",
	);
});

test("a predicate that does not hold says so; one that holds leaves nothing", () => {
	const awarded = { state: "awarded", people: false } as const;
	assert.equal(
		held({ ...awarded, predicate: { status: "suspended", ended: false } })
			?.code,
		"predicate-suspended",
	);
	assert.equal(
		held({ ...awarded, predicate: { status: "active", ended: true } })?.code,
		"predicate-ended",
	);
	assert.equal(
		held({ ...awarded, predicate: { status: "active", ended: false } }),
		null,
	);
});

const anyFacts = fc.record<Facts>({
	people: fc.boolean(),
	round: fc.constantFrom("coming", "open", "closed"),
	state: fc.constantFrom(null, ...states),
	stage: fc.constantFrom(null, "request", "declaration", "evaluation"),
	items: fc.record({
		asked: fc.constant(20),
		complete: fc.nat(10),
		unproved: fc.nat(10),
		returned: fc.nat(20),
		judged: fc.nat(20),
	}),
	mendBy: fc.constantFrom(null, "2026-11-24", "2026-12-03"),
	objections: fc.nat(3),
	objectionsUntil: fc.constantFrom(null, "2026-12-03"),
	waited: fc.nat(400),
	predicate: fc.constant(null),
	today: fc.constant("2026-11-25"),
});

test("every unit without a predicate is told exactly one thing, from the closed list", () => {
	fc.assert(
		fc.property(anyFacts, (facts) => {
			const hindrance = hindranceOf(facts);
			if (facts.state === "awarded") return hindrance === null;
			return hindrance !== null && hindrances.includes(hindrance.code);
		}),
	);
});

test("nobody is reminded of what others have to do", () => {
	fc.assert(
		fc.property(anyFacts, (facts) => {
			const hindrance = hindranceOf(facts);
			if (!hindrance || !remindable.has(hindrance.code)) return true;
			return (
				facts.state === null ||
				["preparing", "answering", "correcting"].includes(facts.state)
			);
		}),
	);
});

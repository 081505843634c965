import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleActor } from "#identity/samples";
import type { Actor } from "#kernel/actor.ts";
import { unitId } from "#units/samples";
import type { Assessment } from "../assessment.ts";
import type { DeadlineNow } from "../deadlines/deadline-now.ts";
import {
	type Objection,
	type ObjectionAnswer,
	type ObjectionWindow,
	whyUndecided,
	windowOf,
} from "./objection.ts";
import { mayAnswerObjection, mayObject } from "./policy.ts";

const place = { unitId: unitId("lapas-ambon"), province: "81" };
const assessment = { programme: "p2ham", state: "deciding" } as Assessment;
const deadline: DeadlineNow = {
	what: "objections",
	beganOn: "2026-11-20",
	workingDays: 5,
	dueOn: "2026-11-27",
	unknownFrom: null,
	legalBasis: "",
	because: "begun",
	at: new Date("2026-11-20T03:00:00Z"),
	passed: false,
	left: 5,
};
const open: ObjectionWindow = { is: "open", deadline };
const closed = (why: "none" | "passed" | "waived" | "decided") =>
	({ is: "closed", why, deadline }) as const;
const answer: ObjectionAnswer = {
	outcome: "upheld",
	reason: "Tetap",
	byId: null,
	at: deadline.at,
};
const raised: Pick<Objection, "judgedBy" | "answer"> = {
	judgedBy: ["the-first-verifier"],
	answer: null,
};
const word = (decision: { may: boolean; why?: string }): string =>
	decision.may ? "yes" : (decision.why ?? "");
const actor = (id: string, who: Actor): Actor => ({ ...who, id });

test("who may object, and when: the truth table", () => {
	const markus = sampleActor("markus");
	for (const [who, window, expected] of [
		[markus, open, "yes"],
		[markus, closed("none"), "objections-none"],
		[markus, closed("passed"), "objections-passed"],
		[markus, closed("waived"), "objections-waived"],
		[markus, closed("decided"), "objections-decided"],
		[sampleActor("wulan"), open, "not-yours"],
		[sampleActor("tamrin"), open, "not-yours"],
		[sampleActor("bayu"), open, "not-yours"],
	] as const)
		assert.equal(word(mayObject(who, assessment, place, window)), expected);
});

test("who may answer an objection: never whoever judged it, never whoever is near to the unit", () => {
	const sari = actor("sari-id", sampleActor("sari"));
	const first = actor("the-first-verifier", sampleActor("sari"));
	for (const [who, objection, excluded, expected] of [
		[sari, raised, null, "yes"],
		[first, raised, null, "judged-it"],
		[sari, raised, "own-unit", "own-unit"],
		[sari, raised, "own-region", "own-region"],
		[sari, raised, "served-before", "served-before"],
		[sari, raised, "conflict", "conflict"],
		[sari, { ...raised, answer }, null, "objection-answered"],
		[sampleActor("bayu"), raised, null, "not-a-verifier"],
		[sampleActor("markus"), raised, null, "not-a-verifier"],
	] as const)
		assert.equal(
			word(mayAnswerObjection(who, assessment, objection, excluded)),
			expected,
		);
});

test("the window is open from the end of verification until its last day, unless the unit waived it", () => {
	const of = (...given: Parameters<typeof windowOf>) => {
		const window = windowOf(...given);
		return window.is === "open" ? "open" : window.why;
	};
	const passed = { ...deadline, passed: true, left: null };
	assert.equal(of("deciding", deadline, false), "open");
	assert.equal(of("deciding", passed, false), "passed");
	assert.equal(of("deciding", deadline, true), "waived");
	assert.equal(of("deciding", null, false), "none");
	assert.equal(of("verifying", deadline, false), "none");
	assert.equal(of("awarded", deadline, false), "decided");
	assert.equal(of("refused", passed, true), "decided");
});

test("nothing is decided while an objection is open or may still come", () => {
	assert.equal(whyUndecided(closed("passed"), []), null);
	assert.equal(whyUndecided(closed("passed"), [{ answer }]), null);
	assert.equal(
		whyUndecided(closed("passed"), [{ answer }, { answer: null }]),
		"objections-open",
	);
	assert.equal(whyUndecided(open, []), "objections-possible");
	assert.equal(whyUndecided(closed("none"), []), null);
});

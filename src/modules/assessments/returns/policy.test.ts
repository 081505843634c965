import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleActor } from "#identity/samples";
import { theSystem } from "#kernel/actor.ts";
import { unitId } from "#units/samples";
import type { Assessment } from "../assessment.ts";
import type { Place } from "../policy.ts";
import { mayTakeBack } from "./policy.ts";

const place: Place = { unitId: unitId("lpp-tangerang"), province: "36" };
const assessment = {
	unitId: place.unitId,
	programme: "p2ham",
	state: "correcting",
} as Assessment;
const over = {
	deadline: { dueOn: "2026-12-04" },
	ending: "verifier-may-conclude",
	today: "2026-12-05",
	allotment: null,
} as const;
const itself = { ...over, ending: "goes-back-by-itself" } as const;
const [sari, tamrin, wulan, bayu] = (
	["sari", "tamrin", "wulan", "bayu"] as const
).map(sampleActor);

test("who may take an assessment back, and when: the truth table", () => {
	const yes = "yes";
	const answers = (
		[
			[sari, assessment, over, yes],
			[sari, assessment, itself, yes],
			[theSystem, assessment, itself, yes],
			[theSystem, assessment, over, "not-a-verifier"],
			[tamrin, assessment, over, "not-a-verifier"],
			[wulan, assessment, over, "not-a-verifier"],
			[bayu, assessment, over, "not-a-verifier"],
			[
				tamrin,
				assessment,
				{ ...over, allotment: { verifierId: tamrin?.id ?? "", others: [] } },
				yes,
			],
			[
				sari,
				assessment,
				{ ...over, allotment: { verifierId: tamrin?.id ?? "", others: [] } },
				"not-allotted",
			],
			[sari, { ...assessment, state: "verifying" }, over, "not-with-the-unit"],
			[sari, assessment, { ...over, deadline: null }, "no-deadline"],
			[
				sari,
				assessment,
				{ ...over, today: "2026-12-04" },
				"still-time-to-mend",
			],
			[
				theSystem,
				assessment,
				{ ...itself, today: "2026-12-04" },
				"still-time-to-mend",
			],
		] as const
	).map(([actor, what, when, expected]) => {
		assert.ok(actor);
		const decision = mayTakeBack(actor, what as Assessment, place, when);
		return [decision.may ? yes : decision.why, expected] as const;
	});
	for (const [answer, expected] of answers) assert.equal(answer, expected);
});

test("nobody takes back what a unit of their own has to mend", () => {
	const office: Place = {
		unitId: unitId("kanwil-kemenham-banten"),
		province: "36",
	};
	assert.ok(sari);
	const decision = mayTakeBack(
		sari,
		{ ...assessment, unitId: office.unitId },
		office,
		over,
	);
	assert.deepEqual(decision, { may: false, why: "own-unit" });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { cast, sampleActor } from "#identity/samples";
import { citizen, theSystem } from "#kernel/actor.ts";
import { no, yes } from "#kernel/decision.ts";
import { unitId } from "#units/samples";
import { mayArrange } from "./policy.ts";

const ntt = { unitId: unitId("kanwil-kemenkum-ntt") };

test("the operator and the head of an office arrange what is asked of it, and nobody else of the cast", () => {
	for (const { userName, role, unit } of cast)
		assert.deepEqual(
			mayArrange(sampleActor(userName), ntt),
			unit === "kanwil-kemenkum-ntt" &&
				["operator", "head"].includes(role as string)
				? yes
				: no("not-yours"),
			userName,
		);
});

test("neither somebody without account nor the program itself reads what somebody needs", () => {
	for (const actor of [citizen, theSystem])
		assert.deepEqual(mayArrange(actor, ntt), no("not-yours"));
});

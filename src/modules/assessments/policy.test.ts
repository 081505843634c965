import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleActor } from "#identity/samples";
import { type Actor, citizen } from "#kernel/actor.ts";
import { no, yes } from "#kernel/decision.ts";
import { unitId } from "#units/samples";
import type { Assessment } from "./assessment.ts";
import type { State } from "./lifecycle.ts";
import {
	mayAnswer,
	mayDecide,
	mayRead,
	maySubmit,
	mayVerify,
	type Place,
} from "./policy.ts";

const rangkasbitung: Place = {
	unitId: unitId("rutan-rangkasbitung"),
	province: "36",
};
const ambon: Place = { unitId: unitId("lapas-ambon"), province: "81" };
const office: Place = {
	unitId: unitId("kanwil-kemenham-banten"),
	province: "36",
};

const assessment = (state: State, place: Place): Assessment => ({
	unitId: place.unitId,
	id: "00000000-0000-7000-8000-0000000000aa",
	programme: "p2ham",
	instrument: "p2ham-2023",
	year: 2026,
	stage: "verifikasi",
	state,
	openedAt: new Date(0),
	requestedAt: null,
	declaredAt: null,
	submittedAt: null,
	verifiedAt: null,
	decidedAt: null,
	broughtBy: null,
});
const [wulan, sari, bayu, ratna] = [
	sampleActor("wulan"),
	sampleActor("sari"),
	sampleActor("bayu"),
	sampleActor("ratna"),
];

test("a verifier may judge what was handed in in her region", () => {
	assert.deepEqual(
		mayVerify(sari, assessment("verifying", rangkasbitung), rangkasbitung),
		yes,
	);
	assert.deepEqual(
		mayVerify(sari, assessment("verifying", ambon), ambon),
		no("not-a-verifier"),
	);
	assert.deepEqual(
		mayVerify(sari, assessment("answering", rangkasbitung), rangkasbitung),
		no("not-submitted"),
	);
});

test("a verifier may not judge her own unit", () => {
	assert.deepEqual(
		mayVerify(sari, assessment("verifying", office), office),
		no("own-unit"),
	);
});

test("a verifier who also works for a unit of the region may not judge that unit", () => {
	const both: Actor = { ...sari, grants: [...sari.grants, ...wulan.grants] };
	assert.deepEqual(
		mayVerify(both, assessment("verifying", rangkasbitung), rangkasbitung),
		no("own-unit"),
	);
});

test("an operator fills in and submits for her own unit, and judges nothing", () => {
	const mine = assessment("answering", rangkasbitung);
	assert.deepEqual(
		mayAnswer(wulan, mine, rangkasbitung, { returned: false }),
		yes,
	);
	assert.deepEqual(maySubmit(wulan, mine, rangkasbitung), yes);
	assert.deepEqual(
		mayAnswer(wulan, assessment("answering", ambon), ambon, {
			returned: false,
		}),
		no("not-yours"),
	);
	assert.deepEqual(
		mayVerify(wulan, assessment("verifying", rangkasbitung), rangkasbitung),
		no("not-a-verifier"),
	);
});

test("after a return only the returned items are open", () => {
	const back = assessment("correcting", rangkasbitung);
	assert.deepEqual(
		mayAnswer(wulan, back, rangkasbitung, { returned: true }),
		yes,
	);
	assert.deepEqual(
		mayAnswer(wulan, back, rangkasbitung, { returned: false }),
		no("not-returned"),
	);
	assert.deepEqual(
		mayAnswer(wulan, assessment("verifying", rangkasbitung), rangkasbitung, {
			returned: true,
		}),
		no("not-open"),
	);
});

test("only a central assessor decides, and only what is verified", () => {
	assert.deepEqual(
		mayDecide(bayu, assessment("deciding", rangkasbitung), rangkasbitung),
		yes,
	);
	assert.deepEqual(
		mayDecide(bayu, assessment("verifying", rangkasbitung), rangkasbitung),
		no("not-verified"),
	);
	assert.deepEqual(
		mayDecide(sari, assessment("deciding", rangkasbitung), rangkasbitung),
		no("not-an-assessor"),
	);
});

test("the papers of a unit are closed to strangers and to other units, and open to the auditor", () => {
	assert.deepEqual(mayRead(citizen, "p2ham", rangkasbitung), no("not-yours"));
	assert.deepEqual(
		mayRead(sampleActor("markus"), "p2ham", rangkasbitung),
		no("not-yours"),
	);
	assert.deepEqual(mayRead(ratna, "p2ham", rangkasbitung), yes);
});

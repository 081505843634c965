import assert from "node:assert/strict";
import { test } from "node:test";
import { personIds, type SamplePerson, sampleActor } from "#identity/samples";
import type { Actor } from "#kernel/actor.ts";
import { no, yes } from "#kernel/decision.ts";
import { unitId } from "#units/samples";
import type { Assessment } from "../assessment.ts";
import { type State, states } from "../lifecycle.ts";
import {
	mayAnswer,
	mayDecide,
	mayRead,
	maySubmit,
	mayVerify,
	type Place,
} from "../policy.ts";
import type { ItemPart, Part } from "./ownership.ts";
import { mayAssign, mayHandOver, mayReadPart, maySendBack } from "./policy.ts";

const [health, social, documents] = [
	unitId("dinkes-empat-lawang"),
	unitId("dinsos-empat-lawang"),
	unitId("disdukcapil-empat-lawang"),
];
const lawang: Place = {
	unitId: unitId("kabupaten-empat-lawang"),
	province: "16",
	offices: [health, social, documents],
};
const assessment = (state: State): Assessment => ({
	unitId: lawang.unitId,
	id: "00000000-0000-7000-8000-0000000000aa",
	programme: "kkpham",
	instrument: "kkpham-2021",
	year: 2026,
	stage: "data",
	state,
	openedAt: new Date(0),
	requestedAt: null,
	declaredAt: null,
	submittedAt: null,
	verifiedAt: null,
	decidedAt: null,
	broughtBy: null,
});

const about = (now: Assessment, verifierId?: string | null) => ({
	assessment: now,
	place: lawang,
	allotment: verifierId ? { verifierId, others: [] } : null,
});
const open = { returned: false } as const;
const item = (ownerId: string | null, handedOver = false) => ({
	...open,
	part: ownerId === null ? null : ({ ownerId, handedOver } satisfies ItemPart),
});
const part = (ownerId: string, state: Part["state"]) => ({ ownerId, state });

/** What each of the cast may, while the region answers. Whoever is not named anywhere may nothing. */
const table: readonly (readonly [
	who: SamplePerson,
	may: {
		readonly reads: readonly string[];
		readonly answers: readonly string[];
		readonly handsOver: readonly string[];
		readonly leads: boolean;
	},
])[] = [
	["joko", only(health)],
	["lina", only(social)],
	["eko", only(documents)],
	["dewi", region()],
	["yusuf", region()],
	["rizal", reader()],
	["bayu", reader()],
	["ratna", reader()],
	["admin", reader()],
	// Of other regions, units and programmes.
	["tamrin", nothing()],
	["sari", nothing()],
	["wulan", nothing()],
	["hendra", nothing()],
	["yohana", nothing()],
	["markus", nothing()],
	["ningsih", nothing()],
];
const offices = [health, social, documents];
const everywhere = [...offices, "region"];

function only(office: string) {
	return {
		reads: [office],
		answers: [office],
		handsOver: [office],
		leads: false,
	};
}
function region() {
	return {
		reads: [
			unitId("dinkes-empat-lawang"),
			unitId("dinsos-empat-lawang"),
			unitId("disdukcapil-empat-lawang"),
			"region",
		],
		answers: ["region"],
		handsOver: [],
		leads: true,
	};
}
function reader() {
	return { ...region(), answers: [], leads: false };
}
function nothing() {
	return { reads: [], answers: [], handsOver: [], leads: false };
}

for (const [who, may] of table)
	test(`${who} may exactly what the table says: own office, other offices, the region`, () => {
		const actor = sampleActor(who);
		const now = assessment("answering");
		const reads = everywhere.filter((where) =>
			where === "region"
				? mayRead(actor, "kkpham", lawang).may
				: mayReadPart(actor, about(now), where).may,
		);
		const answers = everywhere.filter(
			(where) =>
				mayAnswer(actor, now, lawang, item(where === "region" ? null : where))
					.may,
		);
		const handsOver = offices.filter(
			(office) => mayHandOver(actor, now, lawang, part(office, "filling")).may,
		);
		assert.deepEqual([...reads].sort(), [...may.reads].sort());
		assert.deepEqual(answers, may.answers);
		assert.deepEqual(handsOver, may.handsOver);
		assert.equal(mayAssign(actor, now, lawang).may, may.leads);
		assert.equal(maySubmit(actor, now, lawang).may, may.leads);
		for (const office of offices)
			assert.equal(
				maySendBack(actor, now, lawang, part(office, "handed-over")).may,
				may.leads,
			);
	});

test("a verifier far away reads the parts of what a draw gave her, and of nothing else", () => {
	const sari = sampleActor("sari");
	const everywhereKkpham: Actor = {
		...sari,
		grants: sari.grants.map((grant) => ({ ...grant, programme: "kkpham" })),
	};
	const now = assessment("verifying");
	for (const office of offices) {
		assert.ok(mayReadPart(everywhereKkpham, about(now, sari.id), office).may);
		assert.ok(
			!mayReadPart(everywhereKkpham, about(now, personIds.rizal), office).may,
		);
		assert.ok(!mayReadPart(everywhereKkpham, about(now), office).may);
	}
});

test("the region is told that an item is its office's; a stranger is told nothing", () => {
	const now = assessment("answering");
	assert.deepEqual(
		mayAnswer(sampleActor("dewi"), now, lawang, item(health)),
		no("with-its-office"),
	);
	for (const stranger of ["lina", "wulan", "tamrin"] as const)
		assert.deepEqual(
			mayAnswer(sampleActor(stranger), now, lawang, item(null)),
			no("not-yours"),
		);
});

test("what is handed over is closed to its office until it comes back", () => {
	const joko = sampleActor("joko");
	assert.deepEqual(
		mayAnswer(joko, assessment("answering"), lawang, item(health, true)),
		no("handed-over-already"),
	);
	assert.deepEqual(
		mayHandOver(
			joko,
			assessment("answering"),
			lawang,
			part(health, "handed-over"),
		),
		no("handed-over-already"),
	);
	assert.deepEqual(
		mayHandOver(
			joko,
			assessment("answering"),
			lawang,
			part(health, "sent-back"),
		),
		yes,
	);
});

test("what a verifier returned is open to its office, whether the part was handed over or not", () => {
	const joko = sampleActor("joko");
	const back = { ...item(health, true), returned: true };
	assert.deepEqual(
		mayAnswer(joko, assessment("correcting"), lawang, back),
		yes,
	);
	assert.deepEqual(
		mayAnswer(joko, assessment("correcting"), lawang, item(health, true)),
		no("not-returned"),
	);
});

test("only what was handed over is sent back, and only while the region answers", () => {
	const dewi = sampleActor("dewi");
	for (const state of ["filling", "sent-back"] as const)
		assert.deepEqual(
			maySendBack(dewi, assessment("answering"), lawang, part(health, state)),
			no("not-handed-over"),
		);
	for (const state of states.filter((one) => one !== "answering")) {
		assert.deepEqual(
			maySendBack(dewi, assessment(state), lawang, part(health, "handed-over")),
			no("not-open"),
		);
		assert.deepEqual(
			mayHandOver(
				sampleActor("joko"),
				assessment(state),
				lawang,
				part(health, "filling"),
			),
			no("not-open"),
		);
		assert.equal(
			mayAssign(dewi, assessment(state), lawang).may,
			state === "correcting",
		);
	}
});

test("an operator of an office in another programme answers nothing here", () => {
	const joko = sampleActor("joko");
	const elsewhere: Actor = {
		...joko,
		grants: joko.grants.map((grant) => ({ ...grant, programme: "p2ham" })),
	};
	assert.deepEqual(
		mayAnswer(elsewhere, assessment("answering"), lawang, item(health)),
		no("not-yours"),
	);
	assert.ok(
		!mayReadPart(elsewhere, about(assessment("answering")), health).may,
	);
});

test("nobody who works for an office of the region judges the region", () => {
	const both = (who: SamplePerson): Actor => ({
		...sampleActor(who),
		grants: [...sampleActor(who).grants, ...sampleActor("joko").grants],
	});
	assert.deepEqual(
		mayVerify(sampleActor("rizal"), assessment("verifying"), lawang),
		yes,
	);
	assert.deepEqual(
		mayVerify(both("rizal"), assessment("verifying"), lawang),
		no("own-unit"),
	);
	assert.deepEqual(
		mayDecide(both("bayu"), assessment("deciding"), lawang),
		no("own-unit"),
	);
});

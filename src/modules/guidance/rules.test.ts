import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleActor } from "#identity/samples";
import { allInstruments, indicatorsOf } from "#instruments";
import { no, yes } from "#kernel/decision.ts";
import { unitId } from "#units/samples";
import { areAlike } from "./alike.ts";
import {
	proposalStates,
	questionStates,
	step,
	stepProposal,
} from "./lifecycle.ts";
import { mayAnswer, mayAsk, mayPublish, mayRead, type Side } from "./policy.ts";
import { versionWithout } from "./web/place-words.ts";
import { problemOfWords } from "./words.ts";

const rutan: Side = {
	unitId: unitId("rutan-rangkasbitung"),
	province: "36",
	programme: "p2ham",
	officeId: unitId("kanwil-kemenham-banten"),
	coached: true,
};
const [wulan, ningsih, zahra, sari, bayu] = (
	["wulan", "ningsih", "zahra", "sari", "bayu"] as const
).map(sampleActor) as unknown as readonly [
	ReturnType<typeof sampleActor>,
	ReturnType<typeof sampleActor>,
	ReturnType<typeof sampleActor>,
	ReturnType<typeof sampleActor>,
	ReturnType<typeof sampleActor>,
];

test("a question is answered and answered again, and withdrawn only while it waits", () => {
	assert.deepEqual(
		questionStates.map((state) => [
			step(state, "answer"),
			step(state, "withdraw"),
		]),
		[
			["answered", "withdrawn"],
			["answered", null],
			[null, null],
		],
	);
});

test("a proposal is published or goes back, and what is published is proposed no more", () => {
	assert.deepEqual(
		proposalStates.map((state) => [
			stepProposal(state, "propose"),
			stepProposal(state, "publish"),
			stepProposal(state, "return"),
		]),
		[
			[null, "published", "returned"],
			[null, null, null],
			["proposed", null, null],
		],
	);
	assert.equal(stepProposal("none", "propose"), "proposed");
});

test("the unit asks, the coach of its office answers, and nobody else reads", () => {
	assert.deepEqual(mayAsk(wulan, rutan), yes);
	assert.deepEqual(mayAnswer(ningsih, rutan), yes);
	for (const other of [zahra, sari, bayu])
		assert.deepEqual(mayRead(other, rutan), no("not-yours"));
});

test("a coach whose office coaches others does not answer, wherever the right reaches", () => {
	const moved = { ...rutan, officeId: unitId("kemenham") };
	assert.deepEqual(mayAnswer(ningsih, moved), no("not-yours"));
	assert.deepEqual(mayAnswer(ningsih, { ...rutan, officeId: null }), yes);
});

test("where nobody is left who could answer, whoever reviews may", () => {
	assert.deepEqual(mayAnswer(bayu, rutan), no("not-yours"));
	assert.deepEqual(mayAnswer(bayu, { ...rutan, coached: false }), yes);
	assert.deepEqual(
		mayAnswer(wulan, { ...rutan, coached: false }),
		no("not-yours"),
	);
});

test("nobody publishes what they proposed", () => {
	assert.deepEqual(
		mayPublish(bayu, { byId: bayu.id }, "p2ham"),
		no("own-proposal"),
	);
	assert.deepEqual(mayPublish(bayu, { byId: ningsih.id }, "p2ham"), yes);
	assert.deepEqual(
		mayPublish(ningsih, { byId: null }, "p2ham"),
		no("not-yours"),
	);
});

test("questions are alike by their long words, whatever stands between", () => {
	assert.ok(
		areAlike(
			"Apakah foto ruang tunggu dari tahun lalu cukup?",
			"Bukti: foto ruang tunggu, cukup?",
		),
	);
	assert.equal(
		areAlike(
			"Siapa yang menandatangani daftar?",
			"Cukupkah foto ruang tunggu?",
		),
		false,
	);
	assert.equal(areAlike("", "Apakah bisa?"), false);
});

test("words of which nothing can be seen say nothing, and markup is words", () => {
	assert.equal(problemOfWords(" \u200b\n", 10), "nothing-said");
	assert.equal(problemOfWords("<b>x</b>", 10), null);
	assert.equal(problemOfWords("x".repeat(11), 10), "too-long");
});

test("a question at an indicator that a newer version no longer has says so", () => {
	const older = allInstruments().find(({ id }) => id === "p2ham-2018");
	const newer = allInstruments().find(({ id }) => id === "p2ham-2023");
	assert.ok(older && newer);
	const codes = new Set(indicatorsOf(newer).map(({ code }) => code));
	const gone = indicatorsOf(older).find(({ code }) => !codes.has(code));
	assert.ok(gone);
	assert.notEqual(
		versionWithout({ instrument: older.id, code: gone.code }),
		null,
	);
	assert.equal(versionWithout({ instrument: newer.id, code: "a.1" }), null);
});

test("whoever coaches from an office neither answers its own questions nor calls it ready", () => {
	const own: Side = {
		...rutan,
		unitId: unitId("kanwil-kemenham-banten"),
		officeId: null,
	};
	assert.deepEqual(mayAnswer(ningsih, own), no("own-unit"));
});

import assert from "node:assert/strict";
import { test } from "node:test";
import {
	applicable,
	type Instrument,
	instrumentNamed,
	type ScoreSheet,
	score,
} from "#instruments";
import { type Award, whyNoAward } from "./decide-assessment.ts";

const award: Award = {
	outcome: "awarded",
	decree: "MHA-01",
	decreeOn: "2026-12-10",
	from: "2026-12-10",
	until: null,
	legalBasis: "Permenkumham 22/2021",
};
const shipped = (id: string): Instrument => {
	const found = instrumentNamed(id);
	assert.ok(found);
	return found;
};
const regency = { kind: "pemda" };
const sheetWith = (instrument: Instrument, value: string): ScoreSheet =>
	score(instrument, {
		unit: regency,
		answers: Object.fromEntries(
			applicable(instrument, regency).map(({ indicator }) => [
				indicator.code,
				{ value },
			]),
		),
	});

test("below the one limit that is known nobody is awarded; at it, the band is given", () => {
	const kkpham = shipped("kkpham-2021");
	assert.equal(
		whyNoAward(kkpham, sheetWith(kkpham, "74"), award),
		"below-known-limit",
	);
	assert.equal(whyNoAward(kkpham, sheetWith(kkpham, "75"), award), null);
});

test("a gate that failed or is still open keeps the predicate back", () => {
	const kkpham = shipped("kkpham-2021");
	const sheet = sheetWith(kkpham, "90");
	for (const because of ["gate-failed", "gate-open"] as const)
		assert.equal(
			whyNoAward(
				kkpham,
				{ ...sheet, predicate: { band: null, because } },
				award,
			),
			because,
		);
});

test("where no limit is known at all, the decree alone carries the predicate", () => {
	const p2ham = shipped("p2ham-2023");
	const sheet: ScoreSheet = {
		...score(p2ham, { unit: regency, answers: {} }),
		complete: true,
		predicate: { band: null, because: "not-known" },
	};
	assert.equal(whyNoAward(p2ham, sheet, award), null);
	assert.equal(
		whyNoAward(p2ham, { ...sheet, complete: false }, award),
		"score-incomplete",
	);
});

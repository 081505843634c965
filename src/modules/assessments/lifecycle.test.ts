import assert from "node:assert/strict";
import { test } from "node:test";
import { allInstruments, instrumentNamed } from "#instruments";
import {
	beginning,
	type Move,
	moves,
	type Position,
	skip,
	states,
	step,
} from "./lifecycle.ts";

const instrument = instrumentNamed("p2ham-2023");
if (!instrument)
	throw new Error("the instrument of the demonstration is missing");

test("every state and move: a move is possible in the one state that the table names", () => {
	for (const state of states)
		for (const move of Object.keys(moves) as Move[]) {
			const stage =
				instrument.stages.find(({ kind }) => kind === "verification")?.code ??
				"";
			const after = step(instrument, { stage, state }, move);
			assert.equal(
				after !== null,
				moves[move].from === state,
				`${state} × ${move}`,
			);
		}
});

test("an assessment by p2ham-2023 passes its stages in the order of the instrument", () => {
	const path: string[] = [];
	let here: Position = beginning(instrument);
	for (const move of [
		"record",
		"record",
		"record",
		"evaluate",
		"submit",
		"conclude",
		"award",
	] as const) {
		path.push(`${here.stage}: ${here.state}`);
		const next = step(instrument, here, move);
		assert.ok(next, `${move} at ${here.stage}`);
		here = next;
	}
	assert.deepEqual(path, [
		"kesiapan: preparing",
		"permohonan: preparing",
		"pencanangan: preparing",
		"evaluasi: evaluating",
		"penilaian-mandiri: answering",
		"verifikasi: verifying",
		"penetapan: deciding",
	]);
	assert.equal(here.state, "awarded");
});

test("an optional stage can be skipped, a required one cannot", () => {
	const first = beginning(instrument);
	const second = skip(instrument, first);
	assert.equal(second?.stage, "permohonan");
	assert.equal(second && skip(instrument, second), null);
});

test("items that come back lead to corrections and to the verifier again", () => {
	const verifying = { stage: "verifikasi", state: "verifying" } as const;
	const correcting = step(instrument, verifying, "return");
	assert.equal(correcting?.state, "correcting");
	assert.deepEqual(
		correcting && step(instrument, correcting, "resubmit"),
		verifying,
	);
});

test("every instrument that assesses can begin, and ends with a decision", () => {
	for (const each of allInstruments().filter(
		({ use, stages }) => use === "assessment" && stages.length > 0,
	)) {
		let here: Position | null = beginning(each);
		for (
			let moved = 0;
			here && here.state !== "awarded" && moved < 20;
			moved += 1
		) {
			const next: Move | undefined = (
				["record", "evaluate", "submit", "conclude", "award"] as const
			).find((move) => moves[move].from === here?.state);
			here = next ? step(each, here, next) : null;
		}
		assert.equal(here?.state, "awarded", each.id);
	}
});

import assert from "node:assert/strict";
import { test } from "node:test";
import {
	calculate,
	calculateMany,
	checkInstrument,
	readInstrument,
} from "#instruments";
import { Refused, calculate as theirs } from "../calculator/calculator.js";
import { type AnyScoring, anyScoring } from "./any-scoring-for-tests.ts";

/** 500 by day; `two-calculators.prove.ts` asks for 10,000. */
const runs = Number(process.env.RANGKUL_SCORINGS ?? 500);
const seed = Number(process.env.RANGKUL_SEED ?? 20261127);

/** What the second calculator answers; null where it refuses. */
function theirAnswer({ instrument, input }: AnyScoring): unknown {
	try {
		return theirs({ instrument, ...input });
	} catch (problem) {
		if (problem instanceof Refused) return null;
		throw problem;
	}
}

test("the two calculators agree on every score, node, gate and predicate, and on what they refuse", () => {
	const seen = { scored: 0, unscored: 0, refused: 0, banded: 0, gated: 0 };
	for (let run = seed; run < seed + runs; run += 1) {
		const ours = agreed(run);
		if (!ours) seen.refused += 1;
		else if (ours.score === null) seen.unscored += 1;
		else seen.scored += 1;
		if (ours?.predicate.band) seen.banded += 1;
		if (ours?.gates.length) seen.gated += 1;
	}
	for (const [kind, count] of Object.entries(seen))
		assert.ok(count > 0, `no case was ${kind}: ${JSON.stringify(seen)}`);
});

/** What both answer to the scoring of this seed; the seed is told where they do not. */
function agreed(run: number): ReturnType<typeof calculate> {
	const scoring = anyScoring(run);
	const again = `RANGKUL_SEED=${run} RANGKUL_SCORINGS=1`;
	const text = JSON.stringify(scoring.instrument);
	// Bands that reach beyond what can come out are no matter of calculating: the first that holds counts.
	const findings = checkInstrument(text, "any.yaml").filter(
		({ message }) => !message.startsWith("The bands overlap"),
	);
	assert.deepEqual(findings, [], again);
	const instrument = readInstrument(text);
	assert.ok(instrument, again);
	const ours = calculate(instrument, scoring.input);
	assert.deepEqual(theirAnswer(scoring), ours, again);
	const [short] = calculateMany(instrument, [scoring.input]);
	assert.deepEqual(short, shortOf(ours), again);
	return ours;
}

function shortOf(calculation: ReturnType<typeof calculate>) {
	if (!calculation) return null;
	const { score, complete, missing, unknown, predicate, gates } = calculation;
	return { score, complete, missing, unknown, predicate, gates };
}

import {
	type Answer,
	type AssessedUnit,
	applicable,
	type Indicator,
	type Instrument,
} from "#instruments";
import type { Item } from "../index.ts";

/** Every item of a unit with a good answer and one proof, for looking at pages without a database. */
export const sampleItems = (
	instrument: Instrument,
	unit: AssessedUnit,
): Item[] =>
	applicable(instrument, unit).map((asked) => ({
		...asked,
		code: asked.indicator.code,
		said: {
			version: 2,
			typed: {},
			answer: goodAnswer(asked.indicator),
			note: "Pintu utama <b>",
			copiedFrom: null,
			byId: "wulan",
			at: new Date("2026-10-01T03:00:00Z"),
		},
		proofs: [{ id: "e1", version: 1 }],
		choices: [],
		fact: null,
		verifier: null,
		objection: null,
		final: null,
	}));

function goodAnswer({ answer }: Indicator): Answer {
	if (answer.kind === "ratio")
		return { value: { numerator: "45", denominator: "50" } };
	return { value: answer.kind === "number" ? "88" : "ada" };
}

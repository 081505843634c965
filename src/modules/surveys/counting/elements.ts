import { type Instrument, indicatorsOf } from "#instruments";

/** Codes of the elements of a survey, in the order of the published instrument: it never changes, so counters keep to it. */
export const elementsOf = (instrument: Instrument): readonly string[] =>
	indicatorsOf(instrument).flatMap(({ code, answer }) =>
		answer.kind === "scale" ? [code] : [],
	);

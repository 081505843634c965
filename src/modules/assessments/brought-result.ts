import { instrumentNamed } from "#instruments";
import { exact } from "#kernel/decimal.ts";
import { type Day, dayOf, isDay } from "#territory";

/** How an assessment of a past year ended, as the papers of that year say. */
export interface BroughtResult {
	readonly unitId: string;
	readonly instrument: string;
	readonly year: number;
	/** `took-part`: nothing more is known. */
	readonly outcome: "awarded" | "refused" | "took-part";
	/** Of an award: code of the band, or of the programme where the instrument has no bands. */
	readonly predicate: string | null;
	/** Exact decimal as text; null where it was not told. */
	readonly score: string | null;
	readonly decree: string | null;
	readonly decreeOn: Day | null;
}

export type BroughtReason =
	| "unknown-instrument"
	| "wrong-year"
	| "unknown-predicate"
	| "score-form"
	| "score-out-of-range"
	| "decree-missing"
	| "decree-day-missing"
	| "decree-ahead"
	| "decree-before-year";

/** What is wrong with a result in itself, whatever else is on record. */
export function problemOfBrought(
	result: BroughtResult,
	now: Date,
): BroughtReason | null {
	const { year, outcome, predicate, score, decree, decreeOn } = result;
	const instrument = instrumentNamed(result.instrument);
	if (instrument?.use !== "assessment") return "unknown-instrument";
	const today = dayOf(now);
	if (!Number.isInteger(year) || year < 2000 || `${year}` > today.slice(0, 4))
		return "wrong-year";
	if (
		outcome === "awarded" &&
		!predicatesOf(result.instrument).includes(predicate ?? "")
	)
		return "unknown-predicate";
	if (score !== null) {
		if (!/^\d{1,15}(\.\d{1,15})?$/.test(score)) return "score-form";
		if (exact(score).gt(instrument.top)) return "score-out-of-range";
	}
	if (outcome === "awarded" && !decree?.trim()) return "decree-missing";
	if (decreeOn === null)
		return outcome === "took-part" ? null : "decree-day-missing";
	if (!isDay(decreeOn)) return "decree-day-missing";
	if (decreeOn > today) return "decree-ahead";
	return decreeOn.slice(0, 4) < `${year}` ? "decree-before-year" : null;
}

/** The predicates that an instrument can give. */
const predicatesOf = (id: string): readonly string[] => {
	const instrument = instrumentNamed(id);
	return (
		instrument?.bands?.bands.map(({ code }) => code) ??
		(instrument ? [instrument.programme] : [])
	);
};

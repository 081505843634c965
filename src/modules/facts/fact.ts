import { exact, plain } from "#kernel/decimal.ts";
import type { Said } from "#kernel/text.ts";
import type { Day } from "#territory";
import { type FactKind, factKind } from "./kinds.ts";

/** One line of the proof: a thing that was looked at, whether it counts, and why. In words that stay readable when the program has moved on. */
export interface FactRow {
	/** The thing: the name of an office. */
	readonly what: string;
	/** `unknown` is neither yes nor no: nothing about it is on record. */
	readonly counts: "yes" | "no" | "unknown";
	readonly because: Said;
	/** Since when it is so, where that is known. */
	readonly since: Day | null;
	/** The paper that says so: the number of a decree. */
	readonly paper: string | null;
	/** Address on this site where it can be looked at, without language. */
	readonly link: string | null;
	/** Who holds that it is not so, and why; null while nobody does. */
	readonly contested: Said | null;
}

/** What a source knows on a day: its counts with their proof, or why nothing can be said. */
export type Found =
	| {
			/** Name of the regency or unit whose figure it is. */
			readonly of: string;
			/** Whole numbers, as decimals in text; `denominator` is null for a plain count. */
			readonly numerator: string;
			readonly denominator: string | null;
			readonly rows: readonly FactRow[];
	  }
	| { readonly of: string; readonly notKnown: Said };

/** A figure as the house knows it on a day. */
export interface Fact {
	readonly code: string;
	readonly of: string;
	readonly asOf: Day;
	readonly numerator: string | null;
	readonly denominator: string | null;
	/** Decimal as text, at most six digits behind the point; null where it is not known. */
	readonly value: string | null;
	/** Why it is not known; null where it is. */
	readonly notKnown: Said | null;
	readonly rows: readonly FactRow[];
}

/** Enough that nobody is put on the wrong side of a limit; whoever shows it rounds further. */
const decimals = 6;

/** The figure of what was found. Nothing divided by nothing is not known, never zero. */
export function factOf(code: string, asOf: Day, found: Found): Fact {
	const kind = factKind(code);
	if (!kind) throw new Error(`there is no fact ${code}`);
	const unknown = { code, of: found.of, asOf, ...notCounted };
	if ("notKnown" in found) return { ...unknown, notKnown: found.notKnown };
	const value = figureOf(kind, found.numerator, found.denominator);
	const { of, numerator, denominator, rows } = found;
	return value === null
		? { ...unknown, notKnown: nothingToCount }
		: { code, of, asOf, numerator, denominator, value, notKnown: null, rows };
}

const notCounted = {
	numerator: null,
	denominator: null,
	value: null,
	rows: [],
} as const;

const nothingToCount: Said = {
	id: "Tidak ada yang dapat dihitung.",
	en: "There is nothing to count.",
};

function figureOf(
	{ measured }: FactKind,
	numerator: string,
	denominator: string | null,
): string | null {
	if (measured.kind === "count") return numerator;
	if (denominator === null || exact(denominator).isZero()) return null;
	return plain(
		exact(numerator)
			.times(measured.per)
			.dividedBy(denominator)
			.toDecimalPlaces(decimals),
	);
}

/** What somebody holds not to be so. */
export const contestedIn = ({ rows }: Fact): readonly FactRow[] =>
	rows.filter(({ contested }) => contested !== null);

/** What nothing is known about: the true figure may be higher. */
export const unknownIn = ({ rows }: Fact): readonly FactRow[] =>
	rows.filter(({ counts }) => counts === "unknown");

/** Whether two say the same figure, whatever their days and rows. */
export const sameFigure = (one: Fact, other: Fact): boolean =>
	one.numerator === other.numerator &&
	one.denominator === other.denominator &&
	one.value === other.value;

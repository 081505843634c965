import { type Day, dayBefore } from "#territory";

/** A span of time that lists of surveys speak of: `2023`, `2023-S1`, `2023-T3` or `2023-05`. */
export type Span = string;

export type SpanKind = "year" | "half" | "quarter" | "month";

export interface SpanParts {
	readonly kind: SpanKind;
	readonly year: number;
	/** Which half, quarter or month of the year, from 1; 1 for a year. */
	readonly place: number;
}

const monthsOf: Readonly<Record<SpanKind, number>> = {
	year: 12,
	half: 6,
	quarter: 3,
	month: 1,
};

/** What a span is made of; null for what is none. */
export function partsOf(span: Span): SpanParts | null {
	const [, year, letter, number] =
		/^(20\d{2})(?:-(S[12]|T[1-4]|(?:0[1-9]|1[0-2])))?$/.exec(span) === null
			? []
			: (/^(\d{4})(?:-([ST]?)(\d+))?$/.exec(span) ?? []);
	if (year === undefined) return null;
	const kind =
		number === undefined
			? "year"
			: letter === "S"
				? "half"
				: letter === "T"
					? "quarter"
					: "month";
	return { kind, year: Number(year), place: Number(number ?? 1) };
}

/** The first and the last day of a span. */
export function daysOf({ kind, year, place }: SpanParts): readonly [Day, Day] {
	const months = monthsOf[kind];
	const first = (month: number): Day =>
		new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
	return [first((place - 1) * months), dayBefore(first(place * months))];
}

const roman = ["i", "ii", "iii", "iv"];
const words: readonly (readonly [RegExp, "S" | "T"])[] = [
	[/^(?:semester|smt|sem|half|h|s)$/, "S"],
	[/^(?:triwulan|tw|kuartal|quarter|q|t)$/, "T"],
];

/**
 * The span that a cell means, as offices write it: "2023", "Semester I 2023", "TW III/2023", "2023 Q3", "2023-05", "05/2023".
 * Null for what is none.
 */
export function readSpan(typed: string): Span | null {
	const parts = typed
		.trim()
		.toLowerCase()
		.replace(/([a-z])(\d)/g, "$1 $2")
		.split(/[\s./,-]+/)
		.filter((part) => part !== "" && part !== "tahun" && part !== "year");
	const at = parts.findIndex((part) => /^20\d{2}$/.test(part));
	if (at < 0 || parts.length > 3) return null;
	const year = parts[at] ?? "";
	const [first, second] = parts.filter((_, place) => place !== at);
	if (first === undefined) return year;
	if (second === undefined)
		return /^\d{1,2}$/.test(first)
			? known(`${year}-${first.padStart(2, "0")}`)
			: null;
	const letter = words.find(([word]) => word.test(first))?.[1];
	const number = roman.includes(second)
		? String(roman.indexOf(second) + 1)
		: second;
	return letter ? known(`${year}-${letter}${number}`) : null;
}

const known = (span: Span): Span | null => (partsOf(span) ? span : null);

import type { Office } from "./offices.ts";

export const faultClasses = [
	"damaged",
	"locked",
	"blank",
	"coarse-scan",
	"blurred-photo",
	"wrong-year",
	"other-unit",
	"same-file",
	"part-missing",
	"photo-undated-or-old",
] as const;
export type FaultClass = (typeof faultClasses)[number];

/** The year of performance for which all files are handed in. */
export const corpusYear = 2026;

/** Where a file is handed in, and what the unit says of it. */
export interface Place {
	readonly office: Office;
	/** What the indicator asks for, as an instrument words it. */
	readonly asks: string;
	readonly criterion: string;
	readonly dataYear: number | null;
	readonly documentDate: string | null;
	readonly validUntil: string | null;
}

export interface CorpusFile {
	readonly name: string;
	readonly producer: string;
	readonly bytes: Uint8Array;
	readonly place: Place;
	/** Null for a good file. */
	readonly planted: {
		readonly class: FaultClass;
		readonly rule: string;
	} | null;
}

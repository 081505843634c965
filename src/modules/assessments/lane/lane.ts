import type { Case } from "../case.ts";

export const ways = ["indikator", "unit"] as const;
/** One indicator across all my units, or all indicators of one unit. */
export type Way = (typeof ways)[number];

export const isWay = (text: string): text is Way =>
	ways.some((way) => way === text);

/** A way through what waits for one verifier in one round. */
export interface Lane {
	readonly instrument: string;
	readonly year: number;
	readonly way: Way;
	/** Code of the indicator, or slug of the unit. */
	readonly subject: string;
}

/** One item of a lane, as addresses name it. */
export interface LaneItem {
	readonly assessmentId: string;
	readonly unitId: string;
	readonly unitSlug: string;
	readonly unitName: string;
	readonly code: string;
}

/** What tells the items of a lane apart: slug of the unit, or code of the indicator. */
export const placeOfItem = (
	{ way }: Pick<Lane, "way">,
	{ unitSlug, code }: Pick<LaneItem, "unitSlug" | "code">,
): string => (way === "indikator" ? unitSlug : code);

/** The case and the code that a place in a lane means. */
export const namedIn = (
	{ instrument, year, way, subject }: Lane,
	place: string,
) =>
	way === "indikator"
		? { unit: place, instrument, year, code: subject }
		: { unit: subject, instrument, year, code: place };

export const itemIn = ({ assessment, unit }: Case, code: string): LaneItem => ({
	assessmentId: assessment.id,
	unitId: unit.id,
	unitSlug: unit.slug,
	unitName: unit.name,
	code,
});

/** So many are prepared ahead of the one that is before somebody. */
export const ahead = 5;

/** An item is kept for whoever has it before them: in milliseconds. Every step in the lane begins it anew. */
export const leaseFor = 10 * 60_000;

/** A decision can be taken back: in milliseconds. */
export const undoFor = 10 * 60_000;

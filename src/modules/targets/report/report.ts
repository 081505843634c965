import type { PartCounts } from "#assessments";
import type { HappeningKind } from "#standings";
import type { Day } from "#territory";
import type { BoardColumn, BoardFigures } from "../board.ts";
import type { Forecast } from "../forecast.ts";
import type { HindranceCode } from "../hindrance.ts";
import type { Goal, RegionRound } from "../target.ts";

/** Which report: of a province, or of one regency in it; of a round; of a quarter. */
export interface ReportOf extends RegionRound {
	/** Code of the regency; null is the whole province. */
	readonly regency: string | null;
	/** `2026-3`. */
	readonly quarter: string;
}

/** One unit of the region, as it stood at the end of the last day. */
export interface ReportedUnit {
	readonly slug: string;
	readonly name: string;
	readonly kind: string;
	readonly step: BoardColumn;
	readonly state: string | null;
	/** It holds the predicate of this round. */
	readonly holds: boolean;
	/** What holds it back, by what the record of that day tells; null where nothing does. */
	readonly heldBack: HindranceCode | null;
}

/** One thing that happened in the quarter; the round is named because a predicate may be of an earlier one. */
export interface ReportedHappening {
	readonly unit: string;
	readonly what: HappeningKind;
	readonly on: Day;
	readonly instrument: string;
	readonly year: number;
}

/** A regency in its own round of a regency that cares for human rights. */
export interface ReportedRegency {
	readonly name: string;
	readonly instrument: string;
	readonly year: number;
	readonly state: string | null;
	readonly step: BoardColumn;
	readonly holds: boolean;
}

/**
 * All figures of a report: only codes, names and numbers, so that it can be frozen once and be read in both
 * languages. Everything is as of the end of `until`.
 */
export interface Report {
	readonly form: 1;
	readonly province: { readonly code: string; readonly name: string };
	readonly regency: { readonly code: string; readonly name: string } | null;
	readonly instrument: string;
	readonly year: number;
	readonly quarter: string;
	readonly from: Day;
	readonly until: Day;
	readonly kinds: readonly {
		readonly kind: string;
		readonly figures: BoardFigures;
	}[];
	readonly total: BoardFigures;
	readonly takingPart: number;
	readonly happened: readonly ReportedHappening[];
	/** Of the province, also in the report of a regency; null where none was set by then. */
	readonly target: {
		readonly goal: Goal;
		/** Null is all. */
		readonly units: number | null;
		readonly dueOn: Day;
	} | null;
	/** How the province stands to its target; null in the report of a regency and without a target. */
	readonly aim: {
		readonly there: number;
		readonly wanted: number;
		readonly missing: number;
		readonly forecast: Forecast;
	} | null;
	/** The most frequent first. */
	readonly heldBack: readonly {
		readonly code: HindranceCode;
		readonly units: number;
	}[];
	readonly regencies: readonly ReportedRegency[];
	/** Parts of the offices of all units together; only where the instrument asks offices. */
	readonly parts?: PartCounts;
	readonly units: readonly ReportedUnit[];
}

/** How often each thing happened. */
export const countHappened = (
	{ happened }: Pick<Report, "happened">,
	what: HappeningKind,
): number => happened.filter((one) => one.what === what).length;

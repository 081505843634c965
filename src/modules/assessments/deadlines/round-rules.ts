import type { Context } from "#platform/context.ts";
import type { Assessment } from "../assessment.ts";
import { assessmentsIn } from "../tables.ts";

/** What happens when the days for mending have passed. */
export const endings = [
	"verifier-may-conclude",
	"goes-back-by-itself",
] as const;
export type Ending = (typeof endings)[number];

/** What a round sets for the time after a judgement. */
export interface RoundRules {
	/** Working days for mending items that came back. */
	readonly correctionDays: number;
	readonly afterCorrections: Ending;
	/** Working days for objecting to a verified value; 0 is no window. */
	readonly objectionDays: number;
	/** The article that these days rest on; empty while nobody compared them with the law. */
	readonly legalBasis: string;
}

/**
 * The rules of a round for which nobody set any. No regulation that we know of names these days: they are
 * ours, and every page that shows them says so.
 */
export const shippedRules: RoundRules = {
	correctionDays: 10,
	afterCorrections: "verifier-may-conclude",
	objectionDays: 5,
	legalBasis: "",
};

/** More days than any procedure gives: beyond them it is a slip of the pen. */
export const mostDays = 120;

export type RulesReason =
	| "correction-days-out-of-range"
	| "objection-days-out-of-range";

/** What is wrong with the days; null when they will do. */
export function problemOfRules({
	correctionDays,
	objectionDays,
}: Pick<RoundRules, "correctionDays" | "objectionDays">): RulesReason | null {
	const within = (days: number, least: number) =>
		Number.isInteger(days) && days >= least && days <= mostDays;
	if (!within(correctionDays, 1)) return "correction-days-out-of-range";
	return within(objectionDays, 0) ? null : "objection-days-out-of-range";
}

/** Rules that somebody set, with why and when. */
export interface RulesSet extends RoundRules {
	readonly number: number;
	readonly reason: string;
	readonly byId: string | null;
	readonly at: Date;
}

type Named = Pick<Assessment, "instrument" | "year">;

/** Every set of rules of a round, the latest first. */
export async function rulesSetFor(
	cx: Context,
	{ instrument, year }: Named,
): Promise<RulesSet[]> {
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.round_rule")
		.selectAll()
		.where("instrument", "=", instrument)
		.where("year", "=", year)
		.orderBy("number", "desc")
		.execute();
	return rows.map((row) => ({
		number: row.number,
		correctionDays: row.correction_days,
		afterCorrections: row.after_corrections,
		objectionDays: row.objection_days,
		legalBasis: row.legal_basis,
		reason: row.reason,
		byId: row.by_id,
		at: row.at,
	}));
}

/** The rules that hold for a round now. */
export const rulesOf = async (cx: Context, named: Named): Promise<RoundRules> =>
	(await rulesSetFor(cx, named))[0] ?? shippedRules;

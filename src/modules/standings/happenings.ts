import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { type Day, dayOf } from "#territory";
import { endOf } from "./as-of.ts";

/** What can have happened to a unit in a span of days, in the order of the way. */
export const happeningKinds = [
	"requested",
	"declared",
	"handed-in",
	"verified",
	"awarded",
	"refused",
	"predicate-suspended",
	"predicate-restored",
	"predicate-revoked",
	"predicate-ended",
] as const;
export type HappeningKind = (typeof happeningKinds)[number];

export interface Happening {
	readonly unitId: string;
	readonly instrument: string;
	readonly year: number;
	readonly what: HappeningKind;
	readonly on: Day;
}

/** The first and the last day. */
interface Days {
	readonly from: Day;
	readonly until: Day;
}

/** How one assessment stood for a while; the rows of one assessment come in order of time. */
export interface StoodSo {
	readonly unitId: string;
	readonly instrument: string;
	readonly year: number;
	/** The moment of the move that led here. */
	readonly since: Date;
	readonly state: string;
	readonly requestedAt: Date | null;
	readonly declaredAt: Date | null;
	readonly submittedAt: Date | null;
	readonly verifiedAt: Date | null;
	readonly decidedAt: Date | null;
	readonly predicateStatus: string | null;
	readonly predicateUntil: Day | null;
}

/**
 * What happened to these units between two days, both included, in every round of these instruments: read from
 * how they stood, and only from what was known at the end of the last day.
 */
export async function happeningsOf(
	cx: Context,
	{
		units,
		instruments,
		...days
	}: Days & {
		readonly units: readonly string[];
		readonly instruments: readonly string[];
	},
): Promise<Happening[]> {
	if (units.length === 0 || instruments.length === 0) return [];
	const { rows } = await sql<StoodSo>`
		select
			unit_id as "unitId", instrument, year, from_at as since, state,
			requested_at as "requestedAt", declared_at as "declaredAt", submitted_at as "submittedAt",
			verified_at as "verifiedAt", decided_at as "decidedAt",
			predicate_status as "predicateStatus", predicate_until::text as "predicateUntil"
		from standings.standing
		where unit_id = any(${[...units]}::uuid[])
			and instrument = any(${[...instruments]}::text[])
			and from_at < ${endOf(days.until)}
		order by unit_id, instrument, year, from_at`.execute(cx.db);
	return [
		...Map.groupBy(
			rows,
			({ unitId, instrument, year }) => `${unitId} ${instrument} ${year}`,
		).values(),
	].flatMap((stood) => happeningsIn(stood, days));
}

/** What happened to one assessment, by how it stood one time after the other. */
export function happeningsIn(
	stood: readonly StoodSo[],
	{ from, until }: Days,
): Happening[] {
	const last = stood.at(-1);
	if (!last) return [];
	const { unitId, instrument, year } = last;
	const found: Happening[] = [];
	const note = (what: HappeningKind, on: Day | null) => {
		if (on !== null && from <= on && on <= until)
			found.push({ unitId, instrument, year, what, on });
	};
	note("requested", dayOrNull(last.requestedAt));
	note("declared", dayOrNull(last.declaredAt));
	note("handed-in", dayOrNull(last.submittedAt));
	note("verified", dayOrNull(last.verifiedAt));
	if (last.state === "awarded") note("awarded", dayOrNull(last.decidedAt));
	if (last.state === "refused") note("refused", dayOrNull(last.decidedAt));
	for (const [at, now] of stood.entries()) {
		const what = changeOf(stood[at - 1]?.predicateStatus, now.predicateStatus);
		if (what) note(what, dayOf(now.since));
	}
	// What was suspended or revoked before its end ended then, and is told so.
	if (last.predicateStatus === "active")
		note("predicate-ended", last.predicateUntil);
	return found;
}

const changeOf = (
	before: string | null | undefined,
	after: string | null,
): HappeningKind | null => {
	if (before == null || before === after) return null;
	if (after === "suspended") return "predicate-suspended";
	if (after === "revoked") return "predicate-revoked";
	return after === "active" ? "predicate-restored" : null;
};

const dayOrNull = (at: Date | null): Day | null => (at ? dayOf(at) : null);

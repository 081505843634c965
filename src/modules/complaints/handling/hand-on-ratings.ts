import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { handOnPulse, mixedAtLeast, type PulseAnswer } from "#surveys";
import { type Day, dayOf } from "#territory";
import type { RatingWay } from "./rate.ts";

/** Calendar days in which a rating can be said otherwise, before it goes on. */
export const changedWithin = 7;
/** After so many it goes on, with however few others. */
const longest = 60;

/**
 * Hands what people said of cases that ended on to the surveys, as the two questions after a case: of an office ten and more
 * together, or what has waited long. Here it is then forgotten, in the same transaction: a case keeps that it was rated, and
 * not how nor when. Of what an office must not know of, nothing is handed on. Answers how many were.
 */
export async function handOnRatings(cx: Context): Promise<number> {
	let handed = 0;
	for (const { unitId, alone } of await officesDue(cx))
		handed += await inTransaction(cx, (tx) => handOn(tx, unitId, alone));
	return handed;
}

const daysBefore = (cx: Context, days: number): Day =>
	dayOf(new Date(cx.now.getTime() - days * 86_400_000));

/** Ratings that may go on, with the office that handled each. */
const ripe = (cx: Context) => sql`
	select
		coalesce(complaint.handler_id, complaint.unit_id) as office,
		rating.unit_id, rating.complaint_id, rating.handled, rating.solved, rating.way, rating.rated_on
	from complaints.rating
	join complaints.complaint
		on complaint.unit_id = rating.unit_id and complaint.id = rating.complaint_id
	where rating.rated_on <= ${daysBefore(cx, changedWithin)}::date
		and complaint.excluded_units = '{}'
		and complaint.accused = '{}'`;

async function officesDue(cx: Context) {
	const { rows } = await sql<{ unitId: string; alone: boolean }>`
		select office as "unitId", count(*) < ${mixedAtLeast} as alone
		from (${ripe(cx)}) as ripe
		group by office
		having count(*) >= ${mixedAtLeast}
			or min(rated_on) <= ${daysBefore(cx, longest)}::date`.execute(cx.db);
	return rows;
}

async function handOn(
	tx: Context,
	unitId: string,
	alone: boolean,
): Promise<number> {
	const { rows } = await sql<Said>`
		update complaints.rating
		set handled = null, solved = null, rated_on = null
		from (${ripe(tx)}) as ripe
		where ripe.office = ${unitId}::uuid
			and rating.unit_id = ripe.unit_id
			and rating.complaint_id = ripe.complaint_id
			and rating.rated_on is not null
		returning ripe.handled, ripe.solved, ripe.way`.execute(tx.db);
	// Somebody took some of them meanwhile.
	if (rows.length < mixedAtLeast && !alone) throw new Error("ratings changed");
	await handOnPulse(tx, unitId, rows.map(asPulse));
	return rows.length;
}

interface Said {
	readonly handled: number;
	readonly solved: number;
	readonly way: RatingWay;
}

const asPulse = ({ handled, solved, way }: Said): PulseAnswer => ({
	answers: { P1: solved, P2: handled },
	channel: way === "code" ? "home" : "interview",
});

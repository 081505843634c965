import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";
import { endOf } from "./as-of.ts";

/** From one day of the way to the next; what leads there begins at the one before. */
export const stretches = [
	"requested",
	"declared",
	"submitted",
	"verified",
	"decided",
] as const;
export type Stretch = (typeof stretches)[number];

/** How long units took by an instrument, in all of its years. */
export interface Pace {
	/** From one day of the way to a later one, `requested declared`: how many units took how many days. */
	readonly took: ReadonlyMap<
		string,
		readonly { readonly days: number; readonly units: number }[]
	>;
	readonly awarded: number;
	/** Awarded or refused. */
	readonly decided: number;
}

/**
 * Whole days between the steps of every unit that passed both, counted by how many took as long: a few hundred
 * rows, however many units there are. What was brought from elsewhere knows its last day alone and tells nothing.
 * With a day: as it was known at the end of that day.
 */
export async function paceOf(
	cx: Context,
	instrument: string,
	day?: Day,
): Promise<Pace> {
	const stands =
		day === undefined
			? sql`to_at = 'infinity'`
			: sql`from_at < ${endOf(day)} and to_at >= ${endOf(day)}`;
	const pairs = stretches.flatMap((from, at) =>
		stretches.slice(at + 1).map((to) => ({ from, to })),
	);
	const counted = pairs.map(
		({ from, to }) => sql`
		select ${`${from} ${to}`}::text as stretch,
			floor(extract(epoch from ${sql.ref(`${to}_at`)} - ${sql.ref(`${from}_at`)}) / 86400)::integer as days,
			count(*)::integer as units
		from standings.standing
		where instrument = ${instrument} and ${stands}
			and ${sql.ref(`${to}_at`)} >= ${sql.ref(`${from}_at`)}
		group by 2`,
	);
	const { rows } = await sql<{
		stretch: string;
		days: number;
		units: number;
	}>`${sql.join(counted, sql` union all `)} order by 1, 2`.execute(cx.db);
	const { rows: ends } = await sql<{ awarded: number; decided: number }>`
		select count(*) filter (where state = 'awarded')::integer as awarded, count(*)::integer as decided
		from standings.standing
		where instrument = ${instrument} and ${stands} and state in ('awarded', 'refused')`.execute(
		cx.db,
	);
	return {
		took: Map.groupBy(rows, ({ stretch }) => stretch),
		awarded: ends[0]?.awarded ?? 0,
		decided: ends[0]?.decided ?? 0,
	};
}

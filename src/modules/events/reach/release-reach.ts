import { sql } from "kysely";
import { leastNow } from "#disclosure";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { inSlices } from "#platform/in-slices.ts";
import { dayOf, daysAfter } from "#territory";
import { eventsIn } from "../tables.ts";
import { terms } from "../terms.ts";
import { type Counted, quarterEnds, quarterOf, tellReach } from "./reach.ts";

/**
 * Tells what may be told of quarters that are over and of which nobody is asked any more, each once and for ever, and throws away
 * what was counted. Answers how many quarters were told.
 */
export async function releaseReach(cx: Context): Promise<number> {
	const { rows } = await sql<{ day: string }>`
		select distinct event.on_day::text as day
		from events.reach_counter as counter
		join events.event as event
			on event.unit_id = counter.unit_id and event.id = counter.event_id`.execute(
		cx.db,
	);
	const today = dayOf(cx.now);
	const over = [...new Set(rows.map(({ day }) => quarterOf(day)))]
		.filter((period) => daysAfter(quarterEnds(period), terms.kept) < today)
		.sort();
	let told = 0;
	for (const period of over)
		if (await inTransaction(cx, (tx) => release(tx, period))) told += 1;
	return told;
}

async function release(tx: Context, period: number): Promise<boolean> {
	const counted = await takeCounted(tx, period);
	return keepTold(tx, period, counted);
}

/** Tells a quarter, if it was not told before. */
export async function keepTold(
	tx: Context,
	period: number,
	counted: readonly Counted[],
): Promise<boolean> {
	const db = eventsIn(tx.db);
	const { numInsertedOrUpdatedRows } = await db
		.insertInto("events.reach_release")
		.values({ period, told_on: dayOf(tx.now) })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (!numInsertedOrUpdatedRows) return false;
	const numbers = await inSlices(tellReach(counted, await leastNow(tx)));
	await db
		.insertInto("events.reach_told")
		.values(
			numbers.map(({ province, dimension, group, n }) => ({
				period,
				province_code: province,
				dimension,
				grp: group,
				n,
			})),
		)
		.execute();
	return true;
}

/** All of a quarter, over its events; it is gone with this. */
async function takeCounted(
	tx: Context,
	period: number,
): Promise<readonly Counted[]> {
	const [year, quarter] = [Math.floor(period / 10), period % 10];
	const first = `${year}-${String(quarter * 3 - 2).padStart(2, "0")}-01`;
	const { rows } = await sql<Counted>`
		with taken as (
			delete from events.reach_counter as counter
			using events.event as event
			where event.unit_id = counter.unit_id
				and event.id = counter.event_id
				and event.on_day >= ${first}::date
				and event.on_day < ${quarterEnds(period)}::date
			returning counter.province_code, counter.dimension, counter.grp, counter.n
		)
		select province_code as province, dimension, grp as "group", sum(n)::integer as n
		from taken
		group by province_code, dimension, grp`.execute(tx.db);
	return rows;
}

import { sql } from "kysely";
import { leastNow } from "#disclosure";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Day, dayOf } from "#territory";
import { requestsIn } from "../tables.ts";

/** Requests of an office that ended in a quarter and had a promised last day. */
export interface Ended {
	readonly unitId: string;
	readonly ended: number;
	readonly inTime: number;
}

/**
 * Tells of each quarter that is over, once, how many requests of each office ended in time. A procedure with
 * few counts nowhere, for each procedure has a figure of its own beside which it could be worked out; nothing is told of a
 * province or the nation but the sum of what is told of offices, so that no sum gives away the few.
 */
export async function tellQuarters(cx: Context): Promise<number> {
	await addUpProvinces(cx);
	const { rows } = await sql<{ period: number }>`
		select distinct extract(year from ended_on)::integer * 10 + extract(quarter from ended_on)::integer as period
		from requests.request
		where ended_on is not null and promised_on is not null
			and ended_on < date_trunc('quarter', ${dayOf(cx.now)}::date)
			and ended_on >= coalesce((
				select make_date(max(period) / 10, max(period) % 10 * 3, 1) + interval '1 month'
				from requests.told_quarter), ended_on)
		order by period`.execute(cx.db);
	for (const { period } of rows)
		await inTransaction(cx, async (tx) =>
			keepTold(tx, period, await endedIn(tx, period, await leastNow(tx))),
		);
	return rows.length;
}

/** Writes what may be told of a quarter, if nothing was told of it before. */
export async function keepTold(
	tx: Context,
	period: number,
	counted: readonly Ended[],
): Promise<boolean> {
	const least = await leastNow(tx);
	const { numInsertedOrUpdatedRows } = await requestsIn(tx.db)
		.insertInto("requests.told_quarter")
		.values({ period, told_on: dayOf(tx.now), least })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (!numInsertedOrUpdatedRows) return false;
	const told = counted.filter(({ ended }) => ended >= least);
	if (told.length > 0)
		await requestsIn(tx.db)
			.insertInto("requests.told")
			.values(
				told.map(({ unitId, ended, inTime }) => ({
					unit_id: unitId,
					period,
					ended,
					in_time: inTime,
				})),
			)
			.execute();
	await addUpProvinces(tx);
	return true;
}

/**
 * Of the offices that are told, by where they lay on the day on which their quarter was told: every quarter of which no sum is
 * kept, also one that a process of the version before told, which knew of no sums.
 */
async function addUpProvinces({ db }: Context): Promise<void> {
	await sql`
		insert into requests.told_there (period, province_code, ended, in_time, offices)
		select told.period, unit.province_code, sum(told.ended), sum(told.in_time), count(*)
		from requests.told_quarter as quarter
		join requests.told on told.period = quarter.period
		join units.directory as unit on unit.unit_id = told.unit_id
			and unit.valid_from <= quarter.told_on and (unit.valid_until is null or quarter.told_on < unit.valid_until)
		where not exists (select from requests.told_there as there where there.period = quarter.period and there.offices is not null)
		group by told.period, unit.province_code
		on conflict (period, province_code) do update set offices = excluded.offices`.execute(
		db,
	);
}

const firstOf = (period: number): Day =>
	`${Math.floor(period / 10)}-${String((period % 10) * 3 - 2).padStart(2, "0")}-01`;

async function endedIn(
	{ db }: Context,
	period: number,
	least: number,
): Promise<readonly Ended[]> {
	const { rows } = await sql<Ended>`
		select unit_id as "unitId", sum(ended)::integer as ended, sum(in_time)::integer as "inTime"
		from (
			select unit_id, count(*) as ended, count(*) filter (where ended_on <= promised_on) as in_time
			from requests.request
			where promised_on is not null and ended_on >= ${firstOf(period)}::date
				and ended_on < ${firstOf(period)}::date + interval '3 months'
			group by unit_id, procedure
			having count(*) >= ${least}
		) as by_procedure
		group by unit_id`.execute(db);
	return rows;
}

import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { asDay, type Day, dayOf } from "#territory";
import { countsIn, type Period, periodOf, uncounted } from "../survey.ts";
import { surveysIn } from "../tables.ts";

/** An answer that was written with others, in one batch of perhaps several. */
interface Noted {
	readonly unitId: string;
	readonly instrument: string;
	/** Of the answer. */
	readonly day: Day;
	/** On which it reached us. */
	readonly cameOn: Day;
}

/** Days mixed again in one transaction. */
const atOnce = 200;

/** Keeps in mind that answers of these days were written, so that the days are mixed again when they are over. */
export async function noteMixed(
	tx: Context,
	answers: readonly Noted[],
): Promise<void> {
	const rows = new Map(
		answers.map(({ unitId, instrument, day, cameOn }) => [
			`${unitId} ${instrument} ${day} ${cameOn}`,
			{ unit_id: unitId, instrument, day, came_on: cameOn },
		]),
	);
	if (rows.size === 0) return;
	await surveysIn(tx.db)
		.insertInto("surveys.mixed_day")
		.values([...rows.values()])
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/**
 * Batches of a day lie behind one another in the table, and each bears the number of its transaction: together that is
 * a clock. When the day is over its answers are taken out and put back as one, in an order of chance. What people
 * wrote goes the same way, with all of its quarter: otherwise the one remark of a day would share the number of the
 * few answers of that day. Answers how many days.
 */
export async function mixDaysAgain(tx: Context): Promise<number> {
	const days = await daysOver(tx);
	if (days.length === 0) return 0;
	const units = days.map(({ unitId }) => unitId);
	const instruments = days.map(({ instrument }) => instrument);
	const periods = days.map(({ day }) => periodOf(day));
	const on = days.map(({ day }) => day);
	const places = days.flatMap((each) =>
		periodsOf(each, dayOf(tx.now)).map((period) => ({ ...each, period })),
	);
	await sql`
		with taken as (
			delete from surveys.response as response
			using (
				select distinct * from unnest(
					${places.map(({ unitId }) => unitId)}::uuid[],
					${places.map(({ instrument }) => instrument)}::text[],
					${places.map(({ period }) => period)}::smallint[],
					${places.map(({ day }) => day)}::date[]
				)
			) as mixed (unit_id, instrument, period, day)
			where response.unit_id = mixed.unit_id
				and response.instrument = mixed.instrument
				and response.period = mixed.period
				and response.day = mixed.day
			returning response.*
		)
		insert into surveys.response
		select * from taken order by gen_random_uuid()
	`.execute(tx.db);
	await sql`
		with taken as (
			delete from surveys.remark as remark
			using (
				select distinct * from unnest(${units}::uuid[], ${instruments}::text[], ${periods}::smallint[])
			) as mixed (unit_id, instrument, period)
			where remark.unit_id = mixed.unit_id
				and remark.instrument = mixed.instrument
				and remark.period = mixed.period
			returning remark.*
		)
		insert into surveys.remark
		select * from taken order by gen_random_uuid()
	`.execute(tx.db);
	await sql`
		delete from surveys.mixed_day as mixed
		using unnest(${units}::uuid[], ${instruments}::text[], ${on}::date[])
			as done (unit_id, instrument, day)
		where mixed.unit_id = done.unit_id
			and mixed.instrument = done.instrument
			and mixed.day = done.day
			and mixed.came_on < ${dayOf(tx.now)}::date
	`.execute(tx.db);
	return days.length;
}

/** Days to which nothing comes any more of what reached us before today. */
const daysOver = (tx: Context): Promise<Noted[]> =>
	surveysIn(tx.db)
		.selectFrom("surveys.mixed_day")
		.select([
			"unit_id as unitId",
			"instrument",
			asDay("day").as("day"),
			asDay("came_on").as("cameOn"),
		])
		.where("came_on", "<", dayOf(tx.now))
		.limit(atOnce)
		.execute();

/** Where in the table the answers of a day lie: not counted yet, in their quarter, or in the one after. */
const periodsOf = ({ day, cameOn }: Noted, today: Day): readonly Period[] => [
	...new Set([
		uncounted,
		periodOf(day),
		countsIn(day, cameOn),
		countsIn(day, today),
	]),
];

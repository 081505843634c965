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
 * few answers of that day. Takes days of one unit, whichever it finds first, and answers how many.
 */
export async function mixDaysAgain(tx: Context): Promise<number> {
	const days = await daysOver(tx);
	const unitId = days[0]?.unitId;
	if (unitId === undefined) return 0;
	const instruments = days.map(({ instrument }) => instrument);
	const on = days.map(({ day }) => day);
	const cameOn = days.map((each) => each.cameOn);
	const places = days.flatMap((each) =>
		periodsOf(each, dayOf(tx.now)).map((period) => ({ ...each, period })),
	);
	await sql`
		with taken as (
			delete from surveys.response as response
			using (
				select distinct * from unnest(
					${places.map(({ instrument }) => instrument)}::text[],
					${places.map(({ period }) => period)}::smallint[],
					${places.map(({ day }) => day)}::date[]
				)
			) as mixed (instrument, period, day)
			where response.unit_id = ${unitId}::uuid
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
				select distinct * from unnest(
					${places.map(({ instrument }) => instrument)}::text[],
					${places.map(({ period }) => period)}::smallint[]
				)
			) as mixed (instrument, period)
			where remark.unit_id = ${unitId}::uuid
				and remark.instrument = mixed.instrument
				and remark.period = mixed.period
			returning remark.*
		)
		insert into surveys.remark
		select * from taken order by gen_random_uuid()
	`.execute(tx.db);
	// Only these: of the same day more may have come late, and waits for its turn.
	await sql`
		delete from surveys.mixed_day as mixed
		using unnest(${instruments}::text[], ${on}::date[], ${cameOn}::date[])
			as done (instrument, day, came_on)
		where mixed.unit_id = ${unitId}::uuid
			and mixed.instrument = done.instrument
			and mixed.day = done.day
			and mixed.came_on = done.came_on
	`.execute(tx.db);
	return days.length;
}

/** Days of one unit to which nothing comes any more of what reached us before today. */
async function daysOver(tx: Context): Promise<Noted[]> {
	const { db, now } = tx;
	const one = await surveysIn(db)
		.selectFrom("surveys.mixed_day")
		.select("unit_id as unitId")
		.where("came_on", "<", dayOf(now))
		.limit(1)
		.executeTakeFirst();
	if (!one) return [];
	return surveysIn(db)
		.selectFrom("surveys.mixed_day")
		.select([
			"unit_id as unitId",
			"instrument",
			asDay("day").as("day"),
			asDay("came_on").as("cameOn"),
		])
		.where("unit_id", "=", one.unitId)
		.where("came_on", "<", dayOf(now))
		.limit(atOnce)
		.execute();
}

/** Where in the table the answers of a day lie: not counted yet, in their quarter, or in the one after. */
const periodsOf = ({ day, cameOn }: Noted, today: Day): readonly Period[] => [
	...new Set([
		uncounted,
		periodOf(day),
		countsIn(day, cameOn),
		countsIn(day, today),
	]),
];

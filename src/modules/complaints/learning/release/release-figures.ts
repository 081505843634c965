import { sql } from "kysely";
import { leastNow } from "#disclosure";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { inSlices } from "#platform/in-slices.ts";
import { isClosed, type Period, periodOf, yearOf } from "#surveys";
import { asDay, dayOf } from "#territory";
import { complaintsIn } from "../../tables.ts";
import { keepOutcomes, mostANight } from "../keep-outcome.ts";
import { unprotectedCohorts, writeCohorts } from "./cohorts.ts";
import {
	type Figure,
	figuresOf,
	type ToldBefore,
	yearOfPeriod,
} from "./figures.ts";
import { noughts } from "./place.ts";
import { writeVoices } from "./voices.ts";

/**
 * Tells what may be told of quarters that have closed, one after the other, each once and for ever: what becomes of a complaint
 * later, also that somebody must not know of it any more, changes no figure that was told. Answers how many quarters
 * were told; a second run tells none.
 */
export async function releaseFigures(cx: Context): Promise<number> {
	await addUpProvinces(cx);
	// A quarter is told of all or not yet.
	if ((await keepOutcomes(cx)) >= mostANight) return 0;
	let told = 0;
	for (const period of await periodsDue(cx))
		if (await inTransaction(cx, (tx) => tell(tx, period))) told += 1;
	return told;
}

async function tell(tx: Context, period: Period): Promise<boolean> {
	await sql`select pg_advisory_xact_lock(hashtext('complaints.told'))`.execute(
		tx.db,
	);
	const least = await leastNow(tx);
	const { numInsertedOrUpdatedRows } = await complaintsIn(tx.db)
		.insertInto("complaints.told")
		.values({ period, told_on: dayOf(tx.now), least })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (!numInsertedOrUpdatedRows) return false;
	await writeCohorts(tx, period);
	await writeVoices(tx, period);
	const cohorts = await unprotectedCohorts(tx, period);
	const before = await toldBefore(tx, period);
	await write(tx, await inSlices(figuresOf(cohorts, period, before, least)));
	await addUpProvinces(tx);
	return true;
}

/**
 * Of the offices that are told, by where they lay on the day on which their quarter was told: every quarter of which no sum is
 * kept, also one that a process of the version before told, which knew of no sums.
 */
async function addUpProvinces({ db }: Context): Promise<void> {
	await sql`
		insert into complaints.told_there (period, province_code, due, in_time, offices)
		select figure.period, unit.province_code, coalesce(sum(figure.due), 0), coalesce(sum(figure.in_time), 0), count(*)
		from complaints.told
		join complaints.figure as figure on figure.period = told.period
		join units.directory as unit on unit.unit_id = figure.unit_id
			and unit.valid_from <= told.told_on and (unit.valid_until is null or told.told_on < unit.valid_until)
		where not exists (select from complaints.told_there as there where there.period = told.period and there.offices is not null)
			and figure.kind = ''
		group by figure.period, unit.province_code
		on conflict (period, province_code) do update set offices = excluded.offices`.execute(
		db,
	);
}

/** What stands of the quarters of this year. A cell of a quarter that was told stands as hidden where there is none. */
async function toldBefore(tx: Context, until: Period): Promise<ToldBefore> {
	const rows = await complaintsIn(tx.db)
		.selectFrom("complaints.figure")
		.select(["unit_id", "period", "kind", "received", "due"])
		.where("period", ">", yearOfPeriod(until))
		.where("period", "<", until)
		.execute();
	const known = new Set(
		rows.flatMap(({ unit_id, period, kind, ...counts }) =>
			(["received", "due"] as const).flatMap((what) =>
				counts[what] === null ? [] : [`${unit_id} ${period} ${kind} ${what}`],
			),
		),
	);
	return (unitId, period, kind, what) =>
		known.has(`${unitId ?? noughts} ${period} ${kind ?? ""} ${what}`)
			? "told"
			: "hidden";
}

async function write(tx: Context, figures: readonly Figure[]): Promise<void> {
	for (let at = 0; at < figures.length; at += atOnce)
		await complaintsIn(tx.db)
			.insertInto("complaints.figure")
			.values(
				figures.slice(at, at + atOnce).map((figure) => ({
					unit_id: figure.unitId ?? noughts,
					period: figure.period,
					kind: figure.kind ?? ("" as const),
					received: figure.received,
					due: figure.due,
					in_time: figure.inTime,
					median_days: figure.medianDays,
				})),
			)
			.execute();
}

/** A statement takes at most 65,535 values. */
const atOnce = 5_000;

/** Closed quarters that were not told yet, since the first complaint, in the order of time. */
async function periodsDue(cx: Context): Promise<readonly Period[]> {
	const first = await complaintsIn(cx.db)
		.selectFrom("complaints.outcome")
		.select(asDay("filed_on").as("on"))
		.orderBy("filed_on")
		.limit(1)
		.executeTakeFirst();
	if (!first) return [];
	const today = dayOf(cx.now);
	const last = await complaintsIn(cx.db)
		.selectFrom("complaints.told")
		.select((select) => select.fn.max("period").as("period"))
		.executeTakeFirst();
	const from = last?.period ? following(last.period) : periodOf(first.on);
	const due: Period[] = [];
	for (let period = from; isClosed(period, today); period = following(period))
		due.push(period);
	return due;
}

const following = (period: Period): Period =>
	period % 10 === 4 ? (yearOf(period) + 1) * 10 + 1 : period + 1;

import { sql } from "kysely";
import {
	periodsTold as complaintsTold,
	unprotectedVoiceOffices,
	unprotectedVoices,
} from "#complaints";
import { leastNow } from "#disclosure";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { inSlices } from "#platform/in-slices.ts";
import { type Dimension, dimensions, type Period } from "#surveys";
import { dayOf } from "#territory";
import { isYear, yearPeriod } from "../cell.ts";
import { placeOf } from "../release/places.ts";
import { equityIn } from "../tables.ts";
import type { Voice } from "./voice.ts";
import { voiceTables } from "./voice-table.ts";
import {
	isEarlier,
	periodsWith,
	type VoiceBefore,
	voicesOf,
} from "./voices-of.ts";

/**
 * Tells by group what the complaints have counted of a quarter, in the order of time, each dimension once and for ever. Answers
 * how many releases were made; a second run makes none.
 */
export async function releaseVoices(cx: Context): Promise<number> {
	const quarters = (await complaintsTold(cx))
		.filter((period) => !isYear(period))
		.toSorted((a, b) => a - b);
	let made = 0;
	for (const period of quarters)
		for (const dimension of dimensions)
			if (await inTransaction(cx, (tx) => release(tx, period, dimension)))
				made += 1;
	return made;
}

async function release(
	tx: Context,
	period: Period,
	dimension: Dimension,
): Promise<boolean> {
	await sql`select pg_advisory_xact_lock(hashtext('equity.voice'))`.execute(
		tx.db,
	);
	const least = await leastNow(tx);
	const { numInsertedOrUpdatedRows } = await equityIn(tx.db)
		.insertInto("equity.voice_release")
		.values({ period, dimension, released_on: dayOf(tx.now), least })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (!numInsertedOrUpdatedRows) return false;
	const year = yearPeriod(Math.floor(period / 10));
	const quarters = Array.from(
		{ length: period - year },
		(_, i) => year + i + 1,
	);
	const before = await toldBefore(tx, period, dimension);
	const tables = voiceTables({
		dimension,
		quarters,
		voices: await unprotectedVoices(tx, year + 1, period),
		offices: await unprotectedVoiceOffices(tx, year + 1, period),
	});
	for (const table of tables)
		await write(
			tx,
			await inSlices(
				voicesOf(dimension, table, periodsWith(period), before, least),
			),
		);
	return true;
}

/** What stands of the quarters of this year; what was not told of them by now never is. */
async function toldBefore(
	tx: Context,
	period: Period,
	dimension: Dimension,
): Promise<VoiceBefore> {
	const rows = await equityIn(tx.db)
		.selectFrom("equity.voice")
		.select(["period", "province", "grp", "n", "due"])
		.where("dimension", "=", dimension)
		.where("period", ">", yearPeriod(Math.floor(period / 10)))
		.where("period", "<", period)
		.execute();
	const known = new Set(
		rows.flatMap(({ province, grp, ...row }) =>
			(["n", "due"] as const).flatMap((what) =>
				row[what] === null
					? []
					: [`${province && placeOf(province)} ${row.period} ${grp} ${what}`],
			),
		),
	);
	return (place, time, group, what) =>
		!isEarlier(time, period)
			? null
			: known.has(`${place} ${time} ${group} ${what}`)
				? "told"
				: "hidden";
}

/** Rows in one statement. */
const atOnce = 2_000;

async function write(tx: Context, voices: readonly Voice[]): Promise<void> {
	for (let at = 0; at < voices.length; at += atOnce)
		await equityIn(tx.db)
			.insertInto("equity.voice")
			.values(
				voices
					.slice(at, at + atOnce)
					.map(({ province, group, inTime, medianDays, ...rest }) => ({
						...rest,
						province: province ?? "",
						grp: group,
						in_time: inTime,
						median_days: medianDays,
					})),
			)
			.execute();
}

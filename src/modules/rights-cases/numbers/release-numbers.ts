import { sql } from "kysely";
import { leastNow } from "#disclosure";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { inSlices } from "#platform/in-slices.ts";
import { type Day, dayOf, provincesAt } from "#territory";
import { rightsCasesIn } from "../tables.ts";
import { numbersOf } from "./numbers-of.ts";
import { unprotectedTally } from "./tally.ts";

/**
 * The first day on which a year is told: some weeks after its end, so that nobody can tell from a page that changes that
 * something was told or ended just now.
 */
export const toldFrom = (year: number): Day => `${year + 1}-02-15`;

/**
 * Tells what may be told of years that are over, each once and for ever, and throws away what was counted: later nothing
 * changes what was told, and nothing is left to be counted back. Answers how many years were told.
 */
export async function releaseNumbers(cx: Context): Promise<number> {
	const today = dayOf(cx.now);
	const counted = await rightsCasesIn(cx.db)
		.selectFrom("rights_cases.tally")
		.select("year")
		.execute();
	// Last year is told also where nothing was counted: a year that is missing would say "none", and one that stands there "some".
	const lastYear = Number(today.slice(0, 4)) - 1;
	const years = new Set([lastYear, ...counted.map(({ year }) => year)]);
	let told = 0;
	for (const year of [...years].toSorted((a, b) => a - b))
		if (
			toldFrom(year) <= today &&
			(await inTransaction(cx, (tx) => tell(tx, year)))
		)
			told += 1;
	return told;
}

async function tell(tx: Context, year: number): Promise<boolean> {
	await sql`select pg_advisory_xact_lock(hashtext('rights_cases.told_year'))`.execute(
		tx.db,
	);
	const db = rightsCasesIn(tx.db);
	const least = await leastNow(tx);
	const { numInsertedOrUpdatedRows } = await db
		.insertInto("rights_cases.told_year")
		.values({ year, told_on: dayOf(tx.now), least })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (!numInsertedOrUpdatedRows) return false;
	const tally = await unprotectedTally(tx, year);
	const provinces = (await provincesAt(tx, `${year}-12-31`)).map(
		({ code }) => code,
	);
	const numbers = await inSlices(
		numbersOf(tally && !tally.lost ? tally.counts : {}, provinces, least),
	);
	await db
		.insertInto("rights_cases.told_number")
		.values(numbers.map((number) => ({ year, ...number })))
		.execute();
	await db.deleteFrom("rights_cases.tally").where("year", "=", year).execute();
	return true;
}

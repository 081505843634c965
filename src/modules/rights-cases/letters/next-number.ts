import type { Context } from "#platform/context.ts";
import { type Day, dayOf } from "#territory";
import { rightsCasesIn } from "../tables.ts";
import { letterNumber } from "./letter-number.ts";

/** The next number of an office in this year, in the transaction of the letter: no gaps, and none twice. */
export async function nextNumber(
	tx: Context,
	unitId: string,
): Promise<{ readonly number: string; readonly day: Day }> {
	const day = dayOf(tx.now);
	const year = Number(day.slice(0, 4));
	const { last } = await rightsCasesIn(tx.db)
		.insertInto("rights_cases.letter_number")
		.values({ unit_id: unitId, year, last: 1 })
		.onConflict((conflict) =>
			conflict.columns(["unit_id", "year"]).doUpdateSet((row) => ({
				last: row("rights_cases.letter_number.last", "+", 1),
			})),
		)
		.returning("last")
		.executeTakeFirstOrThrow();
	return { number: letterNumber(year, last), day };
}

import { limit } from "#disclosure";
import type { Context } from "#platform/context.ts";
import { asDay, type Day } from "#territory";
import { rightsCasesIn } from "../tables.ts";
import type { TableName, Told } from "./numbers-of.ts";

/** What was told of a year. */
export interface ToldYear {
	readonly year: number;
	readonly toldOn: Day;
	/** Fewer were hidden. */
	readonly least: number;
	readonly numbers: readonly Told[];
}

/** Every year that was told, the latest first. */
export async function toldYears(cx: Context): Promise<readonly ToldYear[]> {
	const years = await rightsCasesIn(cx.db)
		.selectFrom("rights_cases.told_year")
		.select(["year", "least"])
		.select(asDay("told_on").as("toldOn"))
		.orderBy("year", "desc")
		.execute();
	const numbers = await rightsCasesIn(cx.db)
		.selectFrom("rights_cases.told_number")
		.select(["year", "code", "n"])
		.select((row) => row.ref("what").$castTo<TableName>().as("what"))
		.orderBy("what")
		.orderBy("code")
		.execute();
	return years.map((one) => ({
		...one,
		// Before it was kept nobody could have set another.
		least: one.least ?? limit,
		numbers: numbers
			.filter(({ year }) => year === one.year)
			.map(({ year: _, ...number }) => number),
	}));
}

/** Whether anything of it may be read at all. */
export const isAnythingTold = ({ numbers }: ToldYear): boolean =>
	numbers.some(({ n }) => n !== null);

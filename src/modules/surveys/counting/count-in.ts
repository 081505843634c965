import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { surveysIn } from "../tables.ts";
import { provincesOf } from "./provinces.ts";
import { type Counted, Counting } from "./tallies.ts";

/** Rows in one statement: each has some fifteen values, and a statement takes 65,535. */
const atOnce = 1_000;

/** Adds answers to the counters of their units, and of the provinces by dimension. */
export async function countIn(
	tx: Context,
	answers: readonly Counted[],
): Promise<void> {
	const provinceOf = await provincesOf(
		tx,
		answers.map(({ unitId }) => unitId),
	);
	const counting = new Counting(provinceOf);
	for (const each of answers) counting.add(each);
	await addToUnits(tx, counting.takeUnits(tx.now));
	await addToRegions(tx, counting.regions(tx.now));
}

export async function addToUnits(
	tx: Context,
	rows: ReturnType<Counting["takeUnits"]>,
): Promise<void> {
	for (let at = 0; at < rows.length; at += atOnce)
		await surveysIn(tx.db)
			.insertInto("surveys.unit_counter")
			.values(rows.slice(at, at + atOnce))
			.onConflict((conflict) =>
				conflict
					.columns(["unit_id", "instrument", "period", "service_id", "slice"])
					.doUpdateSet(addedTo("unit_counter")),
			)
			.execute();
}

export async function addToRegions(
	tx: Context,
	rows: ReturnType<Counting["regions"]>,
): Promise<void> {
	for (let at = 0; at < rows.length; at += atOnce)
		await surveysIn(tx.db)
			.insertInto("surveys.region_counter")
			.values(rows.slice(at, at + atOnce))
			.onConflict((conflict) =>
				conflict
					.columns([
						"instrument",
						"region",
						"dimension",
						"period",
						"grp",
						"slice",
					])
					.doUpdateSet(addedTo("region_counter")),
			)
			.execute();
}

/** What is there and what comes, element by element. */
const addedTo = (table: "unit_counter" | "region_counter") => {
	const there = (column: string) => sql.ref(`surveys.${table}.${column}`);
	const comes = (column: string) => sql.ref(`excluded.${column}`);
	const plus = (column: string) =>
		sql<string>`${there(column)} + ${comes(column)}`;
	const each = (column: string) =>
		sql<
			string[]
		>`array(select a + b from unnest(${there(column)}, ${comes(column)}) as t(a, b))`;
	return {
		n: plus("n"),
		answered: each("answered"),
		sums: each("sums"),
		squares: each("squares"),
		own_sum: plus("own_sum"),
		own_squares: plus("own_squares"),
		folded_at: sql<Date>`excluded.folded_at`,
	};
};

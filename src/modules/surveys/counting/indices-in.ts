import { sql } from "kysely";
import type { Instrument } from "#instruments";
import type { Context } from "#platform/context.ts";
import type { Period } from "../survey.ts";
import { surveysIn } from "../tables.ts";
import { asCounter } from "./counters-of.ts";
import { fewestIn } from "./fewest-in.ts";
import { inIndex, type Whole, wholeOf } from "./results-of.ts";

/** Those of these units whose survey somebody answered in a quarter, of the answers that count. */
export async function unitsAnswered(
	cx: Context,
	{
		instrument,
		period,
	}: { readonly instrument: string; readonly period: Period },
	unitIds: readonly string[],
): Promise<ReadonlySet<string>> {
	if (unitIds.length === 0) return new Set();
	const rows = await surveysIn(cx.db)
		.selectFrom("surveys.unit_counter")
		.select("unit_id")
		.distinct()
		.where(sql<boolean>`unit_id = any(${[...unitIds]}::uuid[])`)
		.where("instrument", "=", instrument)
		.where("period", "=", period)
		.where("slice", "in", [...inIndex])
		.execute();
	return new Set(rows.map(({ unit_id }) => unit_id));
}

/** The index of each of these units in a quarter as the page of its survey tells it; a unit that nobody answered has none. */
export async function indicesIn(
	cx: Context,
	instrument: Instrument,
	period: Period,
	unitIds: readonly string[],
): Promise<ReadonlyMap<string, Whole>> {
	if (unitIds.length === 0) return new Map();
	const rows = await surveysIn(cx.db)
		.selectFrom("surveys.unit_counter")
		.selectAll()
		.where("unit_id", "in", [...unitIds])
		.where("instrument", "=", instrument.id)
		.where("period", "=", period)
		.where("slice", "in", [...inIndex])
		.execute();
	const fewest = await fewestIn(cx);
	return new Map(
		[...Map.groupBy(rows, (row) => row.unit_id)].map(([unitId, some]) => [
			unitId,
			wholeOf(instrument, some.map(asCounter), fewest),
		]),
	);
}

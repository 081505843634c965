import type { Instrument } from "#instruments";
import type { Context } from "#platform/context.ts";
import type { Period } from "../survey.ts";
import { surveysIn } from "../tables.ts";
import { asCounter } from "./counters-of.ts";
import { fewestIn } from "./fewest-in.ts";
import { inIndex, type Whole, wholeOf } from "./results-of.ts";

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

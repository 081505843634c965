import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull, type Day } from "#territory";
import type { UnitsViews } from "#units";

/** In which province each unit lay on a day: an answer counts where the unit stood when it was given, then and for ever. */
export async function provincesOf(
	cx: Context,
	unitIds: readonly string[],
): Promise<(unitId: string, day: Day) => string> {
	const rows =
		unitIds.length === 0
			? []
			: await cx.db
					.withTables<UnitsViews>()
					.selectFrom("units.directory as unit")
					.select([
						"unit.unit_id",
						"unit.province_code",
						asDay("unit.valid_from").as("from"),
						asDayOrNull("unit.valid_until").as("until"),
					])
					.where("unit.unit_id", "in", [...new Set(unitIds)])
					.execute();
	const spans = Map.groupBy(rows, (row) => row.unit_id);
	return (unitId, day) =>
		spans
			.get(unitId)
			?.find(
				({ from, until }) => from <= day && (until === null || day < until),
			)?.province_code ?? "";
}

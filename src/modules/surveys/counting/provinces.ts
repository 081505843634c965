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
	// An answer may be dated before its unit began or after it closed: then the nearest day of the unit is taken.
	return (unitId, day) =>
		(spans.get(unitId) ?? [])
			.map((span) => ({ ...span, away: daysAway(span, day) }))
			.sort((a, b) => a.away - b.away || (a.from < b.from ? -1 : 1))[0]
			?.province_code ?? "";
}

/** Days between a day and the nearest one of a span; `until` is not in it. */
function daysAway(
	{ from, until }: { readonly from: Day; readonly until: Day | null },
	day: Day,
): number {
	const days = (a: Day, b: Day) => (Date.parse(b) - Date.parse(a)) / 86_400_000;
	if (day < from) return days(day, from);
	return until === null || day < until ? 0 : days(until, day) + 1;
}

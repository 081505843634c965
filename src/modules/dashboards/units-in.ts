import type { Context } from "#platform/context.ts";
import { asOf, type Day } from "#territory";
import type { UnitsViews } from "#units";
import type { Place } from "./measure.ts";

/** The offices of a place on a day, by name. */
export const unitsIn = (
	cx: Context,
	{ province, regency, unit }: Place,
	day: Day,
) =>
	cx.db
		.withTables<UnitsViews>()
		.selectFrom("units.directory as unit")
		.select([
			"unit.unit_id as id",
			"unit.slug as code",
			"unit.name",
			"unit.regency_code as regency",
		])
		.where(asOf("unit", day))
		.$if(province !== null, (query) =>
			query.where("unit.province_code", "=", province?.code ?? ""),
		)
		.$if(regency !== null, (query) =>
			query.where("unit.regency_code", "=", regency?.code ?? ""),
		)
		.$if(unit !== null, (query) =>
			query.where("unit.unit_id", "=", unit?.id ?? ""),
		)
		.orderBy("unit.name")
		.orderBy("unit.slug")
		.execute();

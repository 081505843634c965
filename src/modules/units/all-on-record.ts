import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull, type Day } from "#territory";
import { unitsIn } from "./tables.ts";

/** A unit with all that was ever true of it, for comparing a list of an office with the record. */
export interface UnitOnRecord {
	readonly id: string;
	readonly slug: string;
	readonly kind: string;
	readonly regencyCode: string;
	readonly address: string | null;
	readonly openedOn: Day;
	readonly closedOn: Day | null;
	/** Oldest first; at least one. */
	readonly names: readonly string[];
	/** Units that it ever stood right under, oldest first. */
	readonly parentIds: readonly string[];
}

/** Every unit that ever was. At 25,000 units some 8 MB: for imports, not for pages. */
export const allUnitsOnRecord = (cx: Context): Promise<UnitOnRecord[]> =>
	unitsIn(cx.db)
		.selectFrom("units.unit as unit")
		.select([
			"unit.id",
			"unit.slug",
			"unit.kind",
			"unit.regency_code as regencyCode",
			"unit.address",
			asDay("unit.opened_on").as("openedOn"),
			asDayOrNull("unit.closed_on").as("closedOn"),
			sql<string[]>`array(
				select name from units.unit_name where unit_id = unit.id order by valid_from
			)`.as("names"),
			sql<string[]>`array(
				select parent_id::text from units.membership where unit_id = unit.id order by valid_from
			)`.as("parentIds"),
		])
		.orderBy("unit.slug")
		.execute();

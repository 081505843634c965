import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { type Day, dayOf } from "#territory";
import { unitsIn } from "./tables.ts";

/** A unit as a link shows it: by the name of today, or the last one that it bore. */
export interface UnitName {
	readonly slug: string;
	readonly name: string;
}

/** The names of units by id, for pages that list what was done to them. Unknown ids are left out. */
export async function unitNamesOf(
	cx: Context,
	ids: readonly string[],
): Promise<ReadonlyMap<string, UnitName>> {
	if (ids.length === 0) return new Map();
	const today: Day = dayOf(cx.now);
	const rows = await unitsIn(cx.db)
		.selectFrom("units.directory as directory")
		.distinctOn("directory.unit_id")
		.select(["directory.unit_id as id", "directory.slug", "directory.name"])
		.where(sql<boolean>`directory.unit_id = any(${[...ids]}::uuid[])`)
		.orderBy("directory.unit_id")
		.orderBy(sql`directory.valid_from > ${today}::date`)
		.orderBy("directory.valid_from", "desc")
		.execute();
	return new Map(rows.map(({ id, ...name }) => [id, name]));
}

import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull, asOf, dayOf } from "#territory";
import { unitsIn } from "./tables.ts";
import type { Unit } from "./unit.ts";

export interface UnitsAsked {
	/** Words of the name, in any order. */
	readonly words?: readonly string[];
	/** Code of a province or of a regency. */
	readonly province?: string | undefined;
	readonly regency?: string | undefined;
	readonly kind?: string | undefined;
	/** Word of the unit that they stand right below. */
	readonly under?: string | undefined;
}

/**
 * Units of today after one of them, by their words in addresses, which never change: whoever reads on misses none and reads
 * none twice, whatever was opened or renamed meanwhile.
 */
export async function unitsAfter(
	cx: Context,
	asked: UnitsAsked,
	{ after, atMost }: { readonly after: string | null; readonly atMost: number },
): Promise<readonly Unit[]> {
	const today = dayOf(cx.now);
	let found = unitsIn(cx.db)
		.selectFrom("units.directory as directory")
		.innerJoin("units.unit as unit", "unit.id", "directory.unit_id")
		.leftJoin("units.directory as above", (join) =>
			join
				.onRef("above.unit_id", "=", "directory.parent_id")
				.on(asOf("above", today)),
		)
		.select([
			"directory.unit_id as id",
			"directory.slug",
			"directory.name",
			"directory.kind",
			"directory.regency_code",
			"directory.regency_name",
			"directory.province_code",
			"directory.province_name",
			"above.unit_id as parent_id",
			"above.slug as parent_slug",
			"above.name as parent_name",
			"unit.address",
			asDay("unit.opened_on").as("openedOn"),
			asDayOrNull("unit.closed_on").as("closedOn"),
		])
		.where(asOf("directory", today));
	if (after !== null) found = found.where("directory.slug", ">", after);
	for (const one of asked.words ?? [])
		found = found.where(
			sql`lower(directory.name)`,
			"like",
			`%${one.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`,
		);
	if (asked.province)
		found = found.where("directory.province_code", "=", asked.province);
	if (asked.regency)
		found = found.where("directory.regency_code", "=", asked.regency);
	if (asked.kind) found = found.where("directory.kind", "=", asked.kind);
	if (asked.under) found = found.where("above.slug", "=", asked.under);
	const rows = await found.orderBy("directory.slug").limit(atMost).execute();
	return rows.map(
		({
			regency_code,
			regency_name,
			province_code,
			province_name,
			parent_id,
			parent_slug,
			parent_name,
			...unit
		}) => ({
			...unit,
			regency: { code: regency_code, name: regency_name },
			province: { code: province_code, name: province_name },
			parent:
				parent_id !== null && parent_slug !== null && parent_name !== null
					? { id: parent_id, slug: parent_slug, name: parent_name }
					: null,
		}),
	);
}

import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull } from "#territory";
import { loadMemberships } from "./store.ts";
import { stretchesOf } from "./stretches.ts";
import { unitsIn } from "./tables.ts";

/** Works out the directory of all units anew, after places changed. */
export async function rebuildDirectory(tx: Context): Promise<void> {
	const units = await unitsIn(tx.db)
		.selectFrom("units.unit")
		.select("id")
		.execute();
	await refreshDirectory(
		tx,
		units.map(({ id }) => id),
	);
}

/**
 * Works out the directory of some units anew, in the transaction that changed them. The rows are made
 * here and not by a join: right after an import the planner knows nothing of the new rows.
 */
export async function refreshDirectory(
	tx: Context,
	unitIds: readonly string[],
): Promise<void> {
	const ids = [...unitIds];
	const names = Map.groupBy(await loadNames(tx, ids), ({ unit_id }) => unit_id);
	const memberships = Map.groupBy(
		await loadMemberships(tx, ids),
		({ unitId }) => unitId,
	);
	const places = Map.groupBy(
		await loadPlaces(tx),
		({ regency_code }) => regency_code,
	);
	const rows = (await loadUnits(tx, ids)).flatMap(
		({ id, slug, kind, regency_code, ...life }) =>
			stretchesOf({
				life,
				names: names.get(id) ?? [],
				memberships: memberships.get(id) ?? [],
				places: places.get(regency_code) ?? [],
			}).map(({ from, until, name, parentId, place }) => ({
				unit_id: id,
				slug,
				name,
				kind,
				regency_code,
				regency_name: place.regency_name,
				province_code: place.province_code,
				province_name: place.province_name,
				parent_id: parentId,
				valid_from: from,
				valid_until: until,
			})),
	);
	await sql`delete from units.directory_row where unit_id = any(${ids}::uuid[])`.execute(
		tx.db,
	);
	await sql`
    insert into units.directory_row
    select given.* from jsonb_populate_recordset(null::units.directory_row, ${JSON.stringify(rows)}::jsonb) as given`.execute(
		tx.db,
	);
}

const loadUnits = (tx: Context, ids: string[]) =>
	unitsIn(tx.db)
		.selectFrom("units.unit")
		.select([
			"id",
			"slug",
			"kind",
			"regency_code",
			asDay("opened_on").as("from"),
			asDayOrNull("closed_on").as("until"),
		])
		.where(sql<boolean>`id = any(${ids}::uuid[])`)
		.execute();

const loadNames = (tx: Context, ids: string[]) =>
	unitsIn(tx.db)
		.selectFrom("units.unit_name")
		.select(["unit_id", asDay("valid_from").as("from"), "name"])
		.where(sql<boolean>`unit_id = any(${ids}::uuid[])`)
		.orderBy("valid_from")
		.execute();

const loadPlaces = (tx: Context) =>
	unitsIn(tx.db)
		.selectFrom("territory.regency_at")
		.select([
			"regency_code",
			"regency_name",
			"province_code",
			"province_name",
			asDay("valid_from").as("from"),
			asDayOrNull("valid_until").as("until"),
		])
		.execute();

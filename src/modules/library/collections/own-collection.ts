import type { Context } from "#platform/context.ts";
import type { Unit } from "#units";
import { libraryIn } from "../tables.ts";
import { type Collection, collectionsOf } from "./queries.ts";

const name = { id: "Terbitan kantor", en: "Published by the office" };

/**
 * The collection of what an office published itself, opened when the first of it comes; `null` where the office has no library,
 * or closed this collection. Nothing of it is lent: it is read at its address.
 */
export async function ownCollection(
	tx: Context,
	{ id: unitId, slug: office }: Pick<Unit, "id" | "slug">,
): Promise<Collection | null> {
	const slug = `terbitan-${office}`;
	const known = await collectionsOf(tx, { unitId });
	if (known.length === 0) return null;
	if (!known.some((one) => one.slug === slug))
		await libraryIn(tx.db)
			.insertInto("library.collection")
			.values({
				id: tx.newId(),
				unit_id: unitId,
				slug,
				name: JSON.stringify(name),
				open_to: "everyone",
				loan_days: null,
				at_once: 0,
				renewals: 0,
				closed_on: null,
			})
			.onConflict((conflict) => conflict.column("slug").doNothing())
			.execute();
	const all = await collectionsOf(tx, { unitId });
	return all.find((one) => one.slug === slug && one.closedOn === null) ?? null;
}

import { type OfficeKey, officeKeyToSealTo } from "#keys";
import type { Context } from "#platform/context.ts";
import type { Head } from "../case.ts";
import { mayLearnOf } from "../graph/organisation.ts";

/**
 * The key of an office, to lay a case ready under it; `null` where it has none, or somebody who can open it must never learn
 * of this case. Asked in the transaction that seals: until that ends nobody else is given the key.
 */
export async function safeOfficeKey(
	tx: Context,
	unitId: string,
	{ concerned }: Pick<Head, "concerned">,
): Promise<OfficeKey | null> {
	const office = await officeKeyToSealTo(tx, unitId);
	if (!office || office.holders.length === 0) return null;
	const mayLearn = await mayLearnOf(tx, concerned, office.holders);
	return office.holders.every((id) => mayLearn(id).may) ? office : null;
}

import type { Context } from "#platform/context.ts";
import { removeRecords } from "../records/remove-records.ts";
import type { Arrival } from "./arrival.ts";
import { type KeptItem, saveItems } from "./store.ts";
import { unwriteItem } from "./unwrite-item.ts";

/** Takes some records of a file back in one transaction: new books without copies together, all else one by one. */
export async function unwritePart(
	tx: Context,
	arrival: Arrival,
	part: readonly KeptItem[],
): Promise<void> {
	const gone = await removeRecords(
		tx,
		arrival.unitId,
		part.flatMap(({ before, targetId, targetVersion }) =>
			isOfBooks(arrival) && before === null && targetId !== null
				? [{ id: targetId, version: targetVersion ?? 0 }]
				: [],
		),
	);
	const undone: KeptItem[] = [];
	for (const one of part)
		undone.push(
			one.targetId !== null && gone.has(one.targetId)
				? { ...one, done: false }
				: await unwriteItem(tx, arrival, one),
		);
	await saveItems(tx, arrival.id, undone);
}

const isOfBooks = ({ kind }: Arrival): boolean =>
	kind !== "slims-items" && kind !== "slims-members";

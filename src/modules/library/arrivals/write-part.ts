import type { Context } from "#platform/context.ts";
import { addCopies } from "../copies/many-copies.ts";
import { createRecords } from "../records/create-records.ts";
import { type Arrival, type Item, isWork } from "./arrival.ts";
import { type KeptItem, keptItems, saveArrival, saveItems } from "./store.ts";
import { type BookRead, writeItem } from "./write-item.ts";

/** Writes some records of a file in one transaction: what is new together, all else one by one. */
export async function writePart(
	tx: Context,
	arrival: Arrival,
	items: readonly Item[],
): Promise<void> {
	const last = items.at(-1)?.number ?? arrival.doneTo;
	const kept = await keptItems(tx, arrival.id, {
		after: (items[0]?.number ?? 1) - 1,
		upTo: last,
		limit: items.length,
	});
	const byNumber = new Map(items.map((item) => [item.number, item]));
	const work = kept.flatMap((one) => {
		const item = byNumber.get(one.number);
		return item && isWork(one.verdict) && !one.done
			? [{ item, kept: one }]
			: [];
	});
	const written = await writeNewBooks(tx, arrival, work);
	for (const { item, kept: one } of work)
		if (!written.has(one.number))
			written.set(one.number, await writeItem(tx, arrival, item, one));
	await saveItems(tx, arrival.id, [...written.values()]);
	await saveArrival(tx, arrival, { doneTo: last });
}

interface Work {
	readonly item: Item;
	readonly kept: KeptItem;
}

/** Books that are nowhere here yet, with their copies. What could not be created together is left to be written alone. */
async function writeNewBooks(
	tx: Context,
	{ collectionId, unitId }: Arrival,
	work: readonly Work[],
): Promise<Map<number, KeptItem>> {
	const books = work.flatMap(({ item, kept }) =>
		item.what.is === "record" && kept.targetId === null
			? [{ what: item.what as BookRead, kept }]
			: [],
	);
	const written = new Map<number, KeptItem>();
	if (books.length === 0) return written;
	const created = await createRecords(
		tx,
		collectionId,
		books.map(({ what }) => what),
	);
	const there = books.flatMap(({ what, kept }, at) => {
		const id = created[at]?.id;
		return id === undefined ? [] : [{ what, kept, id }];
	});
	const copies = await addCopies(
		tx,
		unitId,
		there.flatMap(({ what, id }) =>
			what.copies.map((words) => ({ recordId: id, words })),
		),
	);
	for (const { what, kept, id } of there) {
		const taken = what.copies
			.map(({ barcode }) => barcode)
			.filter((barcode) => copies.get(barcode)?.recordId !== id)
			.map((barcode) => `barcode-taken|${barcode}`)
			.filter((note) => !kept.notes.includes(note));
		written.set(kept.number, {
			...kept,
			notes: [...kept.notes, ...taken],
			targetId: id,
			targetVersion: 1,
			before: null,
			done: true,
		});
	}
	return written;
}

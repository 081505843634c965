import type { Context } from "#platform/context.ts";
import { asDay, type Day } from "#territory";
import { libraryIn } from "../tables.ts";

/** One piece on the shelf. */
export interface Copy {
	readonly id: string;
	readonly unitId: string;
	readonly recordId: string;
	readonly barcode: string;
	readonly callNumber: string;
	/** Shelf or room, in words; empty where it is not said. */
	readonly place: string;
	readonly state: CopyState;
	readonly note: string;
	readonly version: number;
	readonly addedOn: Day;
}

export const copyStates = [
	"in-use",
	"in-repair",
	"missing",
	"withdrawn",
] as const;
export type CopyState = (typeof copyStates)[number];

export const isCopyState = (word: string): word is CopyState =>
	(copyStates as readonly string[]).includes(word);

const copies = (cx: Context) =>
	libraryIn(cx.db)
		.selectFrom("library.copy")
		.select([
			"id",
			"unit_id",
			"record_id",
			"barcode",
			"call_number",
			"place",
			"state",
			"note",
			"version",
			asDay("added_on").as("added_on"),
		]);

/** Copies of these records, those that were withdrawn as well, by their barcodes. */
export async function copiesOf(
	cx: Context,
	recordIds: readonly string[],
): Promise<readonly Copy[]> {
	if (recordIds.length === 0) return [];
	const rows = await copies(cx)
		.where("record_id", "in", recordIds)
		.orderBy("barcode")
		.execute();
	return rows.map(copyOf);
}

export async function copyById(
	cx: Context,
	id: string,
	{ lock = false }: { readonly lock?: boolean } = {},
): Promise<Copy | null> {
	const asked = copies(cx).where("id", "=", id);
	const row = await (lock ? asked.forUpdate() : asked).executeTakeFirst();
	return row ? copyOf(row) : null;
}

/** The copy that bears this barcode in this office. */
export async function copyByBarcode(
	cx: Context,
	unitId: string,
	barcode: string,
	{ lock = false }: { readonly lock?: boolean } = {},
): Promise<Copy | null> {
	const asked = copies(cx)
		.where("unit_id", "=", unitId)
		.where("barcode", "=", barcode.trim());
	const row = await (lock ? asked.forUpdate() : asked).executeTakeFirst();
	return row ? copyOf(row) : null;
}

/** The copies of this office that bear one of these barcodes. */
export async function copiesByBarcodes(
	cx: Context,
	unitId: string,
	barcodes: readonly string[],
): Promise<readonly Copy[]> {
	if (barcodes.length === 0) return [];
	const rows = await copies(cx)
		.where("unit_id", "=", unitId)
		.where("barcode", "in", [...new Set(barcodes)])
		.execute();
	return rows.map(copyOf);
}

type Row = Awaited<ReturnType<ReturnType<typeof copies>["execute"]>>[number];

const copyOf = (row: Row): Copy => ({
	id: row.id,
	unitId: row.unit_id,
	recordId: row.record_id,
	barcode: row.barcode,
	callNumber: row.call_number,
	place: row.place,
	state: row.state,
	note: row.note,
	version: row.version,
	addedOn: row.added_on,
});

import type { Actor } from "#kernel/actor.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { libraryIn } from "../tables.ts";
import type { LoanRule } from "./loan.ts";

/** Whoever keeps the library of an office. */
export const keeperOf = (unitId: string, id: string | null = null): Actor => ({
	id,
	name: "Pustakawan contoh",
	kind: "person",
	grants: [
		{
			permission: "library.keep",
			programme: null,
			unitId,
			reach: "unit",
			provinces: [],
		},
	],
});

export interface OnShelf {
	readonly collectionId: string;
	readonly recordId: string;
}

/** A title with copies under these barcodes, in a collection of its own. */
export async function putOnShelf(
	cx: Context,
	unitId: string,
	{
		title,
		barcodes,
		rule = {},
		place = "Rak 1",
		collectionId,
	}: {
		readonly title: string;
		readonly barcodes: readonly string[];
		readonly rule?: Partial<LoanRule>;
		readonly place?: string;
		/** One that is there already. */
		readonly collectionId?: string;
	},
): Promise<OnShelf> {
	const db = libraryIn(cx.db);
	const collection = collectionId ?? cx.newId();
	const recordId = cx.newId();
	if (!collectionId)
		await db
			.insertInto("library.collection")
			.values({
				id: collection,
				unit_id: unitId,
				slug: `koleksi-${collection.slice(-12)}`,
				name: JSON.stringify({ id: "Koleksi" }),
				open_to: "everyone",
				loan_days: rule.loanDays === undefined ? 7 : rule.loanDays,
				at_once: rule.atOnce ?? 2,
				renewals: rule.renewals ?? 1,
				closed_on: null,
			})
			.execute();
	await db
		.insertInto("library.record")
		.values({
			id: recordId,
			collection_id: collection,
			control_number: recordId,
			version: 1,
			marc: JSON.stringify({ leader: "", fields: [] }),
			title,
			facts: JSON.stringify({ title }),
			formats: [],
			languages: [],
			kind: "book",
			year: null,
			source: "written",
			source_key: null,
			created_at: cx.now,
			changed_at: cx.now,
			removed_at: null,
			offered: true,
		})
		.execute();
	await db
		.insertInto("library.copy")
		.values(
			barcodes.map((barcode) => ({
				id: cx.newId(),
				unit_id: unitId,
				record_id: recordId,
				barcode,
				call_number: "340 CON",
				place,
				state: "in-use" as const,
				note: "",
				version: 1,
				added_on: dayOf(cx.now),
			})),
		)
		.execute();
	return { collectionId: collection, recordId };
}

import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Key } from "./complaint.ts";
import { complaintsIn } from "./tables.ts";

/** One thing that happened, or was said. */
export interface Entry {
	readonly number: number;
	/** The deed, `filed` for the first one, or `note`. */
	readonly what: string;
	readonly byKind: "person" | "citizen" | "system";
	readonly byId: string | null;
	readonly at: Date;
	readonly words: string | null;
	/** Whether the person who told it reads it. */
	readonly shown: boolean;
	/** What belongs to the deed: ids, days, codes. */
	readonly about: Readonly<Record<string, unknown>>;
}

/** Writes what happened under the next number, in the transaction of the deed. The complaint is locked. */
export async function note(
	tx: Context,
	{ unitId, id }: Key,
	{
		what,
		words = null,
		shown,
		about = {},
	}: Pick<Entry, "what" | "shown"> & Partial<Pick<Entry, "words" | "about">>,
): Promise<void> {
	await complaintsIn(tx.db)
		.insertInto("complaints.entry")
		.values({
			unit_id: unitId,
			complaint_id: id,
			number: sql<number>`(select coalesce(max(number), 0) + 1 from complaints.entry
				where unit_id = ${unitId} and complaint_id = ${id})`,
			what,
			by_kind: tx.actor.kind,
			by_id: tx.actor.id,
			at: tx.now,
			words,
			shown,
			about: JSON.stringify(about),
		})
		.execute();
}

/** All that happened, oldest first; for the person who told it, what they may read. */
export async function entriesOf(
	cx: Context,
	{ unitId, id }: Key,
	whose: "all" | "shown",
): Promise<Entry[]> {
	const all = complaintsIn(cx.db)
		.selectFrom("complaints.entry")
		.select([
			"number",
			"what",
			"by_kind as byKind",
			"by_id as byId",
			"at",
			"words",
			"shown",
			"about",
		])
		.where("unit_id", "=", unitId)
		.where("complaint_id", "=", id)
		.orderBy("number");
	return (whose === "all" ? all : all.where("shown", "=", true)).execute();
}

import { z } from "zod";
import type { Context } from "#platform/context.ts";
import { asDay, type Day, dayOf } from "#territory";
import type { Key, Side } from "../request.ts";
import { sealed, unsealed } from "../seal.ts";
import { requestsIn } from "../tables.ts";

/** One version of a text that is worked on. */
export interface Draft {
	/** From 1. */
	readonly number: number;
	readonly text: string;
	readonly by: Side;
	readonly writtenOn: Day;
}

/** Keeps the next version, in the transaction of the deed; answers its number. The same text again is no new version. */
export async function keepDraft(
	tx: Context,
	{ unitId, id }: Key,
	text: string,
	by: Side,
): Promise<number> {
	const before = await lastDraftOf(tx, { unitId, id });
	if (before?.text === text) return before.number;
	const number = (before?.number ?? 0) + 1;
	await requestsIn(tx.db)
		.insertInto("requests.draft")
		.values({
			unit_id: unitId,
			request_id: id,
			number,
			body: sealed(tx, text),
			by_side: by,
			written_on: dayOf(tx.now),
		})
		.execute();
	return number;
}

/** All versions, the oldest first. */
export async function draftsOf(
	cx: Context,
	{ unitId, id }: Key,
): Promise<readonly Draft[]> {
	const rows = await draftRows(cx, { unitId, id }).orderBy("number").execute();
	return rows.map((row) => draftIn(cx, row));
}

/** The newest version; `null` where no text is worked on. */
export async function lastDraftOf(
	cx: Context,
	key: Key,
): Promise<Draft | null> {
	const row = await draftRows(cx, key)
		.orderBy("number", "desc")
		.limit(1)
		.executeTakeFirst();
	return row ? draftIn(cx, row) : null;
}

const draftRows = (cx: Context, { unitId, id }: Key) =>
	requestsIn(cx.db)
		.selectFrom("requests.draft")
		.select(["number", "body", "by_side", asDay("written_on").as("writtenOn")])
		.where("unit_id", "=", unitId)
		.where("request_id", "=", id);

const draftIn = (
	cx: Context,
	row: Awaited<
		ReturnType<ReturnType<typeof draftRows>["executeTakeFirstOrThrow"]>
	>,
): Draft => ({
	number: row.number,
	text: unsealed(cx, z.string(), row.body),
	by: row.by_side === "office" ? "office" : "applicant",
	writtenOn: row.writtenOn,
});

/** What was written before it was sent: the last version is written over, for nobody has read it. */
export async function rewriteFirst(
	tx: Context,
	{ unitId, id }: Key,
	text: string | null,
): Promise<void> {
	await requestsIn(tx.db)
		.deleteFrom("requests.draft")
		.where("unit_id", "=", unitId)
		.where("request_id", "=", id)
		.execute();
	if (text !== null) await keepDraft(tx, { unitId, id }, text, "applicant");
}

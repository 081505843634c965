import { addressesOf, holdersOf } from "#identity";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf } from "#territory";
import { waiting } from "./meant-for.ts";
import { noticesIn } from "./tables.ts";

/** Duties in one transaction. */
const atOnce = 100;

/**
 * Works out whom to write to about duties that are new: whoever has them today, has an address, and did not
 * say never. Whoever gets the right later finds the duty in the inbox. Answers how many duties it saw.
 */
export async function queueMail(cx: Context): Promise<number> {
	let seen = 0;
	for (;;) {
		const some = await inTransaction(cx, queueSome);
		seen += some;
		if (some < atOnce) return seen;
	}
}

async function queueSome(tx: Context): Promise<number> {
	const db = noticesIn(tx.db);
	const fresh = await db
		.selectFrom("notices.notice as notice")
		.select([
			"notice.id",
			"notice.person_id as personId",
			"notice.permission",
			"notice.programme",
			"notice.unit_id as unitId",
			"notice.province_code as province",
			"notice.others_only as othersOnly",
		])
		.where("notice.queued_at", "is", null)
		.where(waiting(dayOf(tx.now)))
		.orderBy("notice.raised_at")
		.limit(atOnce)
		.forUpdate()
		.skipLocked()
		.execute();
	if (fresh.length === 0) return 0;
	const letters: { person_id: string; notice_id: string; queued_at: Date }[] =
		[];
	for (const { id, personId, permission, ...place } of fresh)
		for (const reader of await withAddress(tx, personId, permission, place))
			letters.push({ person_id: reader, notice_id: id, queued_at: tx.now });
	const wanted = await without(tx, letters);
	if (wanted.length > 0) {
		await db
			.insertInto("notices.mail")
			.values(wanted)
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		await db
			.insertInto("notices.mailbox")
			.values(
				[...new Set(wanted.map(({ person_id }) => person_id))].map(
					(person_id) => ({ person_id }),
				),
			)
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	}
	await db
		.updateTable("notices.notice")
		.set({ queued_at: tx.now })
		.where(
			"id",
			"in",
			fresh.map(({ id }) => id),
		)
		.execute();
	return fresh.length;
}

interface Place {
	readonly programme: string | null;
	readonly unitId: string | null;
	readonly province: string | null;
	readonly othersOnly: boolean;
}

async function withAddress(
	tx: Context,
	personId: string | null,
	permission: string | null,
	place: Place,
): Promise<readonly string[]> {
	if (personId !== null) return [...(await addressesOf(tx, [personId])).keys()];
	if (permission === null) return [];
	const holders = await holdersOf(tx, { permission, ...place });
	return holders.flatMap((holder) =>
		holder.email === null ? [] : [holder.personId],
	);
}

/** Leaves out whoever wants no mail. */
async function without<Letter extends { readonly person_id: string }>(
	tx: Context,
	letters: readonly Letter[],
): Promise<Letter[]> {
	if (letters.length === 0) return [];
	const never = await noticesIn(tx.db)
		.selectFrom("notices.preference")
		.select("person_id")
		.where("rhythm", "=", "never")
		.where("person_id", "in", [
			...new Set(letters.map(({ person_id }) => person_id)),
		])
		.execute();
	const unwilling = new Set(never.map(({ person_id }) => person_id));
	return letters.filter(({ person_id }) => !unwilling.has(person_id));
}

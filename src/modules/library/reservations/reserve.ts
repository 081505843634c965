import { citizen } from "#kernel/actor.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { copiesOfMember, copyById } from "../loans/store.ts";
import { isValid } from "../members/member.ts";
import { lockMember, type MemberKey } from "../members/store.ts";
import { libraryIn } from "../tables.ts";
import { terms } from "../terms.ts";
import { dropReservation, keepForFirst } from "./keep-copy.ts";
import { reservationRows } from "./queue.ts";

export type ReserveRefusal = Refusal<
	| "unknown-member"
	| "unknown-record"
	| "card-ended"
	| "no-copy"
	| "reading-room"
	| "at-home"
	| "too-many"
>;

/** By whoever showed card and PIN: the next copy that can be had is put aside for them. Asked twice, it is one place in the queue. */
export const reserve = (
	cx: Context,
	key: MemberKey,
	recordId: string,
): Promise<Result<null, ReserveRefusal>> =>
	inTransaction<Result<null, ReserveRefusal>>(cx, async (within) => {
		// Also where somebody of the staff is signed in on the same device.
		const tx = withActor(within, citizen);
		const member = await lockMember(tx, key);
		if (!member) return refused("unknown-member");
		if (!isValid(member, dayOf(tx.now))) return refused("card-ended");
		const record = await lendableRecord(tx, key.unitId, recordId);
		if (!record) return refused("unknown-record");
		if (record.loanDays === null) return refused("reading-room");
		if (record.copies === 0) return refused("no-copy");
		const before = await reservationsOf(tx, member.id);
		if (before.some((one) => one.recordId === recordId)) return ok(null);
		if (before.length >= terms.reservations)
			return refused("too-many", { n: terms.reservations });
		const copies = await copiesOfMember(tx, member.id);
		if (copies.some((copy) => copy.recordId === recordId))
			return refused("at-home");
		await insert(tx, key, recordId);
		return ok(null);
	});

async function insert(
	tx: Context,
	{ unitId, id: memberId }: MemberKey,
	recordId: string,
): Promise<void> {
	await libraryIn(tx.db)
		.insertInto("library.reservation")
		.values({
			id: tx.newId(),
			unit_id: unitId,
			record_id: recordId,
			member_id: memberId,
			asked_at: tx.now,
			state: "waiting",
			copy_id: null,
			number: null,
			kept_until: null,
		})
		// They had it for some minutes, and want it again.
		.onConflict((conflict) =>
			conflict.constraint("reservation_once").doUpdateSet({
				asked_at: tx.now,
				state: "waiting",
				copy_id: null,
				number: null,
				kept_until: null,
			}),
		)
		.execute();
	await tell(tx, unitId, recordId, "library.reserved");
}

/** They do not want it any more; a copy that lay ready goes to who waits next. */
export const cancelReservation = (
	cx: Context,
	key: MemberKey,
	id: string,
): Promise<Result<null, Refusal<"unknown-member" | "unknown-reservation">>> =>
	inTransaction<
		Result<null, Refusal<"unknown-member" | "unknown-reservation">>
	>(cx, async (within) => {
		const tx = withActor(within, citizen);
		const member = await lockMember(tx, key);
		if (!member) return refused("unknown-member");
		const mine = await reservationsOf(tx, member.id);
		const one = mine.find((reservation) => reservation.id === id);
		if (!one) return refused("unknown-reservation");
		await dropReservation(tx, one.id);
		const copy = one.copyId === null ? null : await copyById(tx, one.copyId);
		if (copy) await keepForFirst(tx, copy);
		await tell(tx, key.unitId, one.recordId, "library.reservation-cancelled");
		return ok(null);
	});

/** What a member waits for, or can fetch. */
export const reservationsOf = (cx: Context, memberId: string) =>
	reservationRows(cx)
		.where("reservation.member_id", "=", memberId)
		.where("reservation.state", "<>", "lent")
		.execute();

/** A title of this office, how long it is lent, and how many copies of it there are to lend. */
async function lendableRecord(
	tx: Context,
	unitId: string,
	recordId: string,
): Promise<{
	readonly loanDays: number | null;
	readonly copies: number;
} | null> {
	const record = await libraryIn(tx.db)
		.selectFrom("library.record as record")
		.innerJoin(
			"library.collection as collection",
			"collection.id",
			"record.collection_id",
		)
		.select("collection.loan_days as loanDays")
		.where("record.id", "=", recordId)
		.where("record.removed_at", "is", null)
		.where("collection.unit_id", "=", unitId)
		.executeTakeFirst();
	if (!record) return null;
	const { n } = await libraryIn(tx.db)
		.selectFrom("library.copy")
		.select((row) => row.fn.countAll<string>().as("n"))
		.where("record_id", "=", recordId)
		.where("state", "=", "in-use")
		.executeTakeFirstOrThrow();
	return { ...record, copies: Number(n) };
}

/** Of the title alone, never of who wants it. */
const tell = (tx: Context, unitId: string, recordId: string, deed: string) =>
	leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: "library-record", id: recordId },
		details: { unitId },
	});

import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { openDaysOf } from "../lending-rules.ts";
import type { Member } from "../members/member.ts";
import { lockMember } from "../members/store.ts";
import { dropReservation } from "../reservations/keep-copy.ts";
import { aheadOf, queueOf } from "../reservations/queue.ts";
import { libraryIn } from "../tables.ts";
import { rememberDeed } from "./deeds.ts";
import { dueDay } from "./due-day.ts";
import { type CopyAtDesk, mayLend, type WhyNotLent } from "./loan.ts";
import { copyById, freeCopiesOf } from "./store.ts";

export interface Lent {
	readonly kind: "lent";
	readonly title: string;
	readonly due: string;
}

export type LendRefusal = Refusal<WhyNotLent | "unknown-member">;

/** Lends a copy. Whether somebody else was faster the database decides: a copy has one open loan. */
export async function lend(
	tx: Context,
	scanned: CopyAtDesk,
	to: Pick<Member, "id" | "unitId">,
): Promise<Result<Lent, LendRefusal>> {
	// Locked, so that two desks do not lend one too many.
	const member = await lockMember(tx, to);
	if (!member) return refused("unknown-member");
	const queue = await queueOf(tx, scanned.recordId);
	const onShelf = (await freeCopiesOf(tx, scanned.recordId)).length;
	// Read after what is free: a copy that another desk lent meanwhile is said to be lent, not waited for.
	const copy = (await copyById(tx, scanned.id)) ?? scanned;
	const today = dayOf(tx.now);
	// One that lay ready for somebody who did not come is for whoever waits next.
	const free = onShelf + (copy.kept && copy.kept.keptUntil < today ? 1 : 0);
	const decision = mayLend(copy, member, {
		today,
		atHome: await atHome(tx, member.id, copy.collectionId),
		ahead: aheadOf(queue, member.id),
		free,
	});
	if (!decision.may) return refused(decision.why, aboutOf(copy, member));
	const { loanDays } = copy.rule;
	const due = dueDay(today, loanDays ?? 0, await openDaysOf(tx, copy.unitId));
	const loanId = await insert(tx, copy, member.id, due);
	if (loanId === null) {
		const now = await copyById(tx, copy.id);
		return refused("lent", aboutOf(now ?? copy, member));
	}
	const reservationId = await endReservation(tx, copy, member.id);
	await rememberDeed(tx, {
		kind: "lent",
		loanId,
		reservationId,
		dueBefore: null,
		unitId: copy.unitId,
		copyId: copy.id,
	});
	return ok({ kind: "lent", title: copy.title, due });
}

/** What a refusal says: of the copy, and never of who has it. */
const aboutOf = (
	{ title, loan, kept, rule }: CopyAtDesk,
	{ validUntil }: Pick<Member, "validUntil">,
) => ({
	title,
	n: rule.atOnce,
	due: loan?.dueOn ?? "",
	until: validUntil,
	number: kept?.number ?? 0,
});

async function atHome(
	tx: Context,
	memberId: string,
	collectionId: string,
): Promise<number> {
	const { n } = await libraryIn(tx.db)
		.selectFrom("library.loan as loan")
		.innerJoin("library.copy as copy", "copy.id", "loan.copy_id")
		.innerJoin("library.record as record", "record.id", "copy.record_id")
		.select((row) => row.fn.countAll<string>().as("n"))
		.where("loan.member_id", "=", memberId)
		.where("loan.returned_on", "is", null)
		.where("record.collection_id", "=", collectionId)
		.executeTakeFirstOrThrow();
	return Number(n);
}

/** Its id; `null` where the copy was lent at the same moment. */
async function insert(
	tx: Context,
	{ id, unitId }: CopyAtDesk,
	memberId: string,
	due: string,
): Promise<string | null> {
	const row = await libraryIn(tx.db)
		.insertInto("library.loan")
		.values({
			id: tx.newId(),
			unit_id: unitId,
			copy_id: id,
			member_id: memberId,
			lent_on: dayOf(tx.now),
			due_on: due,
			renewed: 0,
			reminded: false,
			returned_on: null,
			returned_at: null,
		})
		.onConflict((conflict) =>
			conflict
				.columns(["copy_id"])
				.where("returned_on", "is", null)
				.doNothing(),
		)
		.returning("id")
		.executeTakeFirst();
	return row?.id ?? null;
}

/**
 * What they waited for they have now: that wish is kept for some minutes, so that it can be undone. Where the copy lay
 * ready for somebody who did not come in time, that is over. Answers the wish of who has it now.
 */
async function endReservation(
	tx: Context,
	{ id, recordId, kept }: CopyAtDesk,
	memberId: string,
): Promise<string | null> {
	if (kept && kept.memberId !== memberId)
		await dropReservation(tx, kept.reservationId);
	const row = await libraryIn(tx.db)
		.updateTable("library.reservation")
		.set({ state: "lent" })
		.where("record_id", "=", recordId)
		.where("member_id", "=", memberId)
		.where("copy_id", "=", id)
		.where("state", "=", "kept")
		.returning("id")
		.executeTakeFirst();
	if (row) return row.id;
	// They waited, and another copy was there.
	await libraryIn(tx.db)
		.deleteFrom("library.reservation")
		.where("record_id", "=", recordId)
		.where("member_id", "=", memberId)
		.execute();
	return null;
}

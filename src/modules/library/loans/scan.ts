import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Day } from "#territory";
import { memberByNumber } from "../members/member-by-number.ts";
import { mayKeep } from "../policy.ts";
import { bringBack, type Returned, type ReturnRefusal } from "./bring-back.ts";
import { openCard, openCardOf } from "./desk.ts";
import { forgetReaders } from "./forget-readers.ts";
import { type LendRefusal, type Lent, lend } from "./lend.ts";
import { copyAtDesk } from "./store.ts";

export interface Scanned {
	readonly unitId: string;
	/** What the scanner typed. */
	readonly typed: string;
	/** The member whose card was open on the page that sent it; empty where none was. */
	readonly shown: string;
	/** The day on which it was found in the book drop; `null` is today. */
	readonly on: Day | null;
}

export interface Opened {
	readonly kind: "opened";
	readonly name: string;
}
export type Outcome = Opened | Lent | Returned;
export type ScanRefusal =
	| Refusal<
			| "not-yours"
			| "nothing-typed"
			| "unknown"
			| "typing-slip"
			| "other-card"
			| "card-closed"
	  >
	| LendRefusal
	| ReturnRefusal;

/**
 * The one box: a card opens the member, a copy is lent to the member who is open, and comes back where none is. What the
 * page showed counts: where another card was opened meanwhile nothing is done.
 */
export async function scan(
	cx: Context,
	scanned: Scanned,
): Promise<Result<Outcome, ScanRefusal>> {
	// Each deed at a desk first forgets what is old, so that it never waits for the next round.
	await forgetReaders(cx);
	return inTransaction<Result<Outcome, ScanRefusal>>(cx, async (tx) => {
		const { unitId } = scanned;
		const typed = scanned.typed.trim();
		if (!mayKeep(tx.actor, scanned).may) return refused("not-yours");
		if (typed === "") return refused("nothing-typed");
		const copy = await copyAtDesk(tx, { unitId, barcode: typed });
		if (!copy) return openMember(tx, unitId, typed);
		const member = await openCardOf(tx, unitId);
		if ((member?.id ?? "") !== scanned.shown)
			return refused(member ? "other-card" : "card-closed");
		if (!member) return bringBack(tx, copy, scanned.on ?? undefined);
		await openCard(tx, unitId, member.id);
		return lend(tx, copy, member);
	});
}

async function openMember(
	tx: Context,
	unitId: string,
	typed: string,
): Promise<Result<Opened, ScanRefusal>> {
	const member = await memberByNumber(tx, unitId, typed);
	if (!member.ok) return member;
	await openCard(tx, unitId, member.value.id);
	return ok({ kind: "opened", name: member.value.name });
}

import { citizen } from "#kernel/actor.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf } from "#territory";
import { openDaysOf } from "../lending-rules.ts";
import { isValid } from "../members/member.ts";
import { lockMember, type MemberKey } from "../members/store.ts";
import { mayKeep } from "../policy.ts";
import { queueOf } from "../reservations/queue.ts";
import { libraryIn } from "../tables.ts";
import { rememberDeed } from "./deeds.ts";
import { dueDay } from "./due-day.ts";
import { mayRenew, type WhyNotRenewed } from "./loan.ts";
import { copiesOfMember, freeCopiesOf } from "./store.ts";

export interface Renewed {
	readonly title: string;
	readonly due: string;
}
export type RenewRefusal = Refusal<
	WhyNotRenewed | "unknown-member" | "unknown-loan"
>;

/** Makes a loan longer at the desk. */
export const renewAtDesk = (
	cx: Context,
	key: MemberKey,
	loanId: string,
): Promise<Result<Renewed, RenewRefusal>> =>
	mayKeep(cx.actor, key).may
		? renew(cx, key, loanId, true)
		: Promise.resolve(refused("unknown-member"));

/** The same by whoever showed card and PIN. */
export const renewByCard = (
	cx: Context,
	key: MemberKey,
	loanId: string,
): Promise<Result<Renewed, RenewRefusal>> =>
	// Also where somebody of the staff is signed in on the same device.
	renew(withActor(cx, citizen), key, loanId, false);

const renew = (
	cx: Context,
	key: MemberKey,
	loanId: string,
	atDesk: boolean,
): Promise<Result<Renewed, RenewRefusal>> =>
	inTransaction<Result<Renewed, RenewRefusal>>(cx, async (tx) => {
		const member = await lockMember(tx, key);
		if (!member) return refused("unknown-member");
		const copies = await copiesOfMember(tx, member.id);
		const copy = copies.find(({ loan }) => loan?.id === loanId);
		if (!copy?.loan) return refused("unknown-loan");
		const { rule, loan, title } = copy;
		const today = dayOf(tx.now);
		const queue = await queueOf(tx, copy.recordId);
		const free = await freeCopiesOf(tx, copy.recordId);
		const due = dueDay(
			today,
			rule.loanDays ?? 0,
			await openDaysOf(tx, copy.unitId),
		);
		const decision = mayRenew(loan, rule, {
			today,
			atDesk,
			cardEnded: !isValid(member, today),
			waiting: queue.length - free.length,
			dueThen: due,
		});
		if (!decision.may) return refused(decision.why, { title });
		await libraryIn(tx.db)
			.updateTable("library.loan")
			.set({ due_on: due, renewed: loan.renewed + 1, reminded: false })
			.where("id", "=", loan.id)
			.execute();
		await rememberDeed(tx, {
			kind: "renewed",
			loanId: loan.id,
			reservationId: null,
			dueBefore: loan.dueOn,
			unitId: copy.unitId,
			copyId: copy.id,
		});
		return ok({ title, due });
	});

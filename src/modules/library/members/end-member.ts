import { forgetReach } from "#channels";
import { isHeld, notHeld } from "#holds";
import { citizen } from "#kernel/actor.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { forgetReceipts } from "#receipts";
import { dayOf, daysAfter } from "#territory";
import { rulesOf } from "../lending-rules.ts";
import { mayKeep } from "../policy.ts";
import { libraryIn } from "../tables.ts";
import { cardKind, memberKind } from "./member.ts";
import { lockMember, type MemberKey } from "./store.ts";

export type EndRefusal = Refusal<"unknown-member" | "has-copies" | "held">;

/** Deletes a card at the desk, on the wish of its bearer: nothing is left but numbers. */
export const endMember = (
	cx: Context,
	key: MemberKey,
): Promise<Result<null, EndRefusal>> =>
	mayKeep(cx.actor, key).may
		? end(cx, key)
		: Promise.resolve(refused("unknown-member"));

/** The same by the bearer, who showed card and PIN. What is still at home has to come back first, and what is held stays. */
export const endCard = (
	cx: Context,
	key: MemberKey,
): Promise<Result<null, EndRefusal>> =>
	// Also where somebody of the staff is signed in on the same device.
	end(withActor(cx, citizen), key);

/** The same on a claim of the bearer; whoever calls has asked who may, in their transaction. */
export const endOnClaim = (
	tx: Context,
	key: MemberKey,
): Promise<Result<null, EndRefusal>> => end(tx, key);

const end = (cx: Context, key: MemberKey): Promise<Result<null, EndRefusal>> =>
	inTransaction<Result<null, EndRefusal>>(cx, async (tx) => {
		const member = await lockMember(tx, key);
		if (!member) return refused("unknown-member");
		if (await isHeld(tx, cardKind, key.id)) return refused("held");
		const n = await copiesAtHome(tx, key.id);
		if (n > 0) return refused("has-copies", { n });
		await erase(tx, key);
		return ok(null);
	});

/** Some days after its last one a card is deleted, unless something is still lent on it. Answers how many. */
export const forgetMembers = (cx: Context): Promise<number> =>
	inTransaction(cx, async (tx) => {
		const units = await libraryIn(tx.db)
			.selectFrom("library.member")
			.select("unit_id as unitId")
			.distinct()
			.execute();
		let n = 0;
		for (const { unitId } of units) {
			const { forgetsAfter } = await rulesOf(tx, unitId);
			const old = await libraryIn(tx.db)
				.selectFrom("library.member as member")
				.select("member.id")
				.where("member.unit_id", "=", unitId)
				.where(
					"member.valid_until",
					"<",
					daysAfter(dayOf(tx.now), -forgetsAfter),
				)
				.where(notHeld(tx, cardKind, "member.id"))
				.where(({ not, exists, selectFrom }) =>
					not(
						exists(
							selectFrom("library.loan as loan")
								.select("loan.id")
								.whereRef("loan.member_id", "=", "member.id")
								.where("loan.returned_on", "is", null),
						),
					),
				)
				.limit(atOnce)
				.forUpdate("member")
				.execute();
			for (const { id } of old) await erase(tx, { unitId, id });
			n += old.length;
		}
		return n;
	});
/** As many as one transaction takes. */
const atOnce = 500;

async function copiesAtHome(tx: Context, memberId: string): Promise<number> {
	const { n } = await libraryIn(tx.db)
		.selectFrom("library.loan")
		.select((row) => row.fn.countAll<string>().as("n"))
		.where("member_id", "=", memberId)
		.where("returned_on", "is", null)
		.executeTakeFirstOrThrow();
	return Number(n);
}

async function erase(tx: Context, { unitId, id }: MemberKey): Promise<void> {
	const db = libraryIn(tx.db);
	await db
		.updateTable("library.loan")
		.set({ member_id: null, returned_at: null })
		.where("member_id", "=", id)
		.execute();
	await forgetReceipts(tx, { kind: cardKind, subjectId: id });
	await forgetReach(tx, { unitId, kind: memberKind, id });
	// Reservations and an open desk go with it.
	await db.deleteFrom("library.member").where("id", "=", id).execute();
	await leaveTrail(tx, {
		chain: "operations",
		deed: "library.member-ended",
		subject: { kind: memberKind, id },
		details: { unitId },
	});
}

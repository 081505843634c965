import { isFresh } from "#identity";
import { holds } from "#kernel/actor.ts";
import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Unlocked } from "#keys";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Key, subjectKind } from "../case.ts";
import { reasonSigns, writeLending } from "../lending/ask-for-key.ts";
import { lendFirst } from "../lending/lend-key.ts";
import { lockHeader } from "../store.ts";
import { rightsCasesIn } from "../tables.ts";
import { lostFor, partnersOf } from "./lost-cases.ts";

export type RecoverRefusal = Refusal<
	| "prove-again"
	| "locked"
	| "not-found"
	| "begun-already"
	| "reason-too-short"
	| "reason-too-long"
>;

/** The cases that this custodian can bring back with another one; in the eyes of a page. */
export const lostCases = (cx: Context, unlocked: Unlocked) =>
	inTransaction(cx, (tx) => lostFor(tx, unlocked));

/**
 * A custodian begins to bring back a case that no officer can open: they take their box off, and what is left opens for the
 * other one alone. No officer can ask for it, because none can know that it is there; so it is the custodian who says why.
 */
export const beginRecovery = (
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	reason: string,
): Promise<Result<null, RecoverRefusal>> =>
	inTransaction<Result<null, RecoverRefusal>>(cx, async (tx) => {
		if (!isFresh(tx.actor, tx.now)) return refused("prove-again");
		if (!unlocked || unlocked.personId !== tx.actor.id)
			return refused("locked");
		if (!isUuid(key.unitId) || !isUuid(key.id)) return refused("not-found");
		if (!holds(tx.actor, "rights.hold-key")) return refused("not-found");
		// Two at once, by both of them, are one after the other.
		await lockHeader(tx, key);
		const [lost] = await lostFor(tx, unlocked, key);
		if (!lost) return refused("not-found");
		if (lost.begun) return refused("begun-already");
		const words = reason.trim();
		if (words.length < reasonSigns.atLeast) return refused("reason-too-short");
		if (words.length > reasonSigns.atMost) return refused("reason-too-long");
		await forgetBegun(tx, key);
		const lendingId = await writeLending(
			tx,
			key,
			"case",
			await partnersOf(tx, unlocked, key),
			words,
		);
		const at = { unitId: key.unitId, id: key.id, lendingId, keyOf: "case" };
		if (!(await lendFirst(tx, unlocked, at)))
			throw new Error("a box that was just found opens for nobody");
		await leaveTrail(tx, {
			chain: "confidential",
			deed: "rights-case.recovery-begun",
			subject: { kind: subjectKind, id: key.id },
		});
		return ok(null);
	});

/** What was begun with somebody who cannot go on with it. */
const forgetBegun = (tx: Context, { unitId, id }: Key) =>
	rightsCasesIn(tx.db)
		.deleteFrom("rights_cases.lending")
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.where("key_of", "=", "case")
		.where("second_id", "is", null)
		.execute();

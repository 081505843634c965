import { forgetSubjectOf } from "#notices";
import type { Context } from "#platform/context.ts";
import { type Key, subjectKind } from "../case.ts";
import { goElsewhere } from "../handling/keep-apart.ts";
import { takeFromExcluded } from "../handling/take-from-excluded.ts";
import { takeInHand } from "../opening/case-hand.ts";
import { headIn } from "../opening/open-case.ts";
import { noteSeen } from "../opening/seen.ts";
import { headerOf } from "../store.ts";
import { rightsCasesIn } from "../tables.ts";
import { addPiece } from "../write-piece.ts";

/**
 * Two custodians have opened the key of a case that no officer could open. It is held for this moment and given to neither of
 * them: its head is read, the rule says who may have it now, and the key is laid ready for those. Whoever told it reads that
 * this happened. Answers whether there was anybody who may have it; where not, nothing is done.
 */
export async function bringBack(
	tx: Context,
	key: Key,
	secret: Uint8Array,
	reason: string,
): Promise<boolean> {
	const header = await headerOf(tx, key);
	if (!header) return false;
	const hand = takeInHand(secret, key.id, tx.random);
	const head = headIn(hand, header);
	// It waits for none of them any more; whoever may have it now is told below.
	await forgetSubjectOf(
		tx,
		{ kind: subjectKind, id: key.id },
		await keepersOf(tx, key),
	);
	if (!(await goElsewhere(tx, key, hand, head))) return false;
	await addPiece(tx, key, hand, {
		what: "note",
		by: "system",
		body: { words: reason, about: "brought-back" },
	});
	await noteSeen(tx, key, "recovery");
	await takeFromExcluded(tx, key, hand, head);
	return true;
}

/** Ids of all who keep half of it. */
async function keepersOf(
	tx: Context,
	{ unitId, id }: Key,
): Promise<readonly string[]> {
	const rows = await rightsCasesIn(tx.db)
		.selectFrom("rights_cases.holder")
		.select("holder_id as personId")
		.distinct()
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.where("kind", "=", "two")
		.execute();
	return rows.map(({ personId }) => personId);
}

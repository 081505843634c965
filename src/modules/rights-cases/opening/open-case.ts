import { isFresh } from "#identity";
import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Unlocked } from "#keys";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import {
	type CaseHeader,
	Head,
	type Key,
	type Piece,
	subjectKind,
} from "../case.ts";
import { mayLearnOf } from "../graph/organisation.ts";
import { mayWorkOn } from "../policy.ts";
import { recordOf } from "../record/read-record.ts";
import type { CaseRecord } from "../record/record.ts";
import { headerOf, piecesOf } from "../store.ts";
import { asReader } from "./as-reader.ts";
import { type CaseFile, filesOf } from "./case-files.ts";
import { type CaseHand, takeInHand } from "./case-hand.ts";
import { heldRows, keyOutOf, officesOf } from "./holders.ts";
import { noteSeen } from "./seen.ts";
import { welcomeReporters } from "./welcome-reporters.ts";

/** A case that lies open before somebody who may read it. */
export interface OpenCase {
	readonly header: CaseHeader;
	readonly head: Head;
	/** Oldest first. */
	readonly pieces: readonly Piece[];
	readonly files: readonly CaseFile[];
	/** What officers know of it, put in order. Whoever told it never reads it. */
	readonly record: CaseRecord;
	readonly hand: CaseHand;
}

/**
 * `prove-again`: the second factor was shown too long ago; `locked`: their key is not open. Both are asked before anything
 * is looked up. `not-found` is one answer for a case that is not there, one that is not theirs, and one that they must
 * never learn of.
 */
export type OpenRefusal = Refusal<"prove-again" | "locked" | "not-found">;

/**
 * The only way to a case. It asks what the actor showed, finds it with the eyes of the database's reader, opens its head,
 * asks the rule of who must never learn of it, writes the trail, and only then opens what was said.
 */
export const openCase = (
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
): Promise<Result<OpenCase, OpenRefusal>> =>
	inTransaction<Result<OpenCase, OpenRefusal>>(cx, async (tx) => {
		const found = await findCase(tx, unlocked, key);
		if (!found.ok) return found;
		await leaveTrail(tx, {
			chain: "confidential",
			deed: "rights-case.opened",
			subject: { kind: subjectKind, id: key.id },
		});
		await noteSeen(tx, found.value.header, "case");
		await welcomeReporters(tx, found.value.header, found.value.hand);
		const { header, head, hand, reader } = found.value;
		const opened = await asReader(tx, reader, async () => ({
			pieces: await piecesOf(tx, key, hand),
			files: await filesOf(tx, key, hand),
			record: await recordOf(tx, key, hand),
		}));
		return ok({ header, head, hand, ...opened });
	});

/** A case whose head is open, and whose pieces are still shut: for whoever works on it in the same transaction. */
export interface FoundCase {
	readonly header: CaseHeader;
	readonly head: Head;
	readonly hand: CaseHand;
	readonly reader: {
		readonly personId: string;
		readonly offices: readonly string[];
	};
}

/** Everything that is asked before the trail is written. No page is given this. */
export async function findCase(
	tx: Context,
	unlocked: Unlocked | null,
	key: Key,
): Promise<Result<FoundCase, OpenRefusal>> {
	if (!isFresh(tx.actor, tx.now)) return refused("prove-again");
	if (!unlocked || unlocked.personId !== tx.actor.id) return refused("locked");
	if (!isUuid(key.unitId) || !isUuid(key.id)) return refused("not-found");
	const reader = {
		personId: unlocked.personId,
		offices: await officesOf(tx, unlocked.personId),
	};
	const { header, held } = await asReader(tx, reader, async () => ({
		header: await headerOf(tx, key),
		held: await heldRows(tx)
			.where("holder.unit_id", "=", key.unitId)
			.where("holder.case_id", "=", key.id)
			.execute(),
	}));
	const secret = header && (await keyOutOf(tx, unlocked, held));
	if (!header || !secret) return refused("not-found");
	const hand = takeInHand(secret, key.id, tx.random);
	const head = headIn(hand, header);
	if (!mayWorkOn(tx.actor, header).may) return refused("not-found");
	const mayLearn = await mayLearnOf(tx, head.concerned, [unlocked.personId]);
	if (!mayLearn(unlocked.personId).may) return refused("not-found");
	const { head: _, ...rest } = header;
	return ok({ header: rest, head, hand, reader });
}

/** The head of a case, read with its key. */
export const headIn = (
	hand: CaseHand,
	{ head }: { readonly head: Uint8Array },
): Head => Head.parse(hand.openJson("head", head));

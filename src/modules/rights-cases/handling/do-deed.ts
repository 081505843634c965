import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Unlocked } from "#keys";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type CaseHeader, type Head, type Key, subjectKind } from "../case.ts";
import { countEnding, countTagged } from "../numbers/count-case.ts";
import {
	type FoundCase,
	findCase,
	type OpenRefusal,
} from "../opening/open-case.ts";
import { lockHeader } from "../store.ts";
import { rightsCasesIn } from "../tables.ts";
import { addPiece, type NewPiece } from "../write-piece.ts";

/** A deed of an officer on a case that their key opens. */
export interface Deed<Reason extends string = never> {
	/** The word of the trail: `rights-case.asked`. */
	readonly trail: string;
	/** The number of deeds that the page showed; left out where it does not matter who was faster. */
	readonly version?: number;
	/** Asked with the case locked; answers why not. */
	readonly refuse?: (
		tx: Context,
		found: FoundCase,
	) => Promise<Reason | null> | Reason | null;
	/** The state that follows; left out, it stays. */
	readonly state?: { readonly to: string; readonly before?: string | null };
	readonly ended?: CaseHeader["endedOn"];
	/** The office where it lies from now on. */
	readonly handlerId?: string;
	/** What changes in the head. */
	readonly head?: (head: Head) => Head;
	readonly pieces?: readonly NewPiece[];
	/** What else is done in the same transaction. */
	readonly and?: (tx: Context, found: FoundCase) => Promise<void>;
}

export type DeedRefusal<Reason extends string> = Refusal<
	Reason | OpenRefusal["reason"] | "changed-meanwhile"
>;

/**
 * Every deed of an officer goes one way, in one transaction: lock, find with their key, ask whether somebody was faster,
 * refuse or do, seal what is new, leave the trail.
 */
export const doDeed = <Reason extends string = never>(
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	deed: Deed<Reason>,
): Promise<Result<CaseHeader, DeedRefusal<Reason>>> =>
	inTransaction<Result<CaseHeader, DeedRefusal<Reason>>>(cx, async (tx) => {
		await lockHeader(tx, key);
		const found = await findCase(tx, unlocked, key);
		if (!found.ok) return found;
		const { header, head, hand } = found.value;
		if (deed.version !== undefined && deed.version !== header.version)
			return refused("changed-meanwhile");
		const why = (await deed.refuse?.(tx, found.value)) ?? null;
		if (why) return refused(why);
		const after: CaseHeader = {
			...header,
			handlerId: deed.handlerId ?? header.handlerId,
			state: deed.state?.to ?? header.state,
			stateBefore: deed.state
				? (deed.state.before ?? null)
				: header.stateBefore,
			endedOn: deed.ended === undefined ? header.endedOn : deed.ended,
			version: header.version + 1,
		};
		const nextHead = deed.head?.(head) ?? null;
		await rightsCasesIn(tx.db)
			.updateTable("rights_cases.case_file")
			.set({
				handler_id: after.handlerId,
				state: after.state,
				state_before: after.stateBefore,
				ended_on: after.endedOn,
				version: after.version,
				...(nextHead ? { head: hand.sealJson("head", nextHead) } : {}),
			})
			.where("unit_id", "=", key.unitId)
			.where("id", "=", key.id)
			.execute();
		await countEnding(tx, header, after, nextHead ?? head);
		if (nextHead) await countTagged(tx, header, head, nextHead);
		for (const piece of deed.pieces ?? []) await addPiece(tx, key, hand, piece);
		await deed.and?.(tx, found.value);
		await leaveTrail(tx, {
			chain: "confidential",
			deed: deed.trail,
			subject: { kind: subjectKind, id: key.id },
		});
		return ok(after);
	});

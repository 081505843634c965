import {
	isWaiting,
	judgementsOf,
	lockPair,
	type Outcome,
	writeJudgement,
} from "#evidence";
import { ok, type Result, refused } from "#kernel/result.ts";
import { settle } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { mayJudgePair } from "./policy.ts";
import type { PairSeen } from "./seen-pair.ts";
import { pairSubject } from "./tell-pairs.ts";

export interface PairJudged {
	readonly outcome: Outcome;
	readonly reason: string;
	/** Number of judgements that the page showed; another person may be quicker. */
	readonly seen: number;
}

/**
 * Says what a pair is, with a reason. It is a word about two files and nothing else: no answer, no mark and no
 * assessment changes by it. Whoever draws a consequence judges the item, as always.
 */
export async function judgePair(
	cx: Context,
	pair: PairSeen,
	{ outcome, reason, seen }: PairJudged,
): Promise<Result<void>> {
	return inTransaction(cx, async (tx): Promise<Result<void>> => {
		const decision = mayJudgePair(tx.actor, pair.sides);
		if (!decision.may) return refused(decision.why);
		const said = reason.trim();
		if (said.length < 5) return refused("say-why-pair");
		const locked = await lockPair(tx, pair.id);
		if ((await judgementsOf(tx, pair.id)).length !== seen)
			return refused("pair-judged-meanwhile");
		await writeJudgement(tx, locked, { outcome, reason: said });
		await leaveTrail(tx, {
			chain: "operations",
			deed: "evidence.pair-judged",
			subject: pairSubject(pair.id),
			details: { outcome, reason: said },
		});
		if (!isWaiting(outcome)) await settle(tx, pairSubject(pair.id));
		return ok(undefined);
	});
}

import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { mayManageRounds } from "../policy.ts";
import { roundOf } from "../queries.ts";
import { assessmentsIn } from "../tables.ts";
import {
	problemOfRules,
	type RoundRules,
	type RulesReason,
	rulesSetFor,
	shippedRules,
} from "./round-rules.ts";

export interface NewRules extends RoundRules {
	readonly instrument: string;
	readonly year: number;
	readonly reason: string;
	/** Number of the rules that the person saw; 0 for those that come with the program. */
	readonly seen: number;
}

export type SetRulesRefusal = Refusal<
	| RulesReason
	| "not-a-publisher"
	| "no-such-round"
	| "rules-changed-meanwhile"
	| "same-rules"
	| "say-why-rules"
>;

/** Sets the days after a judgement for a round. Days that were promised to a unit already stay as they were. */
export async function setRoundRules(
	cx: Context,
	{ instrument, year, reason: typed, seen, ...rules }: NewRules,
): Promise<Result<RoundRules, SetRulesRefusal>> {
	return inTransaction<Result<RoundRules, SetRulesRefusal>>(cx, async (tx) => {
		const decision = mayManageRounds(tx.actor);
		if (!decision.may) return refused(decision.why);
		if (!(await roundOf(tx, instrument, year))) return refused("no-such-round");
		const problem = problemOfRules(rules);
		if (problem) return refused(problem);
		const [before] = await rulesSetFor(tx, { instrument, year });
		if ((before?.number ?? 0) !== seen)
			return refused("rules-changed-meanwhile");
		if (same(before ?? shippedRules, rules)) return refused("same-rules");
		const reason = typed.trim();
		if (reason === "") return refused("say-why-rules");
		// A round is reference data and never locked: of two that set rules at once, the second finds the number taken.
		const written = await assessmentsIn(tx.db)
			.insertInto("assessments.round_rule")
			.values({
				instrument,
				year,
				number: seen + 1,
				correction_days: rules.correctionDays,
				after_corrections: rules.afterCorrections,
				objection_days: rules.objectionDays,
				legal_basis: rules.legalBasis.trim(),
				reason,
				by_id: tx.actor.id,
				at: tx.now,
			})
			.onConflict((conflict) => conflict.doNothing())
			.returning("number")
			.executeTakeFirst();
		if (!written) return refused("rules-changed-meanwhile");
		await leaveTrail(tx, {
			chain: "results",
			deed: "round.rules-set",
			subject: { kind: "round", id: `${instrument} ${year}` },
			details: { ...rules, reason },
		});
		return ok(rules);
	});
}

const same = (one: RoundRules, other: RoundRules): boolean =>
	one.correctionDays === other.correctionDays &&
	one.afterCorrections === other.afterCorrections &&
	one.objectionDays === other.objectionDays &&
	one.legalBasis === other.legalBasis.trim();

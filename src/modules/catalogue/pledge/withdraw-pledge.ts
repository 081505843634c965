import type { FieldProblem } from "#kernel/form.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { mayWithdrawPledge } from "../policy.ts";
import { settlePledge } from "./ask-to-review.ts";
import { step } from "./lifecycle.ts";
import { pledgeLimits, problem } from "./pledge.ts";
import { lockPledge, type PledgeKey, savePledge } from "./store.ts";

export type WithdrawRefusal =
	| Refusal<"unknown-pledge" | "not-your-unit" | "not-the-head" | "not-now">
	| { readonly reason: "mend"; readonly problems: readonly FieldProblem[] };

/** A pledge is taken back, with the reason. One that was public stays to be read, and the reason with it. */
export const withdrawPledge = (
	cx: Context,
	key: PledgeKey,
	reason: string,
): Promise<Result<null, WithdrawRefusal>> =>
	inTransaction<Result<null, WithdrawRefusal>>(cx, async (tx) => {
		const here = await lockPledge(tx, key);
		if (!here) return refused("unknown-pledge");
		const { pledge, unit } = here;
		const decision = mayWithdrawPledge(
			tx.actor,
			{ unitId: unit.id, province: unit.province.code },
			pledge.state,
		);
		if (!decision.may) return refused(decision.why);
		const to = step(pledge.state, "withdraw");
		if (!to) return refused("not-now");
		const why = reason.trim();
		const problems = [
			...(why === "" ? [problem("alasan", "no-reason")] : []),
			...(why.length > pledgeLimits.why
				? [problem("alasan", "too-long", { n: pledgeLimits.why })]
				: []),
		];
		if (problems.length > 0)
			return { ok: false, problem: { reason: "mend", problems } };

		await savePledge(tx, key, {
			state: to,
			ended_on: dayOf(tx.now),
			withdrawn_why: why,
		});
		await settlePledge(tx, pledge.id);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "catalogue.pledge-withdrawn",
			subject: { kind: "pledge", id: pledge.id },
			details: { ...key, was: pledge.state, why },
		});
		return ok(null);
	});

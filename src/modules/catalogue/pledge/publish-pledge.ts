import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { mayPublish } from "../policy.ts";
import { askToRenew, settlePledge } from "./ask-to-review.ts";
import { step } from "./lifecycle.ts";
import { pledgesOf, pledgeThatHolds } from "./queries.ts";
import { lockPledge, type PledgeKey, savePledge } from "./store.ts";

export type PublishRefusal = Refusal<
	"unknown-pledge" | "not-your-unit" | "not-now"
>;

/** What was signed becomes public, and the one before it is renewed by it: it stays to be read. */
export const publishPledge = (
	cx: Context,
	key: PledgeKey,
): Promise<Result<null, PublishRefusal>> =>
	inTransaction<Result<null, PublishRefusal>>(cx, async (tx) => {
		const here = await lockPledge(tx, key);
		if (!here) return refused("unknown-pledge");
		const { pledge, unit } = here;
		const decision = mayPublish(tx.actor, {
			unitId: unit.id,
			province: unit.province.code,
		});
		if (!decision.may) return refused(decision.why);
		const to = step(pledge.state, "publish");
		if (!to) return refused("not-now");

		const today = dayOf(tx.now);
		const before = pledgeThatHolds(await pledgesOf(tx, unit.id));
		const renewed = before && step(before.state, "renew");
		if (before && renewed) {
			await savePledge(tx, before, { state: renewed, ended_on: today });
			await settlePledge(tx, before.id);
		}
		await savePledge(tx, key, { state: to, published_on: today });
		await settlePledge(tx, pledge.id);
		// A service may have changed between signature and publication.
		await askToRenew(tx, unit);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "catalogue.pledge-published",
			subject: { kind: "pledge", id: pledge.id },
			details: { ...key, renews: before?.number ?? null },
		});
		return ok(null);
	});

import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { raise, settle } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { maySignPledge } from "../policy.ts";
import { toBePublished, toBeSigned } from "./ask-to-review.ts";
import { step } from "./lifecycle.ts";
import { seenIn } from "./pledge.ts";
import {
	keepCovered,
	lockPledge,
	type PledgeKey,
	savePledge,
} from "./store.ts";

export type SignRefusal = Refusal<
	| "unknown-pledge"
	| "not-the-head"
	| "not-a-person"
	| "not-now"
	| "not-agreed"
	| "changed-meanwhile"
>;

/** What whoever signs had before them. */
export interface Signing {
	readonly basedOn: number;
	/** Each service with its version, as {@link seenIn} writes it. */
	readonly seen: string;
	readonly agrees: boolean;
}

/**
 * The head of an office enacts its pledge. What is signed is what was on the page: the text and each service in its version.
 * Where anything changed since, nothing is signed (`changed-meanwhile`).
 */
export const signPledge = (
	cx: Context,
	key: PledgeKey,
	{ basedOn, seen, agrees }: Signing,
): Promise<Result<null, SignRefusal>> =>
	inTransaction<Result<null, SignRefusal>>(cx, async (tx) => {
		const here = await lockPledge(tx, key);
		if (!here) return refused("unknown-pledge");
		const { pledge, unit } = here;
		const place = { unitId: unit.id, province: unit.province.code };
		const decision = maySignPledge(tx.actor, place);
		if (!decision.may) return refused(decision.why);
		const to = step(pledge.state, "sign");
		if (!to) return refused("not-now");
		if (pledge.revision !== basedOn || seenIn(pledge) !== seen)
			return refused("changed-meanwhile");
		if (!agrees) return refused("not-agreed");

		const today = dayOf(tx.now);
		await keepCovered(
			tx,
			key,
			pledge.covers.map(({ serviceId, now }) => ({ serviceId, version: now })),
		);
		await savePledge(tx, key, {
			state: to,
			signed_on: today,
			signed_by: tx.actor.id,
		});
		await settle(tx, toBeSigned(pledge.id));
		await raise(tx, {
			to: { permission: "assessment.request", ...place },
			kind: "duty",
			subject: toBePublished(pledge.id),
			says: "catalogue.duty.pledge-publish",
			about: { unit: unit.name },
			path: `/unit/${unit.slug}/maklumat/${pledge.number}`,
		});
		await leaveTrail(tx, {
			chain: "operations",
			deed: "catalogue.pledge-signed",
			subject: { kind: "pledge", id: pledge.id },
			details: { ...key, signer: pledge.signer, text: pledge.text, seen },
		});
		return ok(null);
	});

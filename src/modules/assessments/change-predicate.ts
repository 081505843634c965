import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Case, lockCase } from "./case.ts";
import { writePredicate } from "./decide-assessment.ts";
import { mayChangePredicate } from "./policy.ts";
import type { Predicate } from "./predicate.ts";
import { predicateOf, predicatesOf } from "./queries.ts";
import { tellMoved } from "./tell.ts";
import { tellUnit } from "./tell-people.ts";

/** Which status may follow which: what was revoked stays revoked. */
const follows = {
	active: ["suspended", "revoked"],
	suspended: ["active", "revoked"],
	revoked: [],
} as const satisfies Record<
	Predicate["status"],
	readonly Predicate["status"][]
>;

export const mayFollow = (
	from: Predicate["status"],
): readonly Predicate["status"][] => follows[from];

export interface PredicateChange {
	readonly status: Predicate["status"];
	readonly reason: string;
	/** What a suspension or a revocation rests on; a restoration may leave it out and rests on the award again. */
	readonly legalBasis?: string;
}

/** Suspends, revokes or restores a predicate, with a reason. What was true before stays in the history. */
export async function changePredicate(
	cx: Context,
	found: Case,
	{ status, reason, legalBasis = "" }: PredicateChange,
): Promise<Result<Predicate>> {
	return inTransaction(cx, async (tx) => {
		const { assessment, place } = await lockCase(tx, found);
		const decision = mayChangePredicate(tx.actor, assessment, place);
		if (!decision.may) return refused(decision.why);
		const before = await predicateOf(tx, assessment);
		if (!before || !mayFollow(before.status).includes(status))
			return refused("status-does-not-follow");
		if (!reason.trim()) return refused("say-why");
		const basis = legalBasis.trim();
		if (status !== "active" && !basis) return refused("basis-missing");
		const [award] = await predicatesOf(tx, assessment);
		const after: Predicate = {
			...before,
			status,
			reason: reason.trim(),
			legalBasis: basis || (award ?? before).legalBasis,
			at: tx.now,
		};
		await writePredicate(tx, assessment, after);
		await leaveTrail(tx, {
			chain: "results",
			deed: "assessment.predicate-changed",
			subject: { kind: "assessment", id: assessment.id },
			details: {
				from: before.status,
				to: status,
				reason: after.reason,
				legalBasis: after.legalBasis,
			},
		});
		await tellMoved(tx, assessment, { score: after.score, predicate: after });
		await tellUnit(tx, { ...found, assessment }, status);
		return ok(after);
	});
}

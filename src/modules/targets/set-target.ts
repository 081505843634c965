import { roundOf } from "#assessments";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { unitsOf } from "#standings";
import { dayOf } from "#territory";
import { maySetTarget } from "./policy.ts";
import { targetsOf } from "./store.ts";
import { targetsIn } from "./tables.ts";
import {
	type Aim,
	type AimReason,
	problemOfAim,
	type RegionRound,
	type Target,
} from "./target.ts";

export interface NewTarget extends RegionRound, Aim {
	readonly reason: string;
	/** Number of the target that the person saw; 0 where there was none. */
	readonly seen: number;
}

export type SetTargetRefusal = Refusal<
	| AimReason
	| "no-such-round"
	| "not-your-region"
	| "target-changed-meanwhile"
	| "same-target"
>;

/** Sets what a region wants to reach in a round. The one before stays on record. */
export const setTarget = (
	cx: Context,
	{ seen, reason: typed, ...wanted }: NewTarget,
): Promise<Result<number, SetTargetRefusal>> =>
	inTransaction<Result<number, SetTargetRefusal>>(cx, async (tx) => {
		const { province, instrument, year, goal, units, dueOn } = wanted;
		const round = await roundOf(tx, instrument, year);
		if (!round) return refused("no-such-round");
		const decision = maySetTarget(tx.actor, {
			programme: round.programme,
			province,
		});
		if (!decision.may) return refused(decision.why);
		const reason = typed.trim();
		const today = dayOf(tx.now);
		const all = (await unitsOf(tx, { instrument, year, province, day: today }))
			.length;
		const problem = problemOfAim({ ...wanted, reason }, { today, all });
		if (problem) return { ok: false, problem };
		const [before] = await targetsOf(tx, wanted);
		if ((before?.number ?? 0) !== seen)
			return refused("target-changed-meanwhile");
		if (before && same(before, wanted)) return refused("same-target");
		// Nobody locks a region: of two that set a target at once, the second finds the number taken.
		const written = await targetsIn(tx.db)
			.insertInto("targets.target")
			.values({
				province_code: province,
				instrument,
				year,
				number: seen + 1,
				goal,
				units,
				due_on: dueOn,
				reason,
				by_id: tx.actor.id,
				at: tx.now,
			})
			.onConflict((conflict) => conflict.doNothing())
			.returning("number")
			.executeTakeFirst();
		if (!written) return refused("target-changed-meanwhile");
		await leaveTrail(tx, {
			chain: "operations",
			deed: "target.set",
			subject: { kind: "target", id: `${province} ${instrument} ${year}` },
			details: { goal, units, dueOn, reason },
		});
		return ok(written.number);
	});

const same = (one: Target, other: Aim): boolean =>
	one.goal === other.goal &&
	one.units === other.units &&
	one.dueOn === other.dueOn;

import {
	type AssignRefusal,
	actionsOf,
	assignAction,
	type DueReason,
	openDrafts,
	ownersIn,
	problemOfDue,
} from "#actions";
import type { Instrument } from "#instruments";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { mayRun } from "../policy.ts";
import { draftFor, fromSurvey, refOf } from "./element-origin.ts";
import { improvementOf, lowestIn } from "./improvement-of.ts";

/** Who makes an element better, and by when. */
export interface Planned {
	readonly code: string;
	readonly ownerId: string;
	readonly dueOn: string;
}

export type PlanRefusal = Refusal<
	| "unknown-unit"
	| "not-your-unit"
	| "no-closed-quarter"
	| "not-lowest"
	| "no-such-owner"
	| DueReason
	| AssignRefusal["reason"]
>;

/**
 * Opens an action for each of the three lowest elements of the last closed quarter, with owner and last day. What was
 * opened before stays one action: a draft of the program is given its owner. `about.code` names the element that is wrong.
 */
export const planImprovement = (
	cx: Context,
	unitId: string,
	instrument: Instrument,
	plan: readonly Planned[],
): Promise<Result<number, PlanRefusal>> =>
	inTransaction<Result<number, PlanRefusal>>(cx, async (tx) => {
		const unit = await unitById(tx, unitId);
		if (!unit) return refused("unknown-unit");
		const place = { unitId, province: unit.province.code };
		const decision = mayRun(tx.actor, place);
		if (!decision.may) return refused(decision.why);
		const improvement = await improvementOf(tx, unitId, instrument);
		const { last } = improvement;
		if (!last) return refused("no-closed-quarter");
		const lowest = lowestIn(improvement, last);
		const owners = await ownersIn(tx, place);
		for (const { code, ownerId, dueOn } of plan) {
			if (!lowest.some((each) => each.code === code))
				return refused("not-lowest", { code });
			if (!owners.some(({ id }) => id === ownerId))
				return refused("no-such-owner", { code });
			const problem = problemOfDue(dueOn, dayOf(tx.now));
			if (problem) return refused(problem, { code });
		}
		await openDrafts(
			tx,
			unit,
			lowest.map(({ code }) =>
				draftFor(unit.slug, instrument, last.period, code),
			),
		);
		const actions = await actionsOf(tx, unitId, fromSurvey);
		for (const { code, ...assigned } of plan) {
			const ref = refOf({
				instrument: instrument.id,
				period: last.period,
				code,
			});
			const action = actions.find(({ origin }) => origin.ref === ref);
			if (!action) throw new Error(`no action of ${ref}`);
			const done = await assignAction(tx, action, assigned);
			if (!done.ok) return refused(done.problem.reason, { code });
		}
		return ok(plan.length);
	});

import { namesSomebody } from "#kernel/mask.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { type Action, problemOfWords, type WordsReason } from "./action.ts";
import type { Key } from "./change-action.ts";
import { note } from "./history.ts";
import { hasEnded } from "./lifecycle.ts";
import { mayHide } from "./policy.ts";
import { lockAction } from "./store.ts";
import { actionsIn } from "./tables.ts";
import { ActionEnded } from "./tell-ended.ts";
import { isVoiced } from "./voiced.ts";

/** What is told upwards when an outcome is hidden: whoever wrote its words down elsewhere hides them there. */
export const outcomeHidden = "action.outcome-hidden";
export const OutcomeHidden = ActionEnded;

export type HideRefusal = Refusal<
	| "no-such-action"
	| "not-your-unit"
	| "nothing-public"
	| "hidden-already"
	| "traces-in-reason"
	| WordsReason
>;

/**
 * Takes the words of an outcome from everybody's sight, because they tell of a person: in their place stand the day and a reason that tells of
 * nobody. That something was done, when and by which office stays, and the office's own people find the words in the history.
 */
export const hideOutcome = (
	cx: Context,
	{ unitId, id }: Key,
	why: string,
): Promise<Result<Action, HideRefusal>> =>
	inTransaction<Result<Action, HideRefusal>>(cx, async (tx) => {
		const unit = await unitById(tx, unitId);
		const action = await lockAction(tx, unitId, id);
		if (!unit || !action) return refused("no-such-action");
		const may = mayHide(tx.actor, { unitId, province: unit.province.code });
		if (!may.may) return refused(may.why);
		if (!isVoiced(action) || !hasEnded(action.state))
			return refused("nothing-public");
		if (action.hidden) return refused("hidden-already");
		const problem = problemOfWords(why);
		if (problem) return refused(problem);
		if (namesSomebody(why)) return refused("traces-in-reason");
		const hidden = { on: dayOf(tx.now), why: why.trim() };
		await actionsIn(tx.db)
			.updateTable("actions.action")
			.set({ hidden_on: hidden.on, why_hidden: hidden.why })
			.where("unit_id", "=", unitId)
			.where("id", "=", id)
			.execute();
		await note(tx, action, { what: "hidden", words: hidden.why });
		await leaveTrail(tx, {
			chain: "operations",
			deed: outcomeHidden,
			subject: { kind: "action", id },
			details: { unit: unitId },
		});
		const { kind, ref } = action.origin;
		await announce(tx, {
			name: outcomeHidden,
			body: { unitId, actionId: id, kind, ref } satisfies ActionEnded,
		});
		return ok({ ...action, outcome: null, hidden });
	});

import type { Refusal, Result } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { type Action, type DueReason, problemOfDue } from "./action.ts";
import { type ChangeReason, changeAction, type Key } from "./change-action.ts";
import { ownersIn } from "./people-of-unit.ts";

export type AssignRefusal = Refusal<
	ChangeReason | DueReason | "no-such-owner" | "same-owner"
>;

/** Names who does it and by when, also anew. */
export const assignAction = (
	cx: Context,
	key: Key,
	{ ownerId, dueOn }: { readonly ownerId: string; readonly dueOn: string },
): Promise<Result<Action, AssignRefusal>> =>
	changeAction<DueReason | "no-such-owner" | "same-owner">(cx, key, {
		move: "assign",
		what: "assigned",
		deed: "action.assigned",
		refuse: async (tx, action, place) => {
			if (action.ownerId === ownerId && action.dueOn === dueOn)
				return "same-owner";
			const problem = problemOfDue(dueOn, dayOf(tx.now));
			if (problem) return problem;
			const owners = await ownersIn(tx, place);
			return owners.some(({ id }) => id === ownerId) ? null : "no-such-owner";
		},
		change: () => ({ ownerId, dueOn }),
	});

import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Said } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Day, dayOf } from "#territory";
import { type Unit, unitById } from "#units";
import {
	type Action,
	type DueReason,
	type Origin,
	problemOfDue,
	problemOfTitle,
	type TitleReason,
} from "./action.ts";
import { byHand, saysByHand } from "./by-hand.ts";
import { note } from "./history.ts";
import { ownersIn } from "./people-of-unit.ts";
import { mayKeep } from "./policy.ts";
import { insertAction } from "./store.ts";
import { tellOfUnowned, tellOwner } from "./tell-people.ts";

export interface NewAction {
	readonly unitId: string;
	readonly title: string;
	readonly ownerId: string;
	readonly dueOn: string;
}

export type OpenRefusal = Refusal<
	"unknown-unit" | "not-your-unit" | "no-such-owner" | TitleReason | DueReason
>;

/** Opens an action by hand. One without owner or last day cannot be opened so. Answers its id. */
export const openAction = (
	cx: Context,
	{ unitId, title, ownerId, dueOn }: NewAction,
): Promise<Result<string, OpenRefusal>> =>
	inTransaction<Result<string, OpenRefusal>>(cx, async (tx) => {
		const unit = await unitById(tx, unitId);
		if (!unit) return refused("unknown-unit");
		const place = { unitId, province: unit.province.code };
		const decision = mayKeep(tx.actor, place);
		if (!decision.may) return refused(decision.why);
		const today = dayOf(tx.now);
		const problem = problemOfTitle(title) ?? problemOfDue(dueOn, today);
		if (problem) return refused(problem);
		if (!(await ownersIn(tx, place)).some(({ id }) => id === ownerId))
			return refused("no-such-owner");
		const id = tx.newId();
		await open(tx, unit, {
			id,
			title: { id: title.trim() },
			origin: { kind: byHand, ref: id, says: saysByHand, path: null },
			ownerId,
			dueOn,
		});
		return ok(id);
	});

/** An action that another module opens: nobody owns it until a person of the unit says who. */
export interface Draft {
	readonly title: Said;
	readonly origin: Origin;
	/** The last day, where what it follows from named one. */
	readonly dueOn?: Day;
}

/**
 * Opens actions that follow from something else, in the transaction of whoever calls; the caller has asked whether the
 * actor may. An origin that has an action keeps it. Answers how many are new.
 */
export async function openDrafts(
	tx: Context,
	unit: Unit,
	drafts: readonly Draft[],
): Promise<number> {
	let opened = 0;
	for (const draft of drafts)
		if (
			await open(tx, unit, {
				...draft,
				id: tx.newId(),
				ownerId: null,
				dueOn: draft.dueOn ?? null,
			})
		)
			opened += 1;
	if (opened > 0) await tellOfUnowned(tx, unit);
	return opened;
}

async function open(
	tx: Context,
	unit: Unit,
	given: Omit<Draft, "dueOn"> & {
		readonly id: string;
		readonly ownerId: string | null;
		readonly dueOn: Day | null;
	},
): Promise<boolean> {
	const action: Action = {
		...given,
		unitId: unit.id,
		state: "open",
		openedOn: dayOf(tx.now),
		endedOn: null,
		outcome: null,
		hidden: null,
	};
	if (!(await insertAction(tx, action))) return false;
	await note(tx, action, { what: "opened" });
	await leaveTrail(tx, {
		chain: "operations",
		deed: "action.opened",
		subject: { kind: "action", id: action.id },
		details: { unit: unit.id, origin: action.origin.kind },
	});
	await tellOwner(tx, unit, action);
	return true;
}

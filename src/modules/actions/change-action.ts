import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Unit, unitById } from "#units";
import type { Action } from "./action.ts";
import { note, type What } from "./history.ts";
import { hasEnded, type Move, step } from "./lifecycle.ts";
import { mayKeep, type Place } from "./policy.ts";
import { lockAction, saveAction } from "./store.ts";
import { announceEnd } from "./tell-ended.ts";
import { tellOfLeft, tellOfUnowned, tellOwner } from "./tell-people.ts";

/** Names an action. */
export interface Key {
	readonly unitId: string;
	readonly id: string;
}

export type ChangeReason =
	| "no-such-action"
	| "not-your-unit"
	| "has-ended"
	| "not-begun";

/** What a deed is called, and what the history keeps of it. */
interface Noted {
	readonly what: What;
	/** The word of the trail: `action.reported`. */
	readonly deed: string;
	readonly words?: string | undefined;
	readonly proof?: string | undefined;
}

/** A deed on an action: what it is called, what it changes, what the history keeps of it. */
interface Change<Reason extends string> extends Noted {
	readonly move: Move;
	/** What is asked before, with the action locked. */
	readonly refuse?: (
		tx: Context,
		action: Action,
		place: Place,
	) => Promise<Reason | null> | Reason | null;
	readonly change?: (action: Action) => Partial<Action>;
}

/** Every deed on an action goes the same way, in one transaction: lock, ask, step, save, note, leave the trail, tell. */
export const changeAction = <Reason extends string = never>(
	cx: Context,
	{ unitId, id }: Key,
	{ move, what, deed, words, proof, refuse, change }: Change<Reason>,
): Promise<Result<Action, Refusal<Reason | ChangeReason>>> =>
	inTransaction<Result<Action, Refusal<Reason | ChangeReason>>>(
		cx,
		async (tx) => {
			const unit = await unitById(tx, unitId);
			const found = await lockAction(tx, unitId, id);
			if (!unit || !found) return refused("no-such-action");
			const place = { unitId, province: unit.province.code };
			const decision = mayKeep(tx.actor, place);
			if (!decision.may) return refused(decision.why);
			const state = step(found.state, move);
			if (!state)
				return refused(hasEnded(found.state) ? "has-ended" : "not-begun");
			const why = (await refuse?.(tx, found, place)) ?? null;
			if (why) return refused(why);
			const changed = { ...found, state, ...change?.(found) };
			await carryOut(tx, unit, found, changed, { what, deed, words, proof });
			return ok(changed);
		},
	);

/** Save, note, leave the trail, tell: what every deed does once it is known that it may be done. */
export async function carryOut(
	tx: Context,
	unit: Unit,
	found: Action,
	changed: Action,
	{ what, deed, words, proof }: Noted,
): Promise<void> {
	const { id, unitId, state } = changed;
	await saveAction(tx, changed);
	await note(tx, changed, {
		what,
		words: words?.trim() || null,
		proof: proof?.trim() || null,
	});
	await leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: "action", id },
		details: { unit: unitId, state },
	});
	if (hasEnded(state)) await announceEnd(tx, changed);
	// Whoever reports is not told anew what they know already.
	if (!asksTheSame(found, changed)) await tellOwner(tx, unit, changed);
	await tellOfUnowned(tx, unit);
	await tellOfLeft(tx, unit);
}

/** Whether the same person has to do the same by the same day. */
const asksTheSame = (before: Action, after: Action): boolean =>
	before.ownerId === after.ownerId &&
	before.dueOn === after.dueOn &&
	!hasEnded(after.state);

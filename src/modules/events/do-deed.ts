import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Unit, unitById } from "#units";
import { type Event, type Key, subjectKind } from "./event.ts";
import { type Move, step } from "./lifecycle.ts";
import { mayKeep } from "./policy.ts";
import { lockEvent, saveEvent } from "./store.ts";
import { announceEvent, tellOfEvent } from "./tell.ts";

export const placeOf = (unit: Unit) => ({
	unitId: unit.id,
	province: unit.province.code,
});

export type DeedReason = "no-such-event" | "moved-on" | "changed-meanwhile";

interface Deed<Problem> {
	readonly move: Move;
	/** The word of the trail. */
	readonly deed: string;
	/** The revision on the page that somebody acted on. */
	readonly revision: number;
	/** Answers what of the event is different now. */
	readonly change?: (
		tx: Context,
		event: Event,
	) => Promise<Result<Partial<Event>, Problem>>;
	/** What else is so from now on. */
	readonly after?: (
		tx: Context,
		changed: Event,
		before: Event,
	) => Promise<void>;
}

/** Every deed on an event goes the same way, in one transaction: lock, who may, where it stands, who was faster, save, trail. */
export const doDeed = <Problem = never>(
	cx: Context,
	key: Key,
	{ move, deed, revision, change, after }: Deed<Problem>,
): Promise<Result<Event, Problem | Refusal<DeedReason>>> =>
	inTransaction<Result<Event, Problem | Refusal<DeedReason>>>(
		cx,
		async (tx) => {
			const event = await lockEvent(tx, key);
			const unit = event && (await unitById(tx, event.unitId));
			if (!event || !unit || !mayKeep(tx.actor, placeOf(unit)).may)
				return refused("no-such-event");
			const state = step(event.state, move);
			if (!state) return refused("moved-on");
			if (event.revision !== revision) return refused("changed-meanwhile");
			const done = change ? await change(tx, event) : ok({});
			if (!done.ok) return done;
			const changed = {
				...event,
				...done.value,
				state,
				revision: event.revision + 1,
			};
			await saveEvent(tx, changed);
			await after?.(tx, changed, event);
			await tellOfEvent(tx, unit, changed);
			await announceEvent(tx, changed);
			await leaveTrail(tx, {
				chain: "operations",
				deed,
				subject: { kind: subjectKind, id: event.id },
				details: { unit: unit.id, state },
			});
			return ok(changed);
		},
	);

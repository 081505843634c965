import type { FieldProblem } from "#kernel/form.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { civilDay, zoneOfProvince } from "#procedures";
import { dayOf, provincesAt } from "#territory";
import { unitById } from "#units";
import { type DeedReason, doDeed, placeOf } from "../do-deed.ts";
import {
	type Event,
	type Key,
	type Plan,
	sides,
	subjectKind,
} from "../event.ts";
import { mayKeep } from "../policy.ts";
import { askForNewDay } from "../registering/ask-for-day.ts";
import { moveUp } from "../registering/move-up.ts";
import { type Counts, nobody } from "../registering/places.ts";
import { countsOf } from "../registering/registrations.ts";
import { insertEvent } from "../store.ts";
import { planOf } from "./plan.ts";
import type { TypedPlan } from "./typed-plan.ts";

export interface Problems {
	readonly problems: readonly FieldProblem[];
}
export type PlanRefusal = Problems | Refusal<"no-such-event">;

/** Plans an event: a draft that its office alone sees. Answers its id. */
export const planEvent = (
	cx: Context,
	unitId: string,
	typed: TypedPlan,
): Promise<Result<string, PlanRefusal>> =>
	inTransaction<Result<string, PlanRefusal>>(cx, async (tx) => {
		const unit = await unitById(tx, unitId);
		if (!unit || !mayKeep(tx.actor, placeOf(unit)).may)
			return refused("no-such-event");
		const read = await readPlan(tx, typed, nobody, null);
		if (!read.ok) return read;
		const id = tx.newId();
		await insertEvent(tx, { unitId, id }, read.value);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "event.planned",
			subject: { kind: subjectKind, id },
			details: { unit: unitId },
		});
		return ok(id);
	});

/**
 * Changes what is planned, until it begins. Nobody loses a place by it; where there are more, whoever waits has them at once, and
 * what was asked for moves along to another day.
 */
export const changeEvent = (
	cx: Context,
	key: Key,
	revision: number,
	typed: TypedPlan,
): Promise<Result<Event, Problems | Refusal<DeedReason>>> =>
	doDeed<Problems>(cx, key, {
		move: "change",
		deed: "event.changed",
		revision,
		change: async (tx, event) => {
			const held = await countsOf(tx, event);
			const isSaid = sides.some(
				(side) => held[side].taken + held[side].waiting > 0,
			);
			return readPlan(tx, typed, held, isSaid ? event.certificate : null);
		},
		after: async (tx, changed, before) => {
			await moveUp(tx, changed);
			if (changed.on !== before.on) await askForNewDay(tx, changed);
		},
	});

async function readPlan(
	tx: Context,
	typed: TypedPlan,
	held: Counts,
	promised: Plan["certificate"] | null,
): Promise<Result<Plan, Problems>> {
	const provinces = await provincesAt(tx, dayOf(tx.now));
	const read = planOf(typed, {
		today: civilDay(tx.now, zoneOfProvince(typed.province)),
		provinces: new Set(provinces.map(({ code }) => code)),
		held,
		promised,
	});
	return "problems" in read ? { ok: false, problem: read } : ok(read.plan);
}

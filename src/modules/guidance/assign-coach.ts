import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Day, dayOf, daysAfter, isDay } from "#territory";
import { isOpenOn, unitById } from "#units";
import { coachingsOf } from "./coachings.ts";
import { mayReview } from "./policy.ts";
import { type Coaching, coachingKind, type Key } from "./question.ts";
import { tellRound } from "./subscribers.ts";
import { guidanceIn } from "./tables.ts";
import { wholeRound, withUnitsBelow } from "./tell-again.ts";
import { terms } from "./terms.ts";
import { asKept, problemOfWords } from "./words.ts";

export interface Assignment {
	readonly unitId: string | null;
	readonly officeId: string | null;
	readonly from: Day | null;
	readonly why: string;
}

export type AssignReason =
	| "not-yours"
	| "no-such-unit"
	| "no-such-office"
	| "coaches-itself"
	| "no-day"
	| "too-far"
	| "before-the-last"
	| "no-reason"
	| "reason-too-long";

/** From a day on an office coaches a unit; whoever did so until then ends on that day. What was stays on record. */
export const assignCoach = (
	cx: Context,
	assignment: Assignment,
): Promise<Result<Coaching, Refusal<AssignReason>>> =>
	inTransaction<Result<Coaching, Refusal<AssignReason>>>(cx, async (tx) => {
		if (!mayReview(tx.actor).may) return refused("not-yours");
		const { unitId, officeId, from, why } = assignment;
		const unit = unitId && (await unitById(tx, unitId));
		const office = officeId && (await unitById(tx, officeId));
		if (!unit || !isOpenOn(unit, dayOf(tx.now))) return refused("no-such-unit");
		if (!office) return refused("no-such-office");
		if (unit.id === office.id) return refused("coaches-itself");
		if (from === null || !isDay(from)) return refused("no-day");
		// An office coaches from a day on which it is there: also one that has closed since, for what was.
		if (!(await unitById(tx, office.id, from)))
			return refused("no-such-office");
		if (from > daysAfter(dayOf(tx.now), terms.assignedAhead))
			return refused("too-far");
		const problem = problemOfWords(why, terms.longestWords);
		if (problem)
			return refused(problem === "too-long" ? "reason-too-long" : "no-reason");
		const [last] = await coachingsOf(tx, unit.id);
		if (last && last.from >= from) return refused("before-the-last");
		const id = tx.newId();
		if (last) await endOn(tx, last, from);
		const coaching = {
			unitId: unit.id,
			id,
			officeId: office.id,
			from,
			until: null,
			why: asKept(why),
		};
		// Of two who assign at once, one does.
		if (!(await insert(tx, coaching))) return refused("before-the-last");
		await leaveTrail(tx, {
			chain: "operations",
			deed: "guidance.coach-assigned",
			subject: { kind: coachingKind, id },
			details: { unit: unit.id, office: office.id, from },
		});
		// What still waits goes to whoever answers now.
		await tellRound(tx, wholeRound(await withUnitsBelow(tx, unit.id)));
		return ok(coaching);
	});

const endOn = async (
	tx: Context,
	{ unitId, id, until }: Coaching,
	day: Day,
): Promise<void> => {
	if (until !== null && until <= day) return;
	await guidanceIn(tx.db)
		.updateTable("guidance.coaching")
		.set({ valid_until: day })
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.execute();
};

const insert = async (
	tx: Context,
	{ unitId, id, officeId, from, until, why }: Coaching,
): Promise<boolean> => {
	const { numInsertedOrUpdatedRows: written } = await guidanceIn(tx.db)
		.insertInto("guidance.coaching")
		.values({
			unit_id: unitId,
			id,
			office_id: officeId,
			valid_from: from,
			valid_until: until,
			why,
			by_id: tx.actor.id,
			at: tx.now,
			withdrawn_at: null,
			why_withdrawn: null,
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirstOrThrow();
	return Number(written ?? 0) > 0;
};

export type WithdrawReason =
	| "not-yours"
	| "no-such-coaching"
	| "has-begun"
	| "no-reason"
	| "reason-too-long";

/** A change that has not begun is withdrawn with a reason: whoever coached until then goes on. The row stays on record. */
export const withdrawCoaching = (
	cx: Context,
	{ unitId, id }: Key,
	why: string,
): Promise<Result<null, Refusal<WithdrawReason>>> =>
	inTransaction<Result<null, Refusal<WithdrawReason>>>(cx, async (tx) => {
		if (!mayReview(tx.actor).may) return refused("not-yours");
		const [last, before] = await coachingsOf(tx, unitId);
		if (last?.id !== id) return refused("no-such-coaching");
		if (last.from <= dayOf(tx.now)) return refused("has-begun");
		const problem = problemOfWords(why, terms.longestWords);
		if (problem)
			return refused(problem === "too-long" ? "reason-too-long" : "no-reason");
		await guidanceIn(tx.db)
			.updateTable("guidance.coaching")
			.set({ withdrawn_at: tx.now, why_withdrawn: asKept(why) })
			.where("unit_id", "=", unitId)
			.where("id", "=", id)
			.execute();
		if (before?.until === last.from)
			await guidanceIn(tx.db)
				.updateTable("guidance.coaching")
				.set({ valid_until: null })
				.where("unit_id", "=", unitId)
				.where("id", "=", before.id)
				.execute();
		await leaveTrail(tx, {
			chain: "operations",
			deed: "guidance.coach-withdrawn",
			subject: { kind: coachingKind, id },
			details: { unit: unitId, from: last.from },
		});
		return ok(null);
	});

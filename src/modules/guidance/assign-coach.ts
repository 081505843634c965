import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Day, isDay } from "#territory";
import { unitById } from "#units";
import { coachingsOf } from "./coachings.ts";
import { mayReview } from "./policy.ts";
import { type Coaching, coachingKind } from "./question.ts";
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
		if (!unit) return refused("no-such-unit");
		if (!office) return refused("no-such-office");
		if (unit.id === office.id) return refused("coaches-itself");
		if (from === null || !isDay(from)) return refused("no-day");
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
		await insert(tx, coaching);
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
): Promise<void> =>
	void (await guidanceIn(tx.db)
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
		})
		.execute());

import type { FieldProblem } from "#kernel/form.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Unit, unitById } from "#units";
import { mayReadAbout, strangerTo } from "./about.ts";
import { type DeedReason, doDeed } from "./do-deed.ts";
import { hereOf } from "./here-of.ts";
import { type Key, type Meeting, type Plan, subjectKind } from "./meeting.ts";
import { officeOf, placeOf } from "./office-of.ts";
import { planFields, planOf, type TypedPlan } from "./plan.ts";
import { mayKeep } from "./policy.ts";
import { insertMeeting, meetingByKey } from "./store.ts";
import { tellOfMeeting } from "./tell.ts";

export interface Problems {
	readonly problems: readonly FieldProblem[];
}
export type PlanRefusal =
	| Problems
	| Refusal<"no-such-meeting" | "next-is-there">;

/**
 * Plans a meeting: the first of a series, or the one after another. Of two who plan the same next one, one does. Answers its id.
 */
export const planMeeting = (
	cx: Context,
	unitId: string,
	typed: TypedPlan,
	after: string | null = null,
): Promise<Result<string, PlanRefusal>> =>
	inTransaction<Result<string, PlanRefusal>>(cx, async (tx) => {
		const unit = await unitById(tx, unitId);
		if (!unit || !mayKeep(tx.actor, placeOf(unit)).may)
			return refused("no-such-meeting");
		const before =
			after === null ? null : await meetingByKey(tx, { unitId, id: after });
		if (after !== null && !(before && (await mayReadAbout(tx, before.about))))
			return refused("no-such-meeting");
		const read = await readPlan(tx, unit, typed);
		if (!read.ok) return read;
		const id = tx.newId();
		const planned = await insertMeeting(tx, {
			unitId,
			id,
			seriesId: before?.seriesId ?? id,
			number: (before?.number ?? 0) + 1,
			plan: read.value,
		});
		if (!planned) return refused("next-is-there");
		await leaveTrail(tx, {
			chain: "operations",
			deed: "meeting.planned",
			subject: { kind: subjectKind, id },
			details: { unit: unitId },
		});
		const meeting = await meetingByKey(tx, { unitId, id });
		if (meeting)
			await tellOfMeeting(tx, unit, meeting, await officeOf(tx, unit, meeting));
		return ok(id);
	});

/** Changes what is planned, until it begins. */
export const changePlan = (
	cx: Context,
	key: Key,
	revision: number,
	typed: TypedPlan,
): Promise<Result<Meeting, Problems | Refusal<DeedReason>>> =>
	doDeed<Problems>(cx, key, {
		move: "change",
		deed: "meeting.changed",
		revision,
		change: (tx, { unit, meeting }) => readPlan(tx, unit, typed, meeting),
	});

async function readPlan(
	tx: Context,
	unit: Unit,
	typed: TypedPlan,
	before: Meeting | null = null,
): Promise<Result<Plan, Problems>> {
	const here = await hereOf(tx, unit, typed, before);
	const read = planOf(typed, here);
	if ("problems" in read) return { ok: false, problem: read };
	const stranger = await strangerTo(tx, read.plan);
	return stranger
		? {
				ok: false,
				problem: {
					problems: [
						{
							field: planFields[stranger],
							says: "meetings.problem.may-not-read",
						},
					],
				},
			}
		: ok(read.plan);
}

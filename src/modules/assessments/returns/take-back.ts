import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import type { Assessment } from "../assessment.ts";
import { type Case, lockCase } from "../case.ts";
import { deadlineOf } from "../deadlines/deadline-store.ts";
import { rulesOf } from "../deadlines/round-rules.ts";
import { isReturned } from "../item.ts";
import { step } from "../lifecycle.ts";
import { endParts } from "../owners/tell-parts.ts";
import { itemsOf, put, writeMarks, writeStep } from "../store.ts";
import { tellMoved } from "../tell.ts";
import { tellPeople, tellUnit } from "../tell-people.ts";
import { mayTakeBack } from "./policy.ts";

/**
 * The days for mending have passed: the assessment goes back to verification, and what the unit did not mend
 * waits for the verifier again, as it stands. Nothing is decided by the clock: she judges each item, and may
 * hold its value to be another one, with a reason.
 */
export async function takeBack(
	cx: Context,
	found: Case,
): Promise<Result<Assessment>> {
	return inTransaction(cx, async (tx) => {
		const current = await lockCase(tx, found);
		const { assessment, instrument, place, unit, allotment } = current;
		const deadline = await deadlineOf(tx, assessment, "corrections");
		const decision = mayTakeBack(tx.actor, assessment, place, {
			deadline,
			ending: (await rulesOf(tx, assessment)).afterCorrections,
			today: dayOf(tx.now),
			allotment,
		});
		if (!decision.may)
			return refused(
				decision.why,
				deadline ? { due: deadline.dueOn } : undefined,
			);
		const to = step(instrument, assessment, "lapse");
		if (!to) return refused("not-with-the-unit");
		const items = await itemsOf(tx, assessment, instrument, unit);
		const untouched = items.filter(isReturned);
		await writeMarks(
			tx,
			assessment,
			untouched.map(({ code, verifier, said }) => ({
				code,
				layer: "verifier",
				outcome: "lapsed",
				answer: null,
				answerVersion: said?.version ?? 0,
				reason: verifier?.reason ?? "",
				returnCode: verifier?.returnCode ?? null,
			})),
		);
		await writeStep(tx, assessment, to, { move: "lapse" });
		const moved = await put(tx, assessment, to);
		await leaveTrail(tx, {
			chain: "results",
			deed: "assessment.corrections-lapsed",
			subject: { kind: "assessment", id: assessment.id },
			details: {
				due: deadline?.dueOn ?? null,
				untouched: untouched.map(({ code }) => code),
			},
		});
		await tellMoved(tx, moved);
		const told = { ...found, assessment: moved };
		await endParts(tx, current);
		await tellPeople(tx, told);
		await tellUnit(tx, told, "lapsed");
		return ok(moved);
	});
}

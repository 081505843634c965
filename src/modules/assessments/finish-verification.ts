import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import type { Assessment } from "./assessment.ts";
import { type Case, lockCase } from "./case.ts";
import { beginDeadline } from "./deadlines/begin-deadline.ts";
import { factsOfCase } from "./facts/facts-of-case.ts";
import { type Item, verifierStatusOf } from "./item.ts";
import { step } from "./lifecycle.ts";
import { tellReturnedParts } from "./owners/tell-parts.ts";
import { mayVerify } from "./policy.ts";
import { sheetOf } from "./sheet-of.ts";
import { itemsOf, put, writeStep } from "./store.ts";
import { tellMoved } from "./tell.ts";
import { tellPeople, tellVerified } from "./tell-people.ts";

export interface StillWaiting extends Refusal<"still-waiting"> {
	readonly items: readonly Item[];
}
type Finished = Result<Assessment, Refusal | StillWaiting>;

/**
 * Ends a round of verification when every item is judged. With an item sent back, the assessment returns
 * to the unit and only those items reopen; without one, it goes on to the decision.
 */
export async function finishVerification(
	cx: Context,
	found: Case,
): Promise<Finished> {
	return inTransaction<Finished>(cx, async (tx) => {
		const current = await lockCase(tx, found);
		const { assessment, instrument, place, unit, allotment } = current;
		const decision = mayVerify(tx.actor, assessment, place, allotment);
		if (!decision.may) return refused(decision.why);
		const items = await itemsOf(tx, assessment, instrument, unit);
		const waiting = items.filter(
			(item) => verifierStatusOf(item) === "waiting",
		);
		if (waiting.length > 0) {
			const problem: StillWaiting = {
				reason: "still-waiting",
				about: { n: waiting.length },
				items: waiting,
			};
			return { ok: false, problem };
		}
		const returned = items.filter(
			(item) => verifierStatusOf(item) === "returned",
		);
		const move = returned.length > 0 ? "return" : "conclude";
		const to = step(instrument, assessment, move);
		if (!to) return refused("not-submitted");
		await writeStep(tx, assessment, to, { move });
		const moved = await put(
			tx,
			assessment,
			to,
			move === "conclude" ? { verifiedAt: tx.now } : {},
		);
		const deadline = await beginDeadline(
			tx,
			{ assessment: moved, place },
			move === "return" ? "corrections" : "objections",
		);
		if (move === "conclude" && deadline)
			await tellVerified(tx, { ...found, assessment: moved }, deadline.dueOn);
		const { score } =
			move === "conclude"
				? sheetOf(instrument, unit, items, await factsOfCase(tx, current))
				: { score: null };
		await leaveTrail(tx, {
			chain: "results",
			deed: move === "conclude" ? "assessment.verified" : "assessment.returned",
			subject: { kind: "assessment", id: assessment.id },
			details: { score, returned: returned.map(({ code }) => code) },
		});
		await tellMoved(tx, moved, { score, predicate: null });
		await tellPeople(
			tx,
			{ ...found, assessment: moved },
			{ returned: returned.length },
		);
		if (move === "return")
			await tellReturnedParts(
				tx,
				{ ...current, assessment: moved },
				returned,
				deadline?.dueOn ?? null,
			);
		return ok(moved);
	});
}

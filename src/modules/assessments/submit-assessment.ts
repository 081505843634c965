import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import type { Assessment } from "./assessment.ts";
import { type Case, lockCase } from "./case.ts";
import { type Item, isAnswered, isReturned } from "./item.ts";
import { step } from "./lifecycle.ts";
import { maySubmit } from "./policy.ts";
import { roundOf } from "./queries.ts";
import { itemsOf, put, writeStep } from "./store.ts";
import { tellMoved } from "./tell.ts";
import { tellPeople } from "./tell-people.ts";

/** What still keeps the unit from handing in: the items, in the order of the instrument. */
export interface StillOpen extends Refusal<"still-open"> {
	readonly items: readonly Item[];
}

/** Hands the answers in, for the first time or after corrections. What is missing is named item by item. */
export async function submitAssessment(
	cx: Context,
	found: Case,
): Promise<Result<Assessment, Refusal | StillOpen>> {
	return inTransaction<Result<Assessment, Refusal | StillOpen>>(
		cx,
		async (tx) => {
			const { assessment, instrument, place, unit } = await lockCase(tx, found);
			const decision = maySubmit(tx.actor, assessment, place);
			if (!decision.may) return refused(decision.why);
			const round = await roundOf(tx, assessment.instrument, assessment.year);
			const correcting = assessment.state === "correcting";
			if (!correcting && round && dayOf(tx.now) > round.closesOn)
				return refused("round-closed", { closes: round.closesOn });
			const items = await itemsOf(tx, assessment, instrument, unit);
			const open = items.filter(
				(item) => !isAnswered(item) || isReturned(item),
			);
			if (open.length > 0) {
				const problem: StillOpen = {
					reason: "still-open",
					about: { n: open.length },
					items: open,
				};
				return { ok: false, problem };
			}
			const to = step(
				instrument,
				assessment,
				correcting ? "resubmit" : "submit",
			);
			if (!to) return refused("not-open");
			await writeStep(tx, assessment, to, {
				move: correcting ? "resubmit" : "submit",
			});
			const moved = await put(tx, assessment, to, {
				submittedAt: assessment.submittedAt ?? tx.now,
			});
			await leaveTrail(tx, {
				chain: "results",
				deed: "assessment.submitted",
				subject: { kind: "assessment", id: assessment.id },
				details: {
					answers: Object.fromEntries(
						items.map(({ code, said, proofs }) => [
							code,
							{ answer: said?.answer, version: said?.version, proofs },
						]),
					),
				},
			});
			await tellMoved(tx, moved);
			await tellPeople(tx, { ...found, assessment: moved });
			return ok(moved);
		},
	);
}

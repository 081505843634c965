import { freezeFacts } from "#facts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import type { Assessment } from "./assessment.ts";
import { type Case, lockCase } from "./case.ts";
import { tellOfPairs } from "./copies/tell-pairs.ts";
import { factsToFreeze } from "./facts/item-fact.ts";
import { type Item, isAnswered, isReturned } from "./item.ts";
import { step } from "./lifecycle.ts";
import { type Part, partOfItem, partsOf } from "./owners/ownership.ts";
import { endParts } from "./owners/tell-parts.ts";
import { maySubmit } from "./policy.ts";
import { findingsOf, keepPreflight } from "./preflight/keep-preflight.ts";
import type { Preflight } from "./preflight/preflight.ts";
import { isSentence } from "./preflight/reason.ts";
import { roundOf } from "./queries.ts";
import { itemsOf, put, writeStep } from "./store.ts";
import { tellMoved } from "./tell.ts";
import { tellPeople } from "./tell-people.ts";

/** What still keeps the unit from handing in: the items, in the order of the instrument, and parts of its offices. */
export interface StillOpen extends Refusal<"still-open"> {
	readonly items: readonly Item[];
	/** Parts that their offices have not handed over, although nothing in them is open. */
	readonly parts: readonly Part[];
}

/** What is handed in beside the answers. */
export interface HandedIn {
	/** What the machine said of files and answers just before; null where it was not asked. */
	readonly preflight: Preflight | null;
	/** Why the unit hands in for all that; empty where it gives no reason. */
	readonly despite: string;
}

/**
 * Hands the answers in, for the first time or after corrections. What is missing is named item by item. Serious
 * findings of the pre-flight ask for a reason, and stop nobody who gives one.
 */
export async function submitAssessment(
	cx: Context,
	found: Case,
	{ preflight, despite }: HandedIn,
): Promise<Result<Assessment, Refusal | StillOpen>> {
	return inTransaction<Result<Assessment, Refusal | StillOpen>>(
		cx,
		async (tx) => {
			const current = await lockCase(tx, found);
			const { assessment, instrument, place, unit } = current;
			const decision = maySubmit(tx.actor, assessment, place);
			if (!decision.may) return refused(decision.why);
			const round = await roundOf(tx, assessment.instrument, assessment.year);
			const correcting = assessment.state === "correcting";
			if (!correcting && round && dayOf(tx.now) > round.closesOn)
				return refused("round-closed", { closes: round.closesOn });
			const items = await itemsOf(tx, assessment, instrument, unit);
			const { items: open, parts } = stillOpen(current, items);
			if (open.length + parts.length > 0) {
				const problem: StillOpen = {
					reason: "still-open",
					about: { n: open.length + parts.length },
					items: open,
					parts,
				};
				return { ok: false, problem };
			}
			const serious = preflight?.serious ?? 0;
			const reason = serious > 0 ? despite.trim() : "";
			if (serious > 0 && !isSentence(reason))
				return refused(reason ? "say-why-anyway" : "preflight-found", {
					n: serious,
				});
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
			const facts = await freezeFacts(tx, assessment, factsToFreeze(items));
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
					...(facts.length > 0 && {
						facts: Object.fromEntries(
							facts.map(({ code, sha256 }) => [code, sha256]),
						),
					}),
				},
			});
			if (preflight) await keepPreflight(tx, assessment, preflight, reason);
			if (preflight && reason)
				await leaveTrail(tx, {
					chain: "results",
					deed: "assessment.submitted-anyway",
					subject: { kind: "assessment", id: assessment.id },
					details: { reason, findings: findingsOf(preflight) },
				});
			await tellMoved(tx, moved);
			await endParts(tx, current);
			await tellPeople(tx, { ...found, assessment: moved });
			await tellOfPairs(tx, { assessment: moved, instrument, unit });
			return ok(moved);
		},
	);
}

/** What keeps the unit from handing in as things stand: the submission asks it, and the pre-flight says it before. */
export function stillOpen(
	found: Case,
	items: readonly Item[],
): Pick<StillOpen, "items" | "parts"> {
	const open = items.filter((item) => !isAnswered(item) || isReturned(item));
	// What came back is mended item by item; the parts as a whole were handed over before.
	const parts =
		found.assessment.state === "correcting" ? [] : partsOpen(found, open);
	return { items: open, parts };
}

/** Parts that wait for nothing but the word of their office; where an item is open, that is what is said. */
const partsOpen = ({ owners }: Case, open: readonly Item[]): Part[] =>
	partsOf(owners).filter(
		({ ownerId, state }) =>
			state !== "handed-over" &&
			!open.some((item) => partOfItem(owners, item)?.ownerId === ownerId),
	);

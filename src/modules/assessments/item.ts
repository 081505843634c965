import type { Pinned } from "#evidence";
import {
	type Answer,
	type ApplicableIndicator,
	isComplete,
} from "#instruments";
import { type Said as InWords, say } from "#kernel/text.ts";
import { type ItemFact, owesReason, proofsOfFact } from "./facts/item-fact.ts";
import type { OpenChoice } from "./field/choices.ts";
import type { State } from "./lifecycle.ts";
import type { ReturnCode } from "./returns/return-reasons.ts";

/** What the unit said to one indicator, in its latest version. */
export interface Said {
	readonly version: number;
	/** The fields as typed, also while unfinished. */
	readonly typed: Readonly<Record<string, readonly string[]>>;
	/** As the instrument reads it; null while unfinished. */
	readonly answer: Answer | null;
	readonly note: string;
	/** Year whose answer this repeats, until a person confirms it; until then it has no answer. */
	readonly copiedFrom: number | null;
	readonly byId: string | null;
	readonly at: Date;
}

/** What a verifier or an assessor holds to be true of one answer, and why. */
export interface Mark {
	readonly layer: "verifier" | "objection" | "final";
	/** `lapsed`: it went back, its days passed, and it waits again as it stands. */
	readonly outcome: "accepted" | "returned" | "lapsed" | "refused";
	/** The value that this layer holds to be true; null where it was returned or refused. */
	readonly answer: Answer | null;
	readonly answerVersion: number;
	/** Of a return: what the verifier added to the sentence of the code. */
	readonly reason: string;
	/** Why it was returned; null where it was not, and for returns that were made before there were codes. */
	readonly returnCode: ReturnCode | null;
	readonly byId: string | null;
	readonly at: Date;
	/** Taken back since: it is told, and counts no more. */
	readonly withdrawnAt?: Date;
}

/** One indicator of one assessment with everything that was said to it: self, verifier and final side by side. */
export interface Item extends ApplicableIndicator {
	readonly code: string;
	readonly said: Said | null;
	/** The versions of documents that prove it, in the order in which they were added. */
	readonly proofs: readonly Pinned[];
	/** Values that wait beside the standing ones, because two people wrote into one field. */
	readonly choices: readonly OpenChoice[];
	/** The fact that the indicator names, today and as it was handed in; null where it names none. */
	readonly fact: ItemFact | null;
	readonly verifier: Mark | null;
	/** What another verifier answered to an objection; null where there was none. */
	readonly objection: Mark | null;
	readonly final: Mark | null;
}

export type ItemStatus =
	| "not-started"
	| "in-progress"
	| "to-confirm"
	| "complete"
	| "returned";

/** The name of an item; below a group of its own (a right of KKPHAM) the group comes first. */
export function nameOfItem({
	indicator: { label },
	criterion,
	above,
}: ApplicableIndicator): InWords {
	const group = above.at(-1);
	return group && group.code !== criterion.code
		? {
				id: `${group.label.id}: ${label.id}`,
				en: `${say(group.label, "en")}: ${say(label, "en")}`,
			}
		: label;
}

/** The status that the unit sees. It is worked out of what is there, and never ticked. */
export function statusOf(item: Item): ItemStatus {
	if (isReturned(item)) return "returned";
	if (!item.said) return "not-started";
	if (item.said.copiedFrom !== null) return "to-confirm";
	return isAnswered(item) ? "complete" : "in-progress";
}

/**
 * Whether answer and required proof are all there, and no choice is open. An answer that repeats a living fact is
 * proved by it; one that departs from it says why.
 */
export const isAnswered = (item: Item): boolean => {
	const { indicator, said, proofs, choices } = item;
	return (
		choices.length === 0 &&
		said?.answer != null &&
		isComplete(indicator, said.answer, proofs.length + proofsOfFact(item)) &&
		!owesReason(item)
	);
};

/** Whether a value is given that nothing proves: neither a file nor a figure that the house counted itself. */
export const isUnproved = (item: Item): boolean =>
	item.said?.answer != null &&
	"value" in item.said.answer &&
	item.proofs.length + proofsOfFact(item) === 0;

/** Whether the verifier sent it back and the unit has not touched it since. */
export const isReturned = ({ said, verifier }: Item): boolean =>
	verifier?.outcome === "returned" &&
	(said?.version ?? 0) <= verifier.answerVersion;

/** Whether the verifier sent it back at its last judgement, touched since or not: it is open to the unit. */
export const wasReturned = ({ verifier }: Item): boolean =>
	verifier?.outcome === "returned";

export type VerifierStatus = "waiting" | "accepted" | "returned";

/** The status that the verifier sees: what was changed after her judgement waits for her again. */
export function verifierStatusOf({ said, verifier }: Item): VerifierStatus {
	if (
		!verifier ||
		verifier.outcome === "lapsed" ||
		(said?.version ?? 0) > verifier.answerVersion
	)
		return "waiting";
	return verifier.outcome === "accepted" ? "accepted" : "returned";
}

/** The answer that counts now: final over objection over verified over the unit's own. */
export const standingAnswer = ({
	said,
	verifier,
	objection,
	final,
}: Pick<Item, "said" | "verifier" | "objection" | "final">): Answer | null =>
	(final?.answer ?? null) ||
	(objection?.answer ?? null) ||
	(verifier?.outcome === "accepted" ? verifier.answer : null) ||
	(said?.answer ?? null);

/** Whether the unit may write to this item now. */
export const isOpenToUnit = (item: Item, state: State): boolean =>
	state === "answering" || (state === "correcting" && wasReturned(item));

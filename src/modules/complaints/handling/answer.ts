import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";
import type { Key } from "../complaint.ts";
import { insertProofs, type SafeProof } from "../proof/keep-proofs.ts";
import { doMove, type Moved } from "./do-move.ts";

/** Whether there is something that shows that it was done. */
export const proofs = ["none", "promised", "given"] as const;
export type Proof = (typeof proofs)[number];

/** What an office answers, whole: less is no answer. */
export interface Answer {
	/** What was found. */
	readonly finding: string;
	/** What was done, or will be. */
	readonly action: string;
	/** When it was done, or will be. */
	readonly actionOn: Day;
	/** Whom the person can turn to about it: a desk, a number, an address of the office. */
	readonly contact: string;
	readonly proof: Proof;
	/** What the proof is and where it can be seen, or by when it comes; empty where there is none. */
	readonly proofSays: string;
}

/** Answers the person; `proofs` are what shows it. From now on they may object for as long as the procedure says. */
export const answer = (
	cx: Context,
	key: Key,
	version: number,
	{ finding, action, actionOn, contact, proof, proofSays }: Answer,
	proofs: readonly SafeProof[] = [],
): Promise<Moved<never>> =>
	doMove(cx, key, {
		version,
		move: "answer",
		words: finding,
		shown: true,
		about: { action, actionOn, contact, proof, proofSays },
		and: (tx, after) => insertProofs(tx, after, proofs),
	});

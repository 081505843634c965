import { refused } from "#kernel/result.ts";
import type { Unlocked } from "#keys";
import type { Context } from "#platform/context.ts";
import type { Key } from "../case.ts";
import { doDeed } from "../handling/do-deed.ts";
import { asReader } from "../opening/as-reader.ts";
import type { FoundCase } from "../opening/open-case.ts";
import { piecesOf } from "../store.ts";
import { addPiece } from "../write-piece.ts";
import { type Referral, type ReferralEvent, referralsIn } from "./referral.ts";

/** The word of the trail for whatever an officer does with one. */
export const referralTrail = "rights-case.referral";

/** Signs of the words that are sent, and of a reason, a line and an answer. */
export const longestExtract = 6_000;
export const longestReason = 1_000;

export interface Proposal {
	readonly body: string;
	readonly reach: string;
	readonly why: string;
	readonly extract: string;
}

export type ProposalReason =
	| "body-missing"
	| "why-missing"
	| "extract-missing"
	| "extract-too-long"
	| "why-too-long"
	| "line-too-long";

/** What a proposal still needs, in the order of the form. */
export function problemsOfProposal({
	body,
	reach,
	why,
	extract,
}: Proposal): readonly ProposalReason[] {
	const reasons: readonly (readonly [boolean, ProposalReason])[] = [
		[body.trim() === "", "body-missing"],
		[body.length > 300 || reach.length > 300, "line-too-long"],
		[why.trim() === "", "why-missing"],
		[why.length > longestReason, "why-too-long"],
		[extract.trim() === "", "extract-missing"],
		[extract.length > longestExtract, "extract-too-long"],
	];
	return reasons.flatMap(([holds, reason]) => (holds ? [reason] : []));
}

/** An officer proposes to pass these words on to another body. Nothing leaves before somebody agreed. */
export async function proposeReferral(
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	{
		proposal,
		version,
	}: { readonly proposal: Proposal; readonly version: number },
) {
	const [problem] = problemsOfProposal(proposal);
	if (problem) return refused(problem);
	return doDeed(cx, unlocked, key, {
		trail: referralTrail,
		version,
		and: async (tx, found) => {
			const before = await referralsOf(tx, key, found);
			await addPiece(tx, key, found.hand, {
				what: "referral",
				by: "officer",
				body: {
					event: "propose",
					referral: before.length + 1,
					body: proposal.body.trim(),
					reach: proposal.reach.trim(),
					why: proposal.why.trim(),
					extract: proposal.extract.trim(),
				} satisfies ReferralEvent,
			});
		},
	});
}

/** The referrals of a case, in the transaction of a deed on one. */
export const referralsOf = async (
	tx: Context,
	key: Key,
	{ hand, reader }: Pick<FoundCase, "hand" | "reader">,
): Promise<readonly Referral[]> =>
	referralsIn(
		await asReader(tx, reader, () => piecesOf(tx, key, hand, ["referral"])),
	);

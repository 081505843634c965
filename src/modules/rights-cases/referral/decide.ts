import { z } from "zod";
import { ok, refused } from "#kernel/result.ts";
import type { Unlocked } from "#keys";
import type { Context } from "#platform/context.ts";
import type { KeyPair } from "#platform/envelope.ts";
import type { Visit } from "#receipts";
import type { Key } from "../case.ts";
import { doDeed } from "../handling/do-deed.ts";
import { reporterDeed } from "../handling/reporter-deed.ts";
import { asReader } from "../opening/as-reader.ts";
import type { CaseHand } from "../opening/case-hand.ts";
import type { FoundCase } from "../opening/open-case.ts";
import { piecesOf } from "../store.ts";
import type { NewPiece } from "../write-piece.ts";
import { longestReason, referralsOf, referralTrail } from "./propose.ts";
import {
	type Ground,
	mayWriteDown,
	type Referral,
	type ReferralEvent,
	referralsIn,
	stepReferral,
} from "./referral.ts";

/** What can be decided about a proposal. */
export type Decided = "agree" | "refuse" | "take-back";

/** Whoever holds the code agrees to exactly these words for exactly this body, refuses, or takes it back until it was sent. */
export async function decideByCode(
	cx: Context,
	pair: KeyPair,
	visit: Visit,
	{
		referral,
		decided,
		contact,
	}: {
		readonly referral: number;
		readonly decided: Decided;
		/** How that body may reach them; empty: not at all. */
		readonly contact: string;
	},
) {
	if (contact.length > longestReason) return refused("contact-too-long");
	return reporterDeed<"gone-on">(cx, pair, visit, {
		trail: "rights-case.referral-by-code",
		brings: {},
		needsSomething: false,
		ask: async (tx, { key, hand }) => {
			const all = await referralsByCode(tx, key, hand);
			const one = all.find(({ number }) => number === referral);
			if (!one || !stepReferral(one.state, decided, "reporter"))
				return refused("gone-on");
			const piece: NewPiece = {
				what: "referral",
				by: "reporter",
				body: eventOf(referral, decided, { contact, how: "", ground: null }),
			};
			return ok([piece]);
		},
	});
}

/** Whoever withdraws what they told takes back what they agreed to, and what nobody asked them yet, until it was sent. */
export async function allTakenBack(
	tx: Context,
	{ key, hand }: { readonly key: Key; readonly hand: CaseHand },
): Promise<readonly NewPiece[]> {
	const all = await referralsByCode(tx, key, hand);
	return all
		.filter(({ state }) => stepReferral(state, "take-back", "reporter"))
		.map(({ number }) => ({
			what: "referral",
			by: "reporter",
			body: eventOf(number, "take-back", {
				contact: "",
				how: "",
				ground: null,
			}),
		}));
}

/** The referrals of a case in the hand of whoever holds its code. */
const referralsByCode = async (
	tx: Context,
	key: Key,
	hand: CaseHand,
): Promise<readonly Referral[]> =>
	referralsIn(
		await asReader(tx, { caseId: key.id }, () =>
			piecesOf(tx, key, hand, ["referral"]),
		),
	);

/** An officer writes down what somebody decided who did not come by a code, and how they know. */
export async function writeDecisionDown(
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	{
		referral,
		decided,
		ground,
		how,
		contact,
		version,
	}: {
		readonly referral: number;
		readonly decided: Decided;
		readonly ground: Ground;
		readonly how: string;
		readonly contact: string;
		readonly version: number;
	},
) {
	if (how.trim() === "") return refused("how-missing");
	if (how.length > longestReason) return refused("how-too-long");
	if (contact.length > longestReason) return refused("contact-too-long");
	return doDeed<"gone-on" | "by-code-alone" | "declined-before">(
		cx,
		unlocked,
		key,
		{
			trail: referralTrail,
			version,
			refuse: async (tx, found) => {
				if (!mayWriteDown(found.head.channel, decided, ground))
					return "by-code-alone";
				if (ground === "unreachable" && (await hasDeclined(tx, key, found)))
					return "declined-before";
				const all = await referralsOf(tx, key, found);
				const one = all.find(({ number }) => number === referral);
				return one && stepReferral(one.state, decided, "officer")
					? null
					: "gone-on";
			},
			pieces: [
				{
					what: "referral",
					by: "officer",
					body: eventOf(referral, decided, { contact, how, ground }),
				},
			],
		},
	);
}

/** Whether an own finding says that its victim was asked and said no: then they are nobody whom nobody can ask. */
async function hasDeclined(
	tx: Context,
	key: Key,
	{ hand, reader }: Pick<FoundCase, "hand" | "reader">,
): Promise<boolean> {
	const accounts = await asReader(tx, reader, () =>
		piecesOf(tx, key, hand, ["account"]),
	);
	return accounts.some(({ body }) => Declined.safeParse(body).success);
}

const Declined = z.object({ consent: z.literal("declined") });

const eventOf = (
	referral: number,
	decided: Decided,
	{
		contact,
		how,
		ground,
	}: {
		readonly contact: string;
		readonly how: string;
		readonly ground: Ground | null;
	},
): ReferralEvent =>
	decided === "agree"
		? {
				event: "agree",
				referral,
				contact: contact.trim(),
				how: how.trim(),
				ground,
			}
		: { event: decided, referral, how: how.trim() };

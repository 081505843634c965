import { uuidOfChance } from "#kernel/id.ts";
import { refused } from "#kernel/result.ts";
import type { Unlocked } from "#keys";
import type { Context } from "#platform/context.ts";
import { type Day, dayOf, daysAfter, isDay } from "#territory";
import { unitById } from "#units";
import type { Key } from "../case.ts";
import { awaitReply, notAwaited } from "../handling/awaited.ts";
import { doDeed } from "../handling/do-deed.ts";
import type { SealedLetter } from "../handling/send-letter.ts";
import { nextNumber } from "../letters/next-number.ts";
import { writeLetter } from "../letters/write-letter.ts";
import { asReader } from "../opening/as-reader.ts";
import type { FoundCase } from "../opening/open-case.ts";
import { piecesOf } from "../store.ts";
import { addPiece } from "../write-piece.ts";
import { bodiesFile } from "./bodies.ts";
import { longestReason, referralsOf, referralTrail } from "./propose.ts";
import {
	type Referral,
	type ReferralDeed,
	type ReferralEvent,
	stepReferral,
} from "./referral.ts";

interface Which {
	readonly referral: number;
	readonly version: number;
}

/** What was agreed to goes out as a numbered letter with these words and no others; from then on a receipt is waited for. */
export async function sendReferral(
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	{
		signer,
		...which
	}: Which & {
		readonly signer: { readonly name: string; readonly duty: string };
	},
) {
	if (signer.name.trim() === "") return refused("signer-name");
	if (signer.duty.trim() === "") return refused("signer-duty");
	if (signer.name.length > 300 || signer.duty.length > 300)
		return refused("line-too-long");
	return onReferral(
		cx,
		unlocked,
		key,
		"send",
		which,
		async (tx, found, one) => {
			const { letter, piece } = await letterOf(tx, found, one, signer);
			await addPiece(tx, key, found.hand, piece);
			return { event: "send", referral: one.number, letter };
		},
	);
}

/** The body has it: the number of its receipt, or who took it. */
export async function noteReceipt(
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	{
		receipt,
		who,
		day,
		...which
	}: Which & {
		readonly receipt: string;
		readonly who: string;
		readonly day: Day;
	},
) {
	if (receipt.trim() + who.trim() === "") return refused("receipt-missing");
	if (receipt.length > 300 || who.length > 300) return refused("line-too-long");
	if (!isDay(day)) return refused("receipt-day");
	if (day > dayOf(cx.now)) return refused("receipt-day-later");
	return onReferral(
		cx,
		unlocked,
		key,
		"receive",
		which,
		async (tx, found, one) => {
			const awaited = await awaitedFor(tx, key, found, one);
			if (awaited) await notAwaited(tx, key, awaited);
			return {
				event: "receive",
				referral: one.number,
				receipt: receipt.trim(),
				who: who.trim(),
				day,
			};
		},
		({ days }) =>
			day < (days.at(-1)?.day ?? day) ? "receipt-day-before" : null,
	);
}

/** What the body said. Whoever told it reads it. */
export async function noteAnswer(
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	{ words, ...which }: Which & { readonly words: string },
) {
	if (words.trim() === "") return refused("answer-missing");
	if (words.length > 4 * longestReason) return refused("words-too-long");
	return onReferral(cx, unlocked, key, "answer", which, async (_, __, one) => ({
		event: "answer",
		referral: one.number,
		words: words.trim(),
	}));
}

/** A deed of an officer on one referral, where the table allows it. */
const onReferral = (
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	deed: ReferralDeed,
	{ referral, version }: Which,
	does: (
		tx: Context,
		found: FoundCase,
		one: Referral,
	) => Promise<ReferralEvent>,
	/** What else is in the way. */
	whyNot: (one: Referral) => "receipt-day-before" | null = () => null,
) => {
	const chosen = async (tx: Context, found: FoundCase) =>
		(await referralsOf(tx, key, found)).find(
			({ number, state }) =>
				number === referral && stepReferral(state, deed, "officer") !== null,
		);
	return doDeed<"gone-on" | "receipt-day-before">(cx, unlocked, key, {
		trail: referralTrail,
		version,
		refuse: async (tx, found) => {
			const one = await chosen(tx, found);
			return one ? whyNot(one) : "gone-on";
		},
		and: async (tx, found) => {
			const one = await chosen(tx, found);
			if (!one) throw new Error("a referral that was just found is gone");
			const body = await does(tx, found, one);
			await addPiece(tx, key, found.hand, {
				what: "referral",
				by: "officer",
				body,
			});
		},
	});
};

async function letterOf(
	tx: Context,
	{ header }: FoundCase,
	one: Referral,
	signer: { readonly name: string; readonly duty: string },
) {
	const office = await unitById(tx, header.handlerId);
	if (!office) throw new Error("a letter of no office");
	const { number, day } = await nextNumber(tx, office.id);
	const dueOn = daysAfter(day, bodiesFile().receipt_days);
	const awaited = uuidOfChance(tx.random);
	await awaitReply(tx, header, { id: awaited, dueOn });
	const body: SealedLetter = {
		kind: "referral",
		awaited,
		paper: writeLetter("referral", {
			lang: "id",
			number,
			day,
			office: { name: office.name, town: office.regency.name },
			signer,
			to: [one.body, one.reach],
			words: one.extract,
			dueOn,
			advice: one.contact === "" ? null : { name: one.contact, reach: "" },
		}),
	};
	return {
		letter: number,
		piece: { what: "letter", by: "officer", body } as const,
	};
}

/** Under which id the receipt of a letter is waited for. */
async function awaitedFor(
	tx: Context,
	key: Key,
	{ hand, reader }: FoundCase,
	{ letter }: Referral,
): Promise<string | null> {
	const letters = await asReader(tx, reader, () =>
		piecesOf(tx, key, hand, ["letter"]),
	);
	for (const { body } of letters) {
		const { paper, awaited } = body as SealedLetter;
		if (paper.number === letter) return awaited;
	}
	return null;
}

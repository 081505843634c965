import { uuidOfChance } from "#kernel/id.ts";
import { refused } from "#kernel/result.ts";
import type { Unlocked } from "#keys";
import type { Context } from "#platform/context.ts";
import type { KeyPair } from "#platform/envelope.ts";
import type { Visit } from "#receipts";
import { dayOf } from "#territory";
import type { CaseHeader, Head, Key } from "../case.ts";
import { doDeed } from "../handling/do-deed.ts";
import { holdersIn } from "../handling/hand-on.ts";
import { reporterDeed } from "../handling/reporter-deed.ts";
import type { CaseHand } from "../opening/case-hand.ts";
import { rightsCasesIn } from "../tables.ts";
import { tellHolders } from "../telling/tell-holders.ts";
import { layAside } from "./aside.ts";
import { type Answer, filled, headAfter, longestSaid } from "./safety.ts";
import { safetyRule } from "./safety-rule.ts";
import { askedSoFar } from "./schedule.ts";
import { todayAt } from "./today-at.ts";

/** The word of the trail, whatever was answered. */
const trail = "rights-case.answered";

/** Whoever holds the code says how they are. Everything that is written is the same for each of the answers. */
export const answerByCode = (
	cx: Context,
	pair: KeyPair,
	visit: Visit,
	answer: Answer,
) =>
	reporterDeed(cx, pair, visit, {
		trail,
		brings: {},
		needsSomething: false,
		pieces: [pieceOf("reporter", answer, "")],
		head: (head) => headAfter(head, answer),
		and: waitsForOfficer,
	});

/** An officer writes down what they heard: by telephone, at the desk, or from somebody who is trusted. */
export async function answerFor(
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	{ answer, words }: { readonly answer: Answer; readonly words: string },
) {
	if (words.trim() === "") return refused("words-missing");
	if (words.trim().length > longestSaid) return refused("said-too-long");
	return doDeed(cx, unlocked, key, {
		trail,
		pieces: [pieceOf("officer", answer, words)],
		head: (head) => headAfter(head, answer),
		and: waitsForOfficer,
	});
}

const pieceOf = (
	by: "reporter" | "officer",
	answer: Answer,
	words: string,
) => ({
	what: "safety" as const,
	by,
	body: filled({ event: "answered", answer, words: words.trim() }),
});

/**
 * The fast path, in the transaction of the answer: it waits for an officer, the days on which it was asked are answered, the
 * centre's key is laid aside, and everybody who has the case is told at once that something has to be opened.
 */
async function waitsForOfficer(
	tx: Context,
	{
		header,
		head,
		hand,
	}: {
		readonly header: CaseHeader;
		readonly head: Head;
		readonly hand: CaseHand;
	},
): Promise<void> {
	const { unitId, id } = header;
	await rightsCasesIn(tx.db)
		.insertInto("rights_cases.answer")
		.values({
			unit_id: unitId,
			case_id: id,
			id: uuidOfChance(tx.random),
			answered_on: dayOf(tx.now),
			told_on: null,
			up_on: null,
		})
		.execute();
	const today = await todayAt(tx, header.handlerId);
	for (const asked of askedSoFar(header, today, safetyRule()))
		await settleAsked(tx, header, asked);
	await layAside(tx, header, hand, head);
	await tellHolders(
		tx,
		header,
		[...(await holdersIn(tx, header))],
		"rights-cases.news.answered",
		// The same news twice in a day would be one, and who has read the first would not hear of the second.
		header.version + 1,
	);
}

/** No answer is waited for any more that was asked on this day. Answers whether one was. */
export async function settleAsked(
	tx: Context,
	{ unitId, id }: Key,
	askedOn: string,
): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await rightsCasesIn(tx.db)
		.insertInto("rights_cases.asked")
		.values({
			unit_id: unitId,
			case_id: id,
			asked_on: askedOn,
			settled_on: dayOf(tx.now),
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

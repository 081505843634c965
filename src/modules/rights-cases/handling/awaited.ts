import { refused } from "#kernel/result.ts";
import type { Unlocked } from "#keys";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { asDay, asDayOrNull, type Day, dayOf } from "#territory";
import type { Key } from "../case.ts";
import { piecesOf } from "../store.ts";
import { rightsCasesIn } from "../tables.ts";
import { tellHolders } from "../telling/tell-holders.ts";
import { addPiece } from "../write-piece.ts";
import { doDeed } from "./do-deed.ts";
import { followUpsIn } from "./follow-ups.ts";
import { holdersIn } from "./hand-on.ts";
import { problemOfWords } from "./talk.ts";

/** An answer to a letter that has not come. */
export interface Awaited {
	/** The sealed letter bears it too. */
	readonly id: string;
	readonly dueOn: Day;
	readonly toldOn: Day | null;
}

/** From now on an answer is awaited, in the transaction of the letter. */
export async function awaitReply(
	tx: Context,
	{ unitId, id: caseId }: Key,
	{ id, dueOn }: Pick<Awaited, "id" | "dueOn">,
): Promise<void> {
	await rightsCasesIn(tx.db)
		.insertInto("rights_cases.awaited")
		.values({
			unit_id: unitId,
			case_id: caseId,
			id,
			due_on: dueOn,
			told_on: null,
		})
		.execute();
}

/** The answers that a case waits for, the earliest first. Whoever asks has the case open. */
export const awaitedOf = (
	cx: Context,
	{ unitId, id }: Key,
): Promise<readonly Awaited[]> =>
	rightsCasesIn(cx.db)
		.selectFrom("rights_cases.awaited")
		.select([
			"id",
			asDay("due_on").as("dueOn"),
			asDayOrNull("told_on").as("toldOn"),
		])
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		// The day on which a hold is looked at again is told like an answer that is late, and is none.
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("rights_cases.hold as hold")
						.select("hold.case_id")
						.whereRef("hold.unit_id", "=", "rights_cases.awaited.unit_id")
						.whereRef("hold.case_id", "=", "rights_cases.awaited.case_id")
						.whereRef("hold.review_id", "=", "rights_cases.awaited.id"),
				),
			),
		)
		.orderBy("due_on")
		.orderBy("id")
		.execute();

/** The answer is there, or what a meeting decided is done: its words are sealed, and it is not awaited any more. */
export async function noteReply(
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	{ awaited, words }: { readonly awaited: string; readonly words: string },
) {
	const problem = problemOfWords(words);
	if (problem) return refused(problem.reason);
	return doDeed<"not-awaited">(cx, unlocked, key, {
		trail: "rights-case.replied",
		refuse: async (tx) =>
			(await awaitedOf(tx, key)).some(({ id }) => id === awaited)
				? null
				: "not-awaited",
		and: async (tx, { hand }) => {
			const isDecided = followUpsIn(
				await piecesOf(tx, key, hand, ["minutes"]),
			).some((one) => one.awaited === awaited);
			await addPiece(tx, key, hand, {
				what: "reply",
				by: "officer",
				body: {
					awaited,
					words: words.trim(),
					...(isDecided ? { about: "follow-up" } : {}),
				},
			});
			await notAwaited(tx, key, awaited);
		},
	});
}

/** It is there, or is not waited for any more. */
export async function notAwaited(
	tx: Context,
	{ unitId, id: caseId }: Key,
	id: string,
): Promise<void> {
	await rightsCasesIn(tx.db)
		.deleteFrom("rights_cases.awaited")
		.where("unit_id", "=", unitId)
		.where("case_id", "=", caseId)
		.where("id", "=", id)
		.execute();
}

/** Tells those who have a case, once, that an answer did not come by its last day. Answers how many answers those were. */
export async function watchAwaited(cx: Context): Promise<number> {
	const today = dayOf(cx.now);
	const late = await rightsCasesIn(cx.db)
		.selectFrom("rights_cases.awaited")
		.select(["unit_id as unitId", "case_id as caseId", "id"])
		.where("due_on", "<", today)
		.where("told_on", "is", null)
		.limit(1_000)
		.execute();
	let told = 0;
	for (const { unitId, caseId, id } of late)
		await inTransaction(cx, async (tx) => {
			const key = { unitId, id: caseId };
			const noted = await rightsCasesIn(tx.db)
				.updateTable("rights_cases.awaited")
				.set({ told_on: today })
				.where("unit_id", "=", unitId)
				.where("case_id", "=", caseId)
				.where("id", "=", id)
				.where("told_on", "is", null)
				.executeTakeFirst();
			if (noted.numUpdatedRows === 0n) return;
			await tellHolders(
				tx,
				key,
				[...(await holdersIn(tx, key))],
				"rights-cases.news.late",
			);
			told += 1;
		});
	return told;
}

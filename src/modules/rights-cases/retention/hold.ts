import { uuidOfChance } from "#kernel/id.ts";
import { refused } from "#kernel/result.ts";
import type { Unlocked } from "#keys";
import type { Context } from "#platform/context.ts";
import {
	asDay,
	asDayOrNull,
	type Day,
	dayBefore,
	dayOf,
	daysAfter,
} from "#territory";
import type { Key } from "../case.ts";
import { awaitReply } from "../handling/awaited.ts";
import { doDeed } from "../handling/do-deed.ts";
import { problemOfWords, type WordsReason } from "../handling/talk.ts";
import { rightsCasesIn } from "../tables.ts";
import { retentionFile } from "./retention-file.ts";

/** That a case is held back from deletion. Why stands in it, sealed. */
export interface Hold {
	readonly since: Day;
	/** When it is looked at whether it is still needed; `null` once it was lifted. */
	readonly reviewOn: Day | null;
	readonly reviewId: string | null;
	readonly liftedOn: Day | null;
}

/** The hold of a case, also one that was lifted; `null` where nobody ever held it. */
export const holdOf = async (
	cx: Context,
	{ unitId, id }: Key,
): Promise<Hold | null> =>
	(await rightsCasesIn(cx.db)
		.selectFrom("rights_cases.hold")
		.select("review_id as reviewId")
		.select([
			asDay("since").as("since"),
			asDayOrNull("review_on").as("reviewOn"),
			asDayOrNull("lifted_on").as("liftedOn"),
		])
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.executeTakeFirst()) ?? null;

export const isHeld = (hold: Pick<Hold, "liftedOn"> | null): boolean =>
	hold !== null && hold.liftedOn === null;

/** `review-far`: later than the file lets a hold last without being looked at. */
export type ReviewReason = "review-missing" | "review-past" | "review-far";

/** Why a hold cannot be looked at again on that day. */
export function problemOfReview(
	reviewOn: Day | null,
	today: Day,
): ReviewReason | null {
	if (reviewOn === null) return "review-missing";
	if (reviewOn <= today) return "review-past";
	return reviewOn > daysAfter(today, retentionFile().longestHoldDays)
		? "review-far"
		: null;
}

/**
 * An officer who has the case holds it back from deletion, or goes on holding it, with a reason that those who have it read
 * and whoever told it never does. On the day on which it is looked at again they are told that a day is over.
 */
export async function holdCase(
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	{
		words,
		reviewOn,
		version,
	}: {
		readonly words: string;
		readonly reviewOn: Day | null;
		/** The number of deeds that the page showed. */
		readonly version?: number;
	},
) {
	const problem = problemOfWords(words);
	if (problem) return refused(problem.reason);
	const review = problemOfReview(reviewOn, dayOf(cx.now));
	if (review || reviewOn === null) return refused(review ?? "review-missing");
	return doDeed(cx, unlocked, key, {
		trail: "rights-case.held",
		...(version === undefined ? {} : { version }),
		pieces: [noteOf("held", words)],
		and: async (tx) => {
			await dropReview(tx, key);
			const id = uuidOfChance(tx.random);
			const since = dayOf(tx.now);
			// The row is looked at when its day is over: the day of review is the first on which they hear of it.
			await awaitReply(tx, key, { id, dueOn: dayBefore(reviewOn) });
			await rightsCasesIn(tx.db)
				.insertInto("rights_cases.hold")
				.values({
					unit_id: key.unitId,
					case_id: key.id,
					since,
					review_id: id,
					review_on: reviewOn,
					lifted_on: null,
				})
				.onConflict((conflict) =>
					conflict.columns(["unit_id", "case_id"]).doUpdateSet({
						review_id: id,
						review_on: reviewOn,
						lifted_on: null,
					}),
				)
				.execute();
			await forgetWarnings(tx, key);
		},
	});
}

/** It is not held any more, with a reason. Nothing goes at once: see `graceDays`, and those who hold it are told first. */
export async function liftHold(
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	{ words, version }: { readonly words: string; readonly version?: number },
) {
	return doDeed<WordsReason | "not-held">(cx, unlocked, key, {
		trail: "rights-case.hold-lifted",
		...(version === undefined ? {} : { version }),
		refuse: async (tx) =>
			isHeld(await holdOf(tx, key))
				? (problemOfWords(words)?.reason ?? null)
				: "not-held",
		pieces: [noteOf("hold-lifted", words)],
		and: async (tx) => {
			await dropReview(tx, key);
			await rightsCasesIn(tx.db)
				.updateTable("rights_cases.hold")
				.set({
					review_id: null,
					review_on: null,
					lifted_on: dayOf(tx.now),
				})
				.where("unit_id", "=", key.unitId)
				.where("case_id", "=", key.id)
				.execute();
			await forgetWarnings(tx, key);
		},
	});
}

const noteOf = (about: "held" | "hold-lifted", words: string) => ({
	what: "note" as const,
	by: "officer" as const,
	body: { words: words.trim(), about },
});

/** The day of review is no answer that anybody waits for any more. */
async function dropReview(tx: Context, key: Key): Promise<void> {
	const hold = await holdOf(tx, key);
	if (!hold?.reviewId) return;
	await rightsCasesIn(tx.db)
		.deleteFrom("rights_cases.awaited")
		.where("unit_id", "=", key.unitId)
		.where("case_id", "=", key.id)
		.where("id", "=", hold.reviewId)
		.execute();
}

/** What was told of its going holds no more: they are told anew. */
async function forgetWarnings(tx: Context, key: Key): Promise<void> {
	await rightsCasesIn(tx.db)
		.deleteFrom("rights_cases.going")
		.where("unit_id", "=", key.unitId)
		.where("case_id", "=", key.id)
		.where("gone_on", "is", null)
		.execute();
}

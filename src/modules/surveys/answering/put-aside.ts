import type { Language } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Day, dayOf } from "#territory";
import type { Channel, Survey } from "../survey.ts";
import { surveysIn } from "../tables.ts";
import { apart } from "./asides-apart.ts";
import { keepAsides } from "./keep-asides.ts";
import { keyHash } from "./receive-response.ts";

/** Why an answer could not be taken in, in the order in which it is asked. */
export const asideReasons = [
	/** Answered on a day that is not over yet or long ago: the clock of the device is wrong. */
	"clock",
	/** Answered in a wording that is not asked now: it is never counted by another one. */
	"other-version",
	/** A level that the scale does not know. */
	"not-a-level",
	/** Something else in it cannot be read. */
	"not-readable",
	/** Without a slip where one is needed, or with one that is not good. */
	"slip",
	/** The survey was not open on the day on which it was answered. */
	"closed",
] as const;
export type AsideReason = (typeof asideReasons)[number];

/** What was sent. */
export interface PutAside {
	/** Made by the device for this one answer. */
	readonly key: string;
	readonly reason: AsideReason;
	/** On which it was answered; `null` where the clock cannot be right. */
	readonly day: Day | null;
	readonly channel: Channel;
	readonly language: Language;
	/** Fields of the form, without those that name the device, the slip or the moment. */
	readonly fields: Readonly<Record<string, readonly string[]>>;
}

/**
 * Keeps an answer that cannot be taken in, with the reason, for a year; it counts nowhere. What somebody wrote is kept
 * apart from it, what they say of themselves not at all, and at night it is mixed with others (`mix-asides.ts`). The
 * same key again is the same answer, whether it was taken in or put aside before.
 */
export const putAside = (
	cx: Context,
	survey: Pick<Survey, "unitId" | "instrument">,
	{ key, reason, day, channel, language, fields }: PutAside,
): Promise<"aside" | "known"> =>
	inTransaction(cx, async (tx) => {
		const today = dayOf(tx.now);
		const isNew = await surveysIn(tx.db)
			.insertInto("surveys.arrival")
			.values({
				key: keyHash(survey.unitId, key),
				unit_id: survey.unitId,
				arrived_on: today,
				body: null,
				trace: null,
			})
			.onConflict((conflict) => conflict.column("key").doNothing())
			.returning("arrived_on")
			.executeTakeFirst();
		if (!isNew) return "known";
		const { ticked, words } = apart(fields);
		await keepAsides(
			tx,
			survey,
			[{ reason, body: { channel, language, fields: ticked } }],
			words.map((said) => ({ words: said, language, day })),
		);
		return "aside";
	});

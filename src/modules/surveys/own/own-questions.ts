import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull, type Day, dayOf } from "#territory";
import { surveysIn } from "../tables.ts";
import type { OwnQuestion } from "./own-question.ts";

/** A question as the unit's own people see it. */
export interface OwnQuestionKept extends OwnQuestion {
	readonly place: number;
	readonly askedFrom: Day;
	/** First day on which it is no longer asked; `null` while it is. */
	readonly askedUntil: Day | null;
}

/** All questions that a unit ever put beside an instrument: those that are asked by their place, then the others. */
export async function ownQuestionsKept(
	cx: Context,
	unitId: string,
	instrument: string,
): Promise<OwnQuestionKept[]> {
	const rows = await surveysIn(cx.db)
		.selectFrom("surveys.own_question")
		.select([
			"code",
			"ask",
			"kind",
			"place",
			asDay("asked_from").as("askedFrom"),
			asDayOrNull("asked_until").as("askedUntil"),
		])
		.where("unit_id", "=", unitId)
		.where("instrument", "=", instrument)
		.orderBy("place")
		.orderBy("code")
		.execute();
	const today = dayOf(cx.now);
	return [
		...rows.filter((row) => isAsked(row, today)),
		...rows.filter((row) => !isAsked(row, today)),
	];
}

export const isAsked = (
	{ askedFrom, askedUntil }: Pick<OwnQuestionKept, "askedFrom" | "askedUntil">,
	today: Day,
): boolean => askedFrom <= today && (askedUntil === null || today < askedUntil);

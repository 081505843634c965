import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { arrive } from "../answering/gather-arrivals.ts";
import { keyHash } from "../answering/receive-response.ts";
import type { Arrived } from "../answering/sheet.ts";
import { shuffled } from "../counting/shuffled.ts";
import { questionnairesOf } from "../questionnaire/load-questionnaires.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import type { Channel } from "../survey.ts";
import { surveysIn } from "../tables.ts";

/** Two questions after a case. */
export const pulse = "pulse";

/** The two questions in their newest words. */
export function pulseAsked(): Questionnaire {
	const words = questionnairesOf(pulse).at(-1);
	if (!words) throw new Error("nobody wrote the two questions");
	return words;
}

/** What somebody said of a case that has ended, without the case. */
export interface PulseAnswer {
	/** Level by code of the question. */
	readonly answers: Readonly<Record<string, number>>;
	/** By their own hand, or read out to them by staff. */
	readonly channel: Extract<Channel, "home" | "interview">;
}

/**
 * Takes in what people of one unit said after their cases; for the modules above, which ask. It is called in the transaction in
 * which they forget which case said what, so that each is counted once. Here nothing of the case is known: the batch is
 * shuffled, its day is today, its keys are chance, and no word on the person comes along. From here on they go the way of
 * all answers.
 */
export async function handOnPulse(
	tx: Context,
	unitId: string,
	said: readonly PulseAnswer[],
): Promise<void> {
	const words = pulseAsked();
	for (const { answers } of said) checkLevels(words, answers);
	await keepSurvey(tx, unitId, words);
	const today = dayOf(tx.now);
	for (const { answers, channel } of shuffled(said)) {
		const body: Arrived = {
			instrument: pulse,
			questionnaire: words.id,
			day: today,
			serviceId: null,
			channel,
			slice: "citizen",
			flags: [],
			language: "id",
			answers,
			own: {},
			groups: {},
			needs: [],
			outcome: null,
			whyNot: null,
			remark: null,
		};
		await arrive(tx, {
			key: keyHash(unitId, Buffer.from(tx.random(16)).toString("hex")),
			unit_id: unitId,
			arrived_on: today,
			body: JSON.stringify(body),
			trace: null,
		});
	}
}

/** A level that no question has is a mistake of the module that asked. */
function checkLevels(
	{ items }: Questionnaire,
	answers: PulseAnswer["answers"],
): void {
	for (const [code, said] of Object.entries(answers))
		if (
			!items
				.find((item) => item.code === code)
				?.levels.some(({ level }) => level === said)
		)
			throw new Error(`the two questions have no ${code} of level ${said}`);
}

/** Its results have an address from the first answer on; nobody opens it, and nobody answers it by a form. */
const keepSurvey = (tx: Context, unitId: string, { id }: Questionnaire) =>
	surveysIn(tx.db)
		.insertInto("surveys.survey")
		.values({
			unit_id: unitId,
			instrument: pulse,
			questionnaire: id,
			door: "handed",
			opened_on: dayOf(tx.now),
			closed_on: null,
			by_id: null,
			at: tx.now,
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();

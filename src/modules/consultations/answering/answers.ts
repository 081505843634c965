import { actionsFrom } from "#actions";
import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull } from "#territory";
import type { Key } from "../consultation.ts";
import { consultationsIn } from "../tables.ts";
import { terms } from "../terms.ts";
import type { Answer, EarlierAnswer } from "./answer.ts";

/** The kind of origin of actions that follow from an answer. */
export const fromConsultation = "consultation";

const answerRows = (cx: Context) =>
	consultationsIn(cx.db)
		.selectFrom("consultations.answer as answer")
		.select([
			"answer.unit_id as unitId",
			"answer.id",
			"answer.number",
			"answer.verdict",
			"answer.reason",
			"answer.version",
			"answer.passage",
			"answer.opinions",
			"answer.corrections",
			"answer.why_corrected as whyCorrected",
			asDayOrNull("answer.corrected_on").as("correctedOn"),
			"answer.follow_up as ref",
			asDay("answer.answered_on").as("answeredOn"),
		]);

type Row = Omit<Answer, "followUp"> & { readonly ref: string | null };

/** With what is done because of each, as it stands now: asked for together. */
async function withActions(
	cx: Context,
	rows: readonly Row[],
): Promise<readonly Answer[]> {
	const actions = await actionsFrom(
		cx,
		fromConsultation,
		rows.map(({ unitId }) => unitId),
		rows.flatMap(({ ref }) => ref ?? []),
	);
	const byRef = new Map(actions.map((action) => [action.origin.ref, action]));
	return rows.map(({ ref, ...answer }) => ({
		...answer,
		followUp: byRef.get(ref ?? "") ?? null,
	}));
}

/** In their order, some at a time, after a number. */
export const answersAfter = async (
	cx: Context,
	{ unitId, id }: Key,
	after: number,
	atMost: number,
): Promise<readonly Answer[]> =>
	withActions(
		cx,
		await answerRows(cx)
			.where("answer.unit_id", "=", unitId)
			.where("answer.consultation_id", "=", id)
			.where("answer.number", ">", after)
			.orderBy("answer.number")
			.limit(atMost)
			.execute(),
	);

export async function answerNumber(
	cx: Context,
	{ unitId, id }: Key,
	number: number,
): Promise<Answer | null> {
	const rows = await answerRows(cx)
		.where("answer.unit_id", "=", unitId)
		.where("answer.consultation_id", "=", id)
		.where("answer.number", "=", number)
		.execute();
	return (await withActions(cx, rows))[0] ?? null;
}

export async function answersByIds(
	cx: Context,
	unitId: string,
	ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, Answer>> {
	const some = [...new Set(ids)].flatMap((id) => (id === null ? [] : [id]));
	if (some.length === 0) return new Map();
	const rows = await answerRows(cx)
		.where("answer.unit_id", "=", unitId)
		.where("answer.id", "in", some)
		.execute();
	return new Map(
		(await withActions(cx, rows)).map((answer) => [answer.id, answer]),
	);
}

/** What an answer said before, the newest first. */
export const earlierOf = (
	cx: Context,
	{ unitId, id }: Pick<Answer, "unitId" | "id">,
): Promise<readonly EarlierAnswer[]> =>
	consultationsIn(cx.db)
		.selectFrom("consultations.earlier_answer")
		.select([
			"number",
			"verdict",
			"reason",
			"version",
			"passage",
			"why",
			asDay("until_on").as("untilOn"),
		])
		.where("unit_id", "=", unitId)
		.where("answer_id", "=", id)
		.orderBy("number", "desc")
		.limit(terms.answersShown)
		.execute();

import type { Context } from "#platform/context.ts";
import type { Answer, Key, Place, Proposal, Question } from "./question.ts";
import { guidanceIn } from "./tables.ts";

export const questionRows = (cx: Context) =>
	guidanceIn(cx.db)
		.selectFrom("guidance.question as question")
		.select([
			"question.unit_id as unitId",
			"question.id",
			"question.instrument",
			"question.code",
			"question.text",
			"question.state",
			"question.help_id as helpId",
			"question.revision",
			"question.asked_by as askedBy",
			"question.asked_at as askedAt",
		]);

const byKey = (cx: Context, { unitId, id }: Key) =>
	questionRows(cx)
		.where("question.unit_id", "=", unitId)
		.where("question.id", "=", id);

export const questionByKey = async (
	cx: Context,
	key: Key,
): Promise<Question | null> =>
	(await byKey(cx, key).executeTakeFirst()) ?? null;

/** The same, held until the end of the transaction. */
export const lockQuestion = async (
	tx: Context,
	key: Key,
): Promise<Question | null> =>
	(await byKey(tx, key).forUpdate().executeTakeFirst()) ?? null;

/** `false` where the same question of the unit waits already. */
export async function insertQuestion(
	tx: Context,
	{ unitId, id, instrument, code, text }: Key & Place & { text: string },
): Promise<boolean> {
	const { numInsertedOrUpdatedRows: written } = await guidanceIn(tx.db)
		.insertInto("guidance.question")
		.values({
			unit_id: unitId,
			id,
			instrument,
			code,
			text,
			state: "asked",
			help_id: null,
			revision: 1,
			asked_by: tx.actor.id,
			asked_at: tx.now,
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirstOrThrow();
	return Number(written ?? 0) > 0;
}

export const saveQuestion = async (
	tx: Context,
	{ unitId, id, state, helpId, revision }: Question,
): Promise<void> =>
	void (await guidanceIn(tx.db)
		.updateTable("guidance.question")
		.set({ state, help_id: helpId, revision })
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.execute());

/** Every answer to a question, the first first. */
export const answersTo = (
	cx: Context,
	{ unitId, id }: Key,
): Promise<readonly Answer[]> =>
	guidanceIn(cx.db)
		.selectFrom("guidance.reply")
		.select(["number", "text", "office_id as officeId", "by_id as byId", "at"])
		.where("unit_id", "=", unitId)
		.where("question_id", "=", id)
		.orderBy("number")
		.execute();

export const insertAnswer = async (
	tx: Context,
	{ unitId, id }: Key,
	{ number, text, officeId }: Pick<Answer, "number" | "text" | "officeId">,
): Promise<void> =>
	void (await guidanceIn(tx.db)
		.insertInto("guidance.reply")
		.values({
			unit_id: unitId,
			question_id: id,
			number,
			text,
			office_id: officeId,
			by_id: tx.actor.id,
			at: tx.now,
		})
		.execute());

export const proposalRows = (cx: Context) =>
	guidanceIn(cx.db)
		.selectFrom("guidance.proposal as proposal")
		.select([
			"proposal.id",
			"proposal.unit_id as unitId",
			"proposal.question_id as questionId",
			"proposal.instrument",
			"proposal.code",
			"proposal.question",
			"proposal.answer",
			"proposal.state",
			"proposal.why",
			"proposal.revision",
			"proposal.by_id as byId",
			"proposal.at",
			"proposal.reviewed_by as reviewedBy",
		]);

export const proposalOf = async (
	cx: Context,
	{ unitId, id }: Key,
): Promise<Proposal | null> =>
	(await proposalRows(cx)
		.where("proposal.unit_id", "=", unitId)
		.where("proposal.question_id", "=", id)
		.executeTakeFirst()) ?? null;

export const proposalById = async (
	cx: Context,
	id: string,
): Promise<Proposal | null> =>
	(await proposalRows(cx).where("proposal.id", "=", id).executeTakeFirst()) ??
	null;

export const lockProposal = async (
	tx: Context,
	id: string,
): Promise<Proposal | null> =>
	(await proposalRows(tx)
		.where("proposal.id", "=", id)
		.forUpdate()
		.executeTakeFirst()) ?? null;

/** Writes a proposal, or the next wording of one that came back. */
export async function saveProposal(
	tx: Context,
	{ unitId, questionId, id, instrument, code, ...rest }: Proposal,
): Promise<void> {
	const { question, answer, state, why, revision } = rest;
	const said = { question, answer, state, why, revision };
	const people = {
		by_id: rest.byId,
		at: rest.at,
		reviewed_by: rest.reviewedBy,
		reviewed_at: rest.reviewedBy === null ? null : tx.now,
	};
	await guidanceIn(tx.db)
		.insertInto("guidance.proposal")
		.values({
			unit_id: unitId,
			question_id: questionId,
			id,
			instrument,
			code,
			...said,
			...people,
		})
		.onConflict((conflict) =>
			conflict.columns(["unit_id", "question_id"]).doUpdateSet({
				...said,
				...people,
			}),
		)
		.execute();
}

/** Notes that a unit had the question of a help text; `false` where it is noted already. */
export async function noteAsked(
	tx: Context,
	unitId: string,
	helpId: string,
): Promise<boolean> {
	const { numInsertedOrUpdatedRows: written } = await guidanceIn(tx.db)
		.insertInto("guidance.asking_unit")
		.values({ unit_id: unitId, help_id: helpId, at: tx.now })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirstOrThrow();
	return Number(written ?? 0) > 0;
}

export async function unitsThatAsked(
	cx: Context,
	helpId: string,
): Promise<number> {
	const { n } = await guidanceIn(cx.db)
		.selectFrom("guidance.asking_unit")
		.select(({ fn }) => fn.countAll<string>().as("n"))
		.where("help_id", "=", helpId)
		.executeTakeFirstOrThrow();
	return Number(n);
}

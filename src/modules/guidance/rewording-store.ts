import type { Context } from "#platform/context.ts";
import type { Rewording } from "./rewording.ts";
import { guidanceIn } from "./tables.ts";

const rewordingRows = (cx: Context) =>
	guidanceIn(cx.db)
		.selectFrom("guidance.rewording as rewording")
		.select([
			"rewording.id",
			"rewording.help_id as helpId",
			"rewording.office_id as officeId",
			"rewording.base_version as baseVersion",
			"rewording.question",
			"rewording.answer",
			"rewording.because",
			"rewording.state",
			"rewording.why",
			"rewording.revision",
			"rewording.by_id as byId",
			"rewording.at",
			"rewording.reviewed_by as reviewedBy",
		]);

/** The last wording that was proposed for a help text, whatever became of it. */
export const lastRewording = async (
	cx: Context,
	helpId: string,
): Promise<Rewording | null> =>
	(await rewordingRows(cx)
		.where("rewording.help_id", "=", helpId)
		.orderBy("rewording.at", "desc")
		.orderBy("rewording.id", "desc")
		.executeTakeFirst()) ?? null;

/** The one that waits for review, held until the end of the transaction. */
export const lockOpenRewording = async (
	tx: Context,
	helpId: string,
): Promise<Rewording | null> =>
	(await rewordingRows(tx)
		.where("rewording.help_id", "=", helpId)
		.where("rewording.state", "=", "proposed")
		.forUpdate()
		.executeTakeFirst()) ?? null;

export const rewordingById = async (
	cx: Context,
	id: string,
): Promise<Rewording | null> =>
	(await rewordingRows(cx).where("rewording.id", "=", id).executeTakeFirst()) ??
	null;

/** All that wait for review, the oldest first. */
export const openRewordings = (cx: Context): Promise<readonly Rewording[]> =>
	rewordingRows(cx)
		.where("rewording.state", "=", "proposed")
		.orderBy("rewording.at")
		.limit(200)
		.execute();

/** `false` where another wording waits for review already. */
export async function insertRewording(
	tx: Context,
	rewording: Rewording,
): Promise<boolean> {
	const { numInsertedOrUpdatedRows: written } = await guidanceIn(tx.db)
		.insertInto("guidance.rewording")
		.values({
			id: rewording.id,
			help_id: rewording.helpId,
			office_id: rewording.officeId,
			base_version: rewording.baseVersion,
			question: rewording.question,
			answer: rewording.answer,
			because: rewording.because,
			state: rewording.state,
			why: rewording.why,
			revision: rewording.revision,
			by_id: rewording.byId,
			at: rewording.at,
			reviewed_by: null,
			reviewed_at: null,
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirstOrThrow();
	return Number(written ?? 0) > 0;
}

export const saveRewording = async (
	tx: Context,
	{ id, question, answer, state, why, revision, reviewedBy }: Rewording,
): Promise<void> =>
	void (await guidanceIn(tx.db)
		.updateTable("guidance.rewording")
		.set({
			question,
			answer,
			state,
			why,
			revision,
			reviewed_by: reviewedBy,
			reviewed_at: tx.now,
		})
		.where("id", "=", id)
		.execute());

import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Key } from "../consultation.ts";
import { consultationsIn } from "../tables.ts";
import type { Votes } from "./contribution.ts";

export interface Counts {
	readonly verified: number;
	readonly unverified: number;
}

export async function countVotes(
	tx: Context,
	{ unitId, id }: Key,
	question: number,
	choice: number,
	more: Counts,
): Promise<void> {
	if (more.verified + more.unverified === 0) return;
	await consultationsIn(tx.db)
		.insertInto("consultations.vote")
		.values({
			unit_id: unitId,
			consultation_id: id,
			question,
			choice,
			...more,
		})
		.onConflict((conflict) =>
			conflict.constraint("vote_key").doUpdateSet({
				verified: sql`vote.verified + excluded.verified`,
				unverified: sql`vote.unverified + excluded.unverified`,
			}),
		)
		.execute();
}

/** How each choice stands; by `question choice`. */
export async function votesIn(
	cx: Context,
	{ unitId, id }: Key,
): Promise<ReadonlyMap<string, Counts>> {
	const rows = await consultationsIn(cx.db)
		.selectFrom("consultations.vote")
		.select(["question", "choice", "verified", "unverified"])
		.where("unit_id", "=", unitId)
		.where("consultation_id", "=", id)
		.execute();
	return new Map(
		rows.map(({ question, choice, ...counts }) => [
			`${question} ${choice}`,
			counts,
		]),
	);
}

/** The votes on each sheet that counts. */
export const sheetsIn = async (
	cx: Context,
	{ unitId, id }: Key,
): Promise<readonly Votes[]> =>
	(
		await consultationsIn(cx.db)
			.selectFrom("consultations.contribution")
			.select("votes")
			.where("unit_id", "=", unitId)
			.where("consultation_id", "=", id)
			.where("way", "=", "group")
			.where("taken_back_why", "is", null)
			.execute()
	).map(({ votes }) => votes);

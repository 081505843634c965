import { mask } from "#kernel/mask.ts";
import type { Context } from "#platform/context.ts";
import type { Removal } from "../answering/removals.ts";
import type { Consultation, Key } from "../consultation.ts";
import { countOn } from "../store.ts";
import { consultationsIn } from "../tables.ts";
import { hashOfText } from "./same-text.ts";

/** `waiting`: nobody has read it yet, so others do not see its words. */
export type OpinionState = "waiting" | "shown" | "removed";

/** What was said about one thing in the same words, however many said it. */
export interface Opinion extends Key {
	readonly turn: number;
	readonly version: number;
	/** 0: about no passage. */
	readonly passage: number;
	/** 0: about no question. */
	readonly question: number;
	readonly words: string;
	readonly state: OpinionState;
	/** How often it came. */
	readonly verified: number;
	readonly unverified: number;
	readonly answerId: string | null;
	readonly whyRemoved: Removal | null;
	readonly removedBy: string | null;
}

export interface SaidAbout {
	readonly version: number;
	readonly passage: number;
	readonly question: number;
	readonly words: string;
}

export const opinionRows = (cx: Context) =>
	consultationsIn(cx.db)
		.selectFrom("consultations.opinion as opinion")
		.select([
			"opinion.unit_id as unitId",
			"opinion.id",
			"opinion.turn",
			"opinion.version",
			"opinion.passage",
			"opinion.question",
			"opinion.words",
			"opinion.state",
			"opinion.verified",
			"opinion.unverified",
			"opinion.answer_id as answerId",
			"opinion.why_removed as whyRemoved",
			"opinion.removed_by as removedBy",
		]);

/** Keeps what was said, or counts it where it was said before; under the lock of the consultation. Answers its id. */
export async function keepOpinion(
	tx: Context,
	consultation: Consultation,
	said: SaidAbout,
	verified: boolean,
): Promise<string> {
	const hash = hashOfText(said.words);
	const known = await consultationsIn(tx.db)
		.updateTable("consultations.opinion")
		.set((eb) =>
			verified
				? { verified: eb("verified", "+", 1) }
				: { unverified: eb("unverified", "+", 1) },
		)
		.where("unit_id", "=", consultation.unitId)
		.where("consultation_id", "=", consultation.id)
		.where("version", "=", said.version)
		.where("passage", "=", said.passage)
		.where("question", "=", said.question)
		.where("words_hash", "=", hash)
		.returning("id")
		.executeTakeFirst();
	if (known) return known.id;
	const { turn } = await countOn(tx, consultation, { opinions: 1, turns: 1 });
	const id = tx.newId();
	await consultationsIn(tx.db)
		.insertInto("consultations.opinion")
		.values({
			unit_id: consultation.unitId,
			id,
			consultation_id: consultation.id,
			turn,
			version: said.version,
			passage: said.passage,
			question: said.question,
			words: mask(said.words),
			words_hash: hash,
			state: "waiting",
			verified: verified ? 1 : 0,
			unverified: verified ? 0 : 1,
			answer_id: null,
			why_removed: null,
			removed_by: null,
		})
		.execute();
	await countAtPassage(tx, consultation, said, 1);
	return id;
}

/** What stands beside a passage goes up and down with each text about it. */
export async function countAtPassage(
	tx: Context,
	{ unitId, id }: Key,
	{ version, passage }: Pick<SaidAbout, "version" | "passage">,
	more: 1 | -1,
): Promise<void> {
	if (passage === 0) return;
	await consultationsIn(tx.db)
		.updateTable("consultations.passage")
		.set((eb) => ({ opinions: eb("opinions", "+", more) }))
		.where("unit_id", "=", unitId)
		.where("consultation_id", "=", id)
		.where("version", "=", version)
		.where("number", "=", passage)
		.execute();
}

import type { Context } from "#platform/context.ts";
import { insertRows } from "#platform/database/insert-rows.ts";
import type { Key } from "../consultation.ts";
import { consultationsIn } from "../tables.ts";
import { changedIn, type PassageText } from "./passages.ts";
import type { Question } from "./plan.ts";

/** A passage as people read it. */
export interface Passage extends PassageText {
	readonly changed: boolean;
	readonly opinions: number;
}

const passageRows = (cx: Context, { unitId, id }: Key, version: number) =>
	consultationsIn(cx.db)
		.selectFrom("consultations.passage")
		.select(["number", "heading", "words", "changed", "opinions"])
		.where("unit_id", "=", unitId)
		.where("consultation_id", "=", id)
		.where("version", "=", version);

/** Those after a number, in order, some at a time. */
export const passagesAfter = (
	cx: Context,
	key: Key,
	version: number,
	after: number,
	atMost: number,
): Promise<readonly Passage[]> =>
	passageRows(cx, key, version)
		.where("number", ">", after)
		.orderBy("number")
		.limit(atMost)
		.execute();

export const passageAt = async (
	cx: Context,
	key: Key,
	version: number,
	number: number,
): Promise<Passage | null> =>
	(await passageRows(cx, key, version)
		.where("number", "=", number)
		.executeTakeFirst()) ?? null;

export async function countPassages(
	cx: Context,
	key: Key,
	version: number,
): Promise<number> {
	const last = await passageRows(cx, key, version)
		.orderBy("number", "desc")
		.limit(1)
		.executeTakeFirst();
	return last?.number ?? 0;
}

/** The numbers of what is new in a version. */
export async function changedPassages(
	cx: Context,
	key: Key,
	version: number,
): Promise<readonly number[]> {
	const rows = await passageRows(cx, key, version)
		.where("changed", "=", true)
		.orderBy("number")
		.limit(50)
		.execute();
	return rows.map(({ number }) => number);
}

/** Writes a version beside those before. */
export async function writeVersion(
	tx: Context,
	{ unitId, id }: Key,
	version: number,
	passages: readonly PassageText[],
	before: readonly PassageText[],
): Promise<void> {
	const changed = changedIn(passages, before);
	const rows = passages.map(({ number, heading, words }, place) => ({
		unit_id: unitId,
		consultation_id: id,
		version,
		number,
		heading,
		words,
		changed: changed[place] ?? false,
		opinions: 0,
	}));
	for (let from = 0; from < rows.length; from += 200)
		await insertRows(
			"consultations.passage",
			rows.slice(from, from + 200),
		).execute(tx.db);
}

/** While nobody has read it: a draft is written over. */
export async function dropDocument(
	tx: Context,
	{ unitId, id }: Key,
): Promise<void> {
	for (const table of [
		"consultations.passage",
		"consultations.question",
	] as const)
		await consultationsIn(tx.db)
			.deleteFrom(table)
			.where("unit_id", "=", unitId)
			.where("consultation_id", "=", id)
			.execute();
}

export const questionsOf = (
	cx: Context,
	{ unitId, id }: Key,
): Promise<readonly Question[]> =>
	consultationsIn(cx.db)
		.selectFrom("consultations.question")
		.select(["number", "ask", "choices"])
		.where("unit_id", "=", unitId)
		.where("consultation_id", "=", id)
		.orderBy("number")
		.execute();

export async function writeQuestions(
	tx: Context,
	{ unitId, id }: Key,
	questions: readonly Question[],
): Promise<void> {
	if (questions.length === 0) return;
	await consultationsIn(tx.db)
		.insertInto("consultations.question")
		.values(
			questions.map(({ number, ask, choices }) => ({
				unit_id: unitId,
				consultation_id: id,
				number,
				ask,
				choices: JSON.stringify(choices),
			})),
		)
		.execute();
}

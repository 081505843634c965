import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { asDay, type Day, dayOf } from "#territory";
import { lockMixing } from "../counting/lock-mixing.ts";
import { noteMixed } from "../counting/mix-again.ts";
import { shuffled } from "../counting/shuffled.ts";
import { periodOf } from "../survey.ts";
import { surveysIn } from "../tables.ts";
import type { AsideWords } from "./asides-apart.ts";
import { wordsApart } from "./keep-asides.ts";

/**
 * Each row that was put aside bears the number of its transaction, which its arrival bears too. When the day is over
 * they are taken out and put back as one, in an order and under ids of chance. Words of a known day go where others
 * read theirs, and are mixed once more with those of their quarter; words without one lie with all such words of their
 * unit, without the day on which they came. Answers how many rows.
 */
export const mixAsides = (cx: Context): Promise<number> =>
	inTransaction(cx, async (tx) => {
		await lockMixing(tx);
		const rows = shuffled(await take(tx));
		const read = rows.filter(({ words }) => words?.day);
		const back = rows.filter(({ words }) => !words?.day);
		await tell(tx, read);
		for (let from = 0; from < back.length; from += 500)
			await surveysIn(tx.db)
				.insertInto("surveys.aside")
				.values(
					back.slice(from, from + 500).map((row) => ({
						unit_id: row.unitId,
						id: randomUUID(),
						instrument: row.instrument,
						reason: row.reason,
						put_on: row.words ? firstOfMonth(row.putOn) : row.putOn,
						body: JSON.stringify(row.body),
						mixed: true,
					})),
				)
				.execute();
		return rows.length;
	});

interface Taken {
	readonly unitId: string;
	readonly instrument: string;
	readonly reason: string;
	readonly putOn: Day;
	readonly body: Readonly<Record<string, unknown>>;
	/** `null` where it is an answer. */
	readonly words: AsideWords | null;
}

/** What came before today and was not mixed, with all words of the same units. */
async function take(tx: Context): Promise<Taken[]> {
	const today = dayOf(tx.now);
	const units = surveysIn(tx.db)
		.selectFrom("surveys.aside")
		.select("unit_id")
		.where(sql<boolean>`not mixed`)
		.where("put_on", "<", today);
	const rows = await surveysIn(tx.db)
		.deleteFrom("surveys.aside")
		.where("put_on", "<", today)
		.where("unit_id", "in", units)
		.where(sql<boolean>`(not mixed or reason = ${wordsApart})`)
		.returning([
			"unit_id as unitId",
			"instrument",
			"reason",
			asDay("put_on").as("putOn"),
			"body",
		])
		.execute();
	return rows.map((row) => ({
		...row,
		words:
			row.reason === wordsApart ? (row.body as unknown as AsideWords) : null,
	}));
}

async function tell(tx: Context, rows: readonly Taken[]): Promise<void> {
	const said = rows.flatMap(({ unitId, instrument, putOn, words }) =>
		words?.day
			? [{ unitId, instrument, cameOn: putOn, ...words, day: words.day }]
			: [],
	);
	if (said.length === 0) return;
	await surveysIn(tx.db)
		.insertInto("surveys.remark")
		.values(
			said.map(({ unitId, instrument, words, language, day }) => ({
				unit_id: unitId,
				id: randomUUID(),
				instrument,
				period: periodOf(day),
				words,
				language,
				themes: [],
				read_by: null,
				read_at: null,
			})),
		)
		.execute();
	await noteMixed(tx, said);
}

const firstOfMonth = (day: Day): Day => `${day.slice(0, 8)}01`;

/** Removes what was put aside a year ago. Answers how many. */
export async function forgetAsides(cx: Context): Promise<number> {
	const { numDeletedRows } = await surveysIn(cx.db)
		.deleteFrom("surveys.aside")
		.where("put_on", "<", dayOf(new Date(cx.now.getTime() - keptFor)))
		.executeTakeFirstOrThrow();
	return Number(numDeletedRows);
}

/** In milliseconds. */
const keptFor = 365 * 86_400_000;

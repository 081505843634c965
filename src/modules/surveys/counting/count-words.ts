import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { surveysIn } from "../tables.ts";
import { foldedAt } from "./folded-at.ts";
import type { Counted } from "./keep.ts";

/** What is looked at of an answer. */
export type Worded = Pick<
	Counted,
	| "unitId"
	| "instrument"
	| "period"
	| "slice"
	| "channel"
	| "flags"
	| "questionnaire"
	| "own"
>;

/** Words that several people say alike; of what they put in words of their own it is only counted that they did. */
const common: readonly string[] = ["1", "2", "3", "4", "yes", "no"];
export const written = "written";

/** Adds what answers say beside the elements to the counters of words. */
export async function countWords(
	tx: Context,
	answers: readonly Worded[],
): Promise<void> {
	const counts = new Map<string, number>();
	for (const each of answers)
		for (const [about, word] of wordsOf(each)) {
			const key = JSON.stringify([
				each.unitId,
				each.instrument,
				each.period,
				each.slice,
				about,
				word,
			]);
			counts.set(key, (counts.get(key) ?? 0) + 1);
		}
	// In the order of their keys: two writers that meet do not wait for each other in a ring.
	const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(asRow(tx));
	for (let at = 0; at < rows.length; at += atOnce)
		await surveysIn(tx.db)
			.insertInto("surveys.word_counter")
			.values(rows.slice(at, at + atOnce))
			.onConflict((conflict) =>
				conflict
					.columns([
						"unit_id",
						"instrument",
						"period",
						"slice",
						"about",
						"word",
					])
					.doUpdateSet({
						n: sql<string>`surveys.word_counter.n + excluded.n`,
						folded_at: sql<Date>`excluded.folded_at`,
					}),
			)
			.execute();
}

const atOnce = 1_000;

const wordsOf = (answer: Worded): (readonly [string, string])[] => [
	["channel", answer.channel],
	["wording", answer.questionnaire],
	...answer.flags.map((flag) => ["flag", flag] as const),
	...Object.entries(answer.own).map(
		([code, said]) => [code, common.includes(said) ? said : written] as const,
	),
];

const asRow =
	(tx: Context) =>
	([key, n]: readonly [string, number]) => {
		const [unit_id, instrument, period, slice, about, word] = JSON.parse(
			key,
		) as [string, string, number, string, string, string];
		return {
			unit_id,
			instrument,
			period,
			slice,
			about,
			word,
			n,
			folded_at: foldedAt(tx.now),
		};
	};

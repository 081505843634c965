import type { Context } from "#platform/context.ts";
import { type Period, type Slice, yearOf } from "../survey.ts";
import { surveysIn } from "../tables.ts";

/** How often a word was said in a quarter. */
export interface WordCount {
	readonly period: Period;
	readonly slice: Slice;
	/** `channel`, `flag`, `wording`, or the code of a question of the unit. */
	readonly about: string;
	readonly word: string;
	readonly n: number;
}

/** What answers of a survey of a unit said beside the elements, between two quarters, both included. */
export async function wordsSaid(
	cx: Context,
	unitId: string,
	instrument: string,
	from: Period,
	to: Period,
): Promise<WordCount[]> {
	const rows = await surveysIn(cx.db)
		.selectFrom("surveys.word_counter")
		.select(["period", "slice", "about", "word", "n"])
		.where("unit_id", "=", unitId)
		.where("instrument", "=", instrument)
		.where("period", ">=", from)
		.where("period", "<=", to)
		.orderBy("about")
		.orderBy("word")
		.execute();
	return rows.map((row) => ({
		...row,
		slice: row.slice as Slice,
		n: Number(row.n),
	}));
}

/** How often each word about something was said, over quarters and slices. */
export function countOf(
	words: readonly WordCount[],
	about: string,
): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const each of words)
		if (each.about === about)
			counts.set(each.word, (counts.get(each.word) ?? 0) + each.n);
	return counts;
}

/** Years in which a survey of a unit has answers, the latest first. */
export async function yearsOf(
	cx: Context,
	unitId: string,
	instrument: string,
): Promise<number[]> {
	const rows = await surveysIn(cx.db)
		.selectFrom("surveys.unit_counter")
		.select("period")
		.distinct()
		.where("unit_id", "=", unitId)
		.where("instrument", "=", instrument)
		.execute();
	return [...new Set(rows.map(({ period }) => yearOf(period)))].sort(
		(a, b) => b - a,
	);
}

/** Ids of the questionnaires in which a survey was asked in a quarter, at any unit, in order. */
export async function wordingsOf(
	cx: Context,
	instrument: string,
	period: Period,
): Promise<string[]> {
	const rows = await surveysIn(cx.db)
		.selectFrom("surveys.word_counter")
		.select("word")
		.distinct()
		.where("instrument", "=", instrument)
		.where("period", "=", period)
		.where("about", "=", "wording")
		.orderBy("word")
		.execute();
	return rows.map(({ word }) => word);
}

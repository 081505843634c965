import { exact } from "#kernel/decimal.ts";
import type { Context } from "#platform/context.ts";
import {
	type BroughtSurvey,
	broughtKey,
	fewestNow,
	type KnownBrought,
	knownBrought,
} from "#surveys";
import { allUnitsOnRecord } from "#units";
import { type GivenRow, type JudgedRow, judged } from "../row.ts";
import { unitIndex } from "../units/on-record.ts";
import { readSurvey } from "./read-survey.ts";

export interface JudgedSurveys {
	readonly rows: readonly JudgedRow[];
	readonly notes: readonly [];
	/** What the ready rows bring, by row. */
	readonly surveys: ReadonlyMap<number, BroughtSurvey>;
}

/** Holds a list of survey indices against the record, and its rows against each other. */
export async function judgeSurveys(
	cx: Context,
	given: readonly GivenRow[],
): Promise<JudgedSurveys> {
	const index = unitIndex(await allUnitsOnRecord(cx));
	const fewest = await fewestNow(cx);
	const rows = given.map((row) => readSurvey(row, index, cx.now, fewest));
	const known = await knownBrought(
		cx,
		rows.flatMap(({ unit }) => (unit ? [unit.id] : [])),
	);
	const first = new Map<string, number>();
	const unchanged = new Map<number, string>();
	const surveys = new Map<number, BroughtSurvey>();
	for (const { number, survey, problems } of rows) {
		if (!survey || problems.length > 0) continue;
		const key = broughtKey(survey);
		const before = first.get(key);
		const record = known.get(key);
		if (before !== undefined)
			problems.push({
				field: null,
				reason: "doubled",
				about: { row: before },
			});
		else if (record && isSame(record, survey)) unchanged.set(number, record.id);
		else if (record) problems.push({ field: null, reason: "index-differs" });
		else surveys.set(number, survey);
		first.set(key, before ?? number);
	}
	return {
		rows: rows.map((row) => judged(row, unchanged.get(row.number) ?? null)),
		notes: [],
		surveys,
	};
}

const isSame = (known: KnownBrought, survey: BroughtSurvey): boolean =>
	exact(known.index).eq(survey.index) &&
	known.people === survey.people &&
	known.source === survey.source &&
	known.link === survey.link;

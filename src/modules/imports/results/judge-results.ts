import {
	type BroughtResult,
	decidedHere,
	type KnownResult,
	knownResults,
} from "#assessments";
import { exact } from "#kernel/decimal.ts";
import type { Context } from "#platform/context.ts";
import { allUnitsOnRecord } from "#units";
import { type GivenRow, type JudgedRow, judged, type Note } from "../row.ts";
import { lastName, unitIndex } from "../units/on-record.ts";
import { type ResultRow, readResult } from "./read-result.ts";

export interface JudgedResults {
	readonly rows: readonly JudgedRow[];
	readonly notes: readonly Note[];
	/** What the ready rows bring, by row. */
	readonly results: ReadonlyMap<number, BroughtResult>;
}

/** Holds a list of results against the record, and its rows against each other. */
export async function judgeResults(
	cx: Context,
	given: readonly GivenRow[],
): Promise<JudgedResults> {
	const index = unitIndex(await allUnitsOnRecord(cx));
	const rows = given.map((row) => readResult(row, index, cx.now));
	const known = await knownResults(
		cx,
		rows.flatMap(({ unit }) => (unit ? [unit.id] : [])),
	);
	const reasonHere = await decidedHere(cx);
	const first = new Map<string, number>();
	const unchanged = new Map<number, string>();
	for (const { number, result, unit, instrument, problems } of rows) {
		if (!result || problems.length > 0) continue;
		const key = `${result.unitId} ${result.instrument} ${result.year}`;
		const before = first.get(key);
		const record = known.get(key);
		const here = reasonHere(result);
		if (before !== undefined)
			problems.push({
				field: null,
				reason: "doubled",
				about: { row: before },
			});
		else if (record && isSame(record, result)) unchanged.set(number, record.id);
		else if (record)
			problems.push({
				field: null,
				reason: record.brought ? "result-differs" : "assessed-here",
			});
		else if (here)
			problems.push({
				field: here === "own-unit" ? "unit" : "year",
				reason: here,
				about: {
					unit: unit ? lastName(unit) : "",
					instrument: instrument?.id ?? "",
					year: String(result.year),
				},
			});
		first.set(key, before ?? number);
	}
	const ready = rows.filter(
		({ number, problems }) => problems.length === 0 && !unchanged.has(number),
	);
	return {
		rows: rows.map((row) => judged(row, unchanged.get(row.number) ?? null)),
		notes: notesOf(ready),
		results: new Map(
			ready.flatMap(({ number, result }) =>
				result ? [[number, result] as const] : [],
			),
		),
	};
}

const isSame = (known: KnownResult, result: BroughtResult): boolean =>
	known.brought &&
	known.state === result.outcome &&
	known.predicate === result.predicate &&
	isEqual(known.score, result.score) &&
	(known.decree ?? "") === (result.decree?.trim() ?? "") &&
	known.decreeOn === result.decreeOn;

/** 87,35 and 87.350 are one score. */
const isEqual = (one: string | null, other: string | null): boolean =>
	one === null || other === null ? one === other : exact(one).eq(other);

/** A table of a past day only shows units that were on record then. */
const notesOf = (rows: readonly ResultRow[]): Note[] => {
	const later = rows.filter(
		({ unit, result }) =>
			unit &&
			result &&
			unit.openedOn > (result.decreeOn ?? `${result.year}-12-31`),
	).length;
	return later > 0
		? [{ reason: "units-opened-later", about: { n: later } }]
		: [];
};

import {
	type BroughtReason,
	type BroughtResult,
	problemOfBrought,
} from "#assessments";
import { assesses, type Instrument } from "#instruments";
import { say } from "#kernel/text.ts";
import { readDay } from "#platform/spreadsheet/read-day.ts";
import { readDecimal, readYear } from "#platform/spreadsheet/read-number.ts";
import type { UnitOnRecord } from "#units";
import { instrumentCalled } from "../kinds/instrument-called.ts";
import { readingOf } from "../kinds/reading.ts";
import type { GivenRow, ReadRow, RowProblem } from "../row.ts";
import { lastName, type UnitIndex } from "../units/on-record.ts";
import { unitNamed, unitShown } from "../units/unit-named.ts";
import { resultFields } from "./fields.ts";
import { outcomeCalled } from "./outcome.ts";

/** A row of a list of results, as far as it can be read by itself. */
export interface ResultRow extends ReadRow {
	readonly unit: UnitOnRecord | null;
	readonly instrument: Instrument | null;
	readonly result: BroughtResult | null;
	readonly problems: RowProblem[];
}

export function readResult(
	row: GivenRow,
	index: UnitIndex,
	now: Date,
): ResultRow {
	const reading = readingOf(row, resultFields);
	const { problems, fine, wrong } = reading;
	const unit = unitNamed(reading, index);
	const instrument = fine("instrument")
		? (instrumentCalled(row.of("instrument"), "assessment") ??
			wrong("instrument", "unknown-instrument"))
		: null;
	if (instrument && unit && !assesses(instrument, unit))
		wrong("instrument", "not-for-this-unit", { unit: lastName(unit) });
	const year = fine("year") ? readYear(row.of("year")) : null;
	if (year === undefined) wrong("year", "year-form");
	const ended =
		instrument && fine("outcome")
			? outcomeCalled(row.of("outcome"), instrument)
			: null;
	if (instrument && fine("outcome") && (ended === null || ended === "which"))
		wrong(
			"outcome",
			ended === "which" ? "which-predicate" : "unknown-outcome",
			{
				words: outcomesOf(instrument),
			},
		);
	const score = fine("score") ? readDecimal(row.of("score")) : null;
	if (score === undefined) wrong("score", "score-form");
	const day = fine("decreeOn") ? readDay(row.of("decreeOn")) : null;
	if (day && !day.ok) wrong("decreeOn", day.reason);
	const whole =
		unit && instrument && year && ended && ended !== "which"
			? {
					unitId: unit.id,
					instrument: instrument.id,
					year,
					...ended,
					score: score ?? null,
					decree: row.of("decree") || null,
					decreeOn: day?.ok ? day.day : null,
				}
			: null;
	if (whole && problems.length === 0) {
		const problem = problemOfBrought(whole, now);
		if (problem)
			wrong(fieldOf[problem], problem, { top: instrument?.top ?? "" });
	}
	const typed = {
		unit: unitShown(unit, reading),
		instrument: instrument?.id ?? row.of("instrument"),
		year: row.of("year"),
		outcome: row.of("outcome"),
		score: row.of("score"),
		decree: row.of("decree"),
		decreeOn: day?.ok ? (day.day ?? "") : row.of("decreeOn"),
	};
	return {
		number: row.number,
		unit,
		instrument,
		result: whole,
		problems,
		typed,
	};
}

const fieldOf: Readonly<Record<BroughtReason, string>> = {
	"unknown-instrument": "instrument",
	"wrong-year": "year",
	"unknown-predicate": "outcome",
	"score-form": "score",
	"score-out-of-range": "score",
	"decree-missing": "decree",
	"decree-day-missing": "decreeOn",
	"decree-ahead": "decreeOn",
	"decree-before-year": "decreeOn",
};

/** The words that the column may hold for an instrument, for the sentence that asks for one. */
const outcomesOf = ({ bands }: Instrument): string =>
	[
		...(bands?.bands.map(({ label }) => say(label, "id")) ?? ["berpredikat"]),
		"tidak berpredikat",
		"ikut serta",
	].join(", ");

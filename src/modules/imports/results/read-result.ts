import {
	type BroughtReason,
	type BroughtResult,
	problemOfBrought,
} from "#assessments";
import { allInstruments, assesses, type Instrument } from "#instruments";
import { say } from "#kernel/text.ts";
import { readDay } from "#platform/spreadsheet/read-day.ts";
import { readDecimal, readYear } from "#platform/spreadsheet/read-number.ts";
import type { UnitOnRecord } from "#units";
import { missingIn } from "../kinds/given-rows.ts";
import type { GivenRow, RowProblem } from "../row.ts";
import { lastName, type UnitIndex } from "../units/on-record.ts";
import { plainly } from "../words.ts";
import { resultFields } from "./fields.ts";
import { outcomeCalled } from "./outcome.ts";

/** A row of a list of results, as far as it can be read by itself. */
export interface ResultRow {
	readonly number: number;
	readonly unit: UnitOnRecord | null;
	readonly instrument: Instrument | null;
	readonly result: BroughtResult | null;
	readonly problems: RowProblem[];
	readonly typed: Readonly<Record<string, string>>;
}

export function readResult(
	row: GivenRow,
	index: UnitIndex,
	now: Date,
): ResultRow {
	const problems = missingIn(row, resultFields);
	const fine = (field: string) =>
		row.of(field) !== "" && !problems.some((one) => one.field === field);
	const wrong = (
		field: string,
		reason: string,
		about?: Record<string, string>,
	) => {
		problems.push(about ? { field, reason, about } : { field, reason });
		return null;
	};
	const units = fine("unit") ? index.called(row.of("unit")) : [];
	const unit = units.length === 1 ? (units[0] ?? null) : null;
	if (fine("unit") && !unit)
		wrong("unit", units.length > 1 ? "unit-ambiguous" : "unknown-unit", {
			unit: row.of("unit"),
		});
	const instrument = fine("instrument")
		? (instrumentCalled(row.of("instrument")) ??
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
		unit: unit ? lastName(unit) : row.of("unit"),
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

const instrumentCalled = (typed: string): Instrument | null => {
	const word = plainly(typed);
	return (
		allInstruments().find(
			({ id, title, use }) =>
				use === "assessment" &&
				[id, title.id, title.en ?? ""].some((name) => plainly(name) === word),
		) ?? null
	);
};

/** The words that the column may hold for an instrument, for the sentence that asks for one. */
const outcomesOf = ({ bands }: Instrument): string =>
	[
		...(bands?.bands.map(({ label }) => say(label, "id")) ?? ["berpredikat"]),
		"tidak berpredikat",
		"ikut serta",
	].join(", ");

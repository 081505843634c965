import { readDecimal } from "#platform/spreadsheet/read-number.ts";
import {
	type BroughtSurvey,
	type BroughtSurveyReason,
	bestIndex,
	longestSource,
	problemOfBroughtSurvey,
	readSpan,
	worstIndex,
} from "#surveys";
import type { UnitOnRecord } from "#units";
import { instrumentCalled } from "../kinds/instrument-called.ts";
import { readingOf } from "../kinds/reading.ts";
import type { GivenRow, ReadRow, RowProblem } from "../row.ts";
import type { UnitIndex } from "../units/on-record.ts";
import { unitNamed, unitShown } from "../units/unit-named.ts";
import { surveyFields } from "./fields.ts";

/** A row of a list of survey indices, as far as it can be read by itself. */
export interface SurveyRow extends ReadRow {
	readonly unit: UnitOnRecord | null;
	readonly survey: BroughtSurvey | null;
	readonly problems: RowProblem[];
}

/** @param fewest from how many people on an index is told */
export function readSurvey(
	row: GivenRow,
	index: UnitIndex,
	now: Date,
	fewest: number,
): SurveyRow {
	const reading = readingOf(row, surveyFields);
	const { problems, fine, wrong } = reading;
	const unit = unitNamed(reading, index);
	const instrument = fine("instrument")
		? (instrumentCalled(row.of("instrument"), "survey") ??
			wrong("instrument", "unknown-survey"))
		: null;
	const span = fine("span")
		? (readSpan(row.of("span")) ?? wrong("span", "span-form"))
		: null;
	const value = fine("index")
		? (readDecimal(row.of("index")) ?? wrong("index", "index-form"))
		: null;
	const people = fine("people")
		? (readCount(row.of("people")) ?? wrong("people", "people-form"))
		: null;
	const whole =
		unit && instrument && span && value !== null && people !== null
			? {
					unitId: unit.id,
					instrument: instrument.id,
					span,
					index: value,
					people,
					source: row.of("source").trim(),
					link: row.of("link").trim(),
				}
			: null;
	if (whole && instrument && problems.length === 0) {
		const problem = problemOfBroughtSurvey(whole, now, fewest);
		if (problem)
			wrong(fieldOf[problem], problem, {
				best: bestIndex(instrument),
				worst: worstIndex(instrument),
				fewest,
				most: longestSource,
			});
	}
	return {
		number: row.number,
		unit,
		survey: whole,
		problems,
		typed: {
			unit: unitShown(unit, reading),
			instrument: instrument?.id ?? row.of("instrument"),
			span: span ?? row.of("span"),
			index: value ?? row.of("index"),
			people: row.of("people"),
			source: row.of("source"),
			link: row.of("link"),
		},
	};
}

const fieldOf: Readonly<Record<BroughtSurveyReason, string>> = {
	"unknown-survey": "instrument",
	"span-form": "span",
	"span-not-over": "span",
	"index-form": "index",
	"index-range": "index",
	"people-form": "people",
	"too-few-people": "people",
	"source-missing": "source",
	"link-form": "link",
};

/** 1250 and 1.250 and 1,250 people; null for what is no whole number. */
const readCount = (typed: string): number | null =>
	/^\d{1,9}$|^\d{1,3}(?:[.,]\d{3}){1,2}$/.test(typed.trim())
		? Number(typed.replace(/\D/g, ""))
		: null;

import type { Said } from "#kernel/text.ts";
import { type Day, isDay } from "#territory";

/** How often it comes round, and so how one of its dates is called: `2026`, `2026-t1`, `2026-b04`. */
export const pers = ["year", "quarter", "month"] as const;
export type Per = (typeof pers)[number];

/** Whose agenda it stands in. */
export interface Told {
	readonly right: string;
	readonly programme?: string;
}

/** A day of the year on which somebody owes something to the programme. */
export interface Milestone {
	readonly code: string;
	/** `null`: of no programme alone. */
	readonly programme: string | null;
	readonly title: Said;
	/** Who does what. */
	readonly does: Said;
	readonly months: readonly number[];
	/** Day of the month. */
	readonly day: number | "last";
	readonly per: Per;
	/** First and last year in which it is known. */
	readonly from: number;
	readonly until?: number;
	readonly ground: Said;
	readonly source: string;
	/** What the source leaves open. */
	readonly doubt?: Said;
	readonly told: readonly Told[];
}

/** What a date is of: a year, a quarter of it, or the months up to one. */
export interface Period {
	readonly year: number;
	readonly month: number;
	readonly per: Per;
}

/** One date of a milestone, as it is shipped. */
export interface Occurrence {
	readonly key: string;
	readonly milestone: Milestone;
	readonly period: Period;
	readonly on: Day;
}

/** All dates of a year, the first first. */
export const occurrencesIn = (
	milestones: readonly Milestone[],
	year: number,
): readonly Occurrence[] =>
	milestones
		.filter(({ from, until = year }) => from <= year && year <= until)
		.flatMap((milestone) =>
			milestone.months.map((month) => occurrenceOf(milestone, year, month)),
		)
		.sort((a, b) => a.on.localeCompare(b.on) || a.key.localeCompare(b.key));

function occurrenceOf(
	milestone: Milestone,
	year: number,
	month: number,
): Occurrence {
	const period: Period = { year, month, per: milestone.per };
	return {
		key: `${milestone.code}-${nameOf(period)}`,
		milestone,
		period,
		on: dayIn(year, month, milestone.day),
	};
}

const nameOf = ({ year, month, per }: Period): string => {
	if (per === "quarter") return `${year}-t${Math.ceil(month / 3)}`;
	return per === "month"
		? `${year}-b${String(month).padStart(2, "0")}`
		: String(year);
};

/** The day, or the last of a month that has no such day. */
function dayIn(year: number, month: number, day: number | "last"): Day {
	const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
	const date = day === "last" ? last : Math.min(day, last);
	const text = [year, month, date]
		.map((part, place) => String(part).padStart(place === 0 ? 4 : 2, "0"))
		.join("-");
	if (!isDay(text)) throw new Error(`${text} is no day`);
	return text;
}

/** The date of a key; `null` where no milestone has it. */
export function occurrenceNamed(
	milestones: readonly Milestone[],
	key: string,
): Occurrence | null {
	const year = Number(/-(\d{4})(?:-[tb]\d{1,2})?$/.exec(key)?.[1] ?? "0");
	if (year === 0) return null;
	return occurrencesIn(milestones, year).find((one) => one.key === key) ?? null;
}

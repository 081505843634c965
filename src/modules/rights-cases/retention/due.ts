import { type Day, daysAfter } from "#territory";
import type { FileRule, Part, RetentionFile } from "./retention-file.ts";

/** A rule with the term that holds here. */
export interface Rule {
	readonly id: string;
	readonly state: string;
	readonly part: Part;
	readonly months: number;
	/** Whether the installation said this term, and not the file. */
	readonly own: boolean;
}

/** Years that the installation said; `null` is what the file says. */
export type OwnYears = Readonly<
	Record<NonNullable<FileRule["setting"]>, number | null>
>;

/** The rules of the file, with what the installation says instead. */
export const rulesOf = (
	{ rules }: Pick<RetentionFile, "rules">,
	own: OwnYears,
): readonly Rule[] =>
	rules.map(({ setting, ...rule }) => {
		const years = setting === undefined ? null : own[setting];
		return years === null
			? { ...rule, own: false }
			: { ...rule, months: years * 12, own: true };
	});

/** What is known of a case without a key. */
export interface Ended {
	readonly state: string;
	/** `null` while it goes on. */
	readonly endedOn: Day | null;
	/** Held: nothing goes. */
	readonly held: boolean;
	/** When a hold was lifted last. */
	readonly liftedOn: Day | null;
}

/** Something that will go, and how its day was counted. */
export interface Due {
	readonly part: Part;
	readonly rule: Rule;
	/** The day from which it is counted. */
	readonly from: Day;
	/** The last day on which the rule keeps it. */
	readonly keptUntil: Day;
	/** The first day on which it may go: after that one, and after the grace of a hold that was lifted. */
	readonly first: Day;
}

/**
 * What of a case will go, and from which day on; nothing while it goes on or is held. Where the whole case goes, its parts go
 * with it at the latest. Pure: days come in, days come out.
 */
export function duesOf(
	rules: readonly Rule[],
	{ graceDays }: Pick<RetentionFile, "graceDays">,
	{ state, endedOn, held, liftedOn }: Ended,
): readonly Due[] {
	if (endedOn === null || held) return [];
	return rules
		.filter((rule) => rule.state === state)
		.map((rule) => {
			const keptUntil = monthsAfter(endedOn, rule.months);
			const after = daysAfter(keptUntil, 1);
			const first =
				liftedOn === null
					? after
					: later(after, daysAfter(liftedOn, graceDays));
			return {
				part: rule.part,
				rule,
				from: endedOn,
				keptUntil,
				first,
			};
		});
}

/** Whether those who hold it are told today that it will go. */
export const isNear = (
	{ first }: Due,
	today: Day,
	{ warnDays }: Pick<RetentionFile, "warnDays">,
): boolean => today >= daysAfter(first, -warnDays);

/** When those who hold it were told that something goes, and when it went. */
export interface Marks {
	readonly toldOn: Day | null;
	readonly goneOn: Day | null;
}

/**
 * What was told and what went, as far as it is about this end. A case that was opened again and ended anew is told anew, and
 * what came meanwhile goes again; and what was told of another day, before the term was made longer, is no warning.
 */
export const marksOfThisEnd = (
	{ first, from }: Pick<Due, "first" | "from">,
	{ toldOn, goneOn }: Marks,
	{ warnDays }: Pick<RetentionFile, "warnDays">,
): Marks => ({
	toldOn:
		toldOn !== null && toldOn >= daysAfter(first, -warnDays) ? toldOn : null,
	goneOn: goneOn !== null && goneOn >= from ? goneOn : null,
});

/** The day on which it goes, given when they were told; while nobody was told, as if that were today. */
export function goesOn(
	{ first }: Pick<Due, "first">,
	toldOn: Day,
	{ warnDays }: Pick<RetentionFile, "warnDays">,
): Day {
	return later(first, daysAfter(toldOn, warnDays));
}

/** The same day so many months later; where that month is shorter, its last day. */
export function monthsAfter(day: Day, months: number): Day {
	const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
	const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
	return new Date(
		Date.UTC(
			last.getUTCFullYear(),
			last.getUTCMonth(),
			Math.min(date, last.getUTCDate()),
		),
	)
		.toISOString()
		.slice(0, 10);
}

const later = (one: Day, other: Day): Day => (one < other ? other : one);

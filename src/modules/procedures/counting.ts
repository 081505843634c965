import type { FreeDays } from "#calendar";
import { isWeekend, walkDays } from "#kernel/working-days.ts";
import type { Day } from "#territory";
import type { FreeDayRule } from "./procedure.ts";

/** Why a day counted, or did not. `provisional-working-day`: no decree lists its year yet, so it may still become free. */
export type Why =
	| "event-day"
	| "weekend"
	| "holiday"
	| "joint-leave"
	| "regional"
	| "paused"
	| "working-day"
	| "calendar-day"
	| "provisional-working-day";

/** A day, and whether it used up one of the days of a limit. */
export interface CountedDay {
	readonly date: Day;
	readonly counts: boolean;
	readonly why: Why;
	/** What is celebrated on it; null where that is not the reason. */
	readonly name: string | null;
}

/** `holiday: Hari Suci Nyepi`, `weekend`: the reason in one text, for files and terminals. */
export const whyInWords = ({ why, name }: CountedDay): string =>
	name === null ? why : `${why}: ${name}`;

type Judged = Omit<CountedDay, "date">;

/** What a day is under the rule of a procedure, whether or not anybody waits for somebody. */
export function judgeDay(
	day: Day,
	rule: FreeDayRule,
	calendar: FreeDays,
): Judged {
	if (isWeekend(day)) return { counts: false, why: "weekend", name: null };
	const free = calendar.on(day).find(({ kind }) => isFree[kind](rule));
	if (free) return { counts: false, why: reasons[free.kind], name: free.name };
	return {
		counts: true,
		why: calendar.decreed(day) ? "working-day" : "provisional-working-day",
		name: null,
	};
}

const isFree = {
	"libur-nasional": () => true,
	"cuti-bersama": ({ jointLeave }: FreeDayRule) => jointLeave === "free",
	"libur-daerah": ({ regional }: FreeDayRule) => regional === "free",
} as const;

const reasons = {
	"libur-nasional": "holiday",
	"cuti-bersama": "joint-leave",
	"libur-daerah": "regional",
} as const;

/** The n-th working day after a day under the rule; less than zero goes back, zero is the day itself. */
export function workingDayAfter(
	from: Day,
	n: number,
	rule: FreeDayRule,
	calendar: FreeDays,
): Day {
	const walk = walkDays(from, n, (day) => judgeDay(day, rule, calendar));
	// Every day can be judged here: past the last decree it is judged provisionally.
	return walk.known ? (walk.days.at(-1)?.day ?? from) : from;
}

import type { FreeDays } from "#calendar";
import { walkDays } from "#kernel/working-days.ts";
import { type Day, dayAfter } from "#territory";
import { type CountedDay, judgeDay, workingDayAfter } from "./counting.ts";
import type { Limit, PauseRule, Procedure, TimedStep } from "./procedure.ts";
import { civilDay, type Zone } from "./zone.ts";

/** A time in which the clock stands still: from the day of the question to the day of the answer, both included. */
export interface Pause {
	readonly from: Day;
	/** null while nobody has answered: it then holds up to its cap. */
	readonly until: Day | null;
}

export interface DeadlineQuestion {
	readonly procedure: Pick<Procedure, "freeDays" | "pause">;
	readonly step: Pick<TimedStep, "limit">;
	/** The event: a moment, which is a day where the office is, or the day itself. */
	readonly startedAt: Date | Day;
	/** The clock on the wall where the office is. */
	readonly zone: Zone;
	readonly pauses?: readonly Pause[];
	/** The free days of the place of the office. */
	readonly calendar: FreeDays;
	/** Whether the limit was extended, where it may be. */
	readonly extended?: boolean;
}

export interface Deadline {
	/** The last day. */
	readonly due: Day;
	/** A decree that is still to come may move it. */
	readonly provisional: boolean;
	/** Every day from the event to the last day. */
	readonly counted: readonly CountedDay[];
}

/**
 * The last day of a step, and how it was counted. The day of the event is not counted. Working days leave out weekends,
 * national holidays and what else the procedure holds to be free; calendar days leave out nothing. Days on which the
 * clock stands still do not count, up to the cap. Past the last decree only weekends and holidays of a fixed date are
 * known, and the answer is provisional.
 */
export function deadlineOf(question: DeadlineQuestion): Deadline {
	const { procedure, step, zone, calendar, pauses = [] } = question;
	const started = dayIn(question.startedAt, zone);
	const still = stillDays(pauses, procedure, calendar);
	const judge = judgeOf(step.limit, procedure, calendar, still);
	const walk = walkDays(
		started,
		daysOf(step.limit, question.extended),
		judge,
		longestPause(pauses),
	);
	if (!walk.known) throw new RangeError(`nobody knows ${walk.unknownFrom}`);
	const days = walk.days.map(({ day: date, ...judged }) => ({
		date,
		...judged,
	}));
	return {
		due: days.at(-1)?.date ?? started,
		provisional: days.some((day) => isProvisional(day, calendar)),
		counted: [
			{ date: started, counts: false, why: "event-day", name: null },
			...days,
		],
	};
}

/**
 * Days that are still left after today, up to and with the last one: 0 on the last day, below zero when it is over.
 * Counted as the limit itself is.
 */
export function daysLeft(
	question: Omit<DeadlineQuestion, "startedAt" | "zone" | "extended">,
	due: Day,
	today: Day,
): number {
	const { procedure, step, calendar, pauses = [] } = question;
	const judge = judgeOf(
		step.limit,
		procedure,
		calendar,
		stillDays(pauses, procedure, calendar),
	);
	const [first, last] = today < due ? [today, due] : [due, today];
	let days = 0;
	for (let day = dayAfter(first); day <= last; day = dayAfter(day))
		if (judge(day).counts) days += 1;
	return today <= due ? days : 0 - days;
}

/** The day that lies n days away from another one, counted as the limit itself is; less than zero goes back. */
export function dayAway(
	question: Omit<DeadlineQuestion, "startedAt" | "zone" | "extended">,
	from: Day,
	n: number,
): Day {
	const { procedure, step, calendar, pauses = [] } = question;
	const still = stillDays(pauses, procedure, calendar);
	const judge = judgeOf(step.limit, procedure, calendar, still);
	const walk = walkDays(from, n, judge, longestPause(pauses));
	if (!walk.known) throw new RangeError(`nobody knows ${walk.unknownFrom}`);
	return walk.days.at(-1)?.day ?? from;
}

export const dayIn = (startedAt: Date | Day, zone: Zone): Day =>
	typeof startedAt === "string" ? startedAt : civilDay(startedAt, zone);

const daysOf = ({ days, extension }: Limit, extended = false): number =>
	extended ? days + extension : days;

/** Until when at most a question waits: the cap counted from the day on which it was asked. */
export const capOf = (
	asked: Day,
	pause: Pick<PauseRule, "cap">,
	procedure: Pick<Procedure, "freeDays">,
	calendar: FreeDays,
): Day => workingDayAfter(asked, pause.cap, procedure.freeDays, calendar);

/** Tells on which days the clock stands still. Without a rule for it, it never does. */
function stillDays(
	pauses: readonly Pause[],
	{ pause, freeDays }: Pick<Procedure, "freeDays" | "pause">,
	calendar: FreeDays,
): (day: Day) => boolean {
	if (!pause || pauses.length === 0) return () => false;
	const spans = pauses.map(({ from, until }) => {
		const cap = capOf(from, pause, { freeDays }, calendar);
		return { from, until: until !== null && until < cap ? until : cap };
	});
	return (day) => spans.some(({ from, until }) => from <= day && day <= until);
}

const judgeOf =
	(
		{ unit }: Limit,
		{ freeDays }: Pick<Procedure, "freeDays">,
		calendar: FreeDays,
		still: (day: Day) => boolean,
	) =>
	(day: Day): Omit<CountedDay, "date"> => {
		const judged =
			unit === "working"
				? judgeDay(day, freeDays, calendar)
				: ({ counts: true, why: "calendar-day", name: null } as const);
		// A day on which nobody works anyway stays what it is: only days that would have counted are held up.
		return judged.counts && still(day)
			? { counts: false, why: "paused", name: null }
			: judged;
	};

const isProvisional = ({ date, why }: CountedDay, calendar: FreeDays) =>
	why === "provisional-working-day" ||
	(why === "paused" && !calendar.decreed(date));

/** A year without work is a wrong calendar; each question may hold up a year more before that is said. */
const longestPause = (pauses: readonly Pause[]): number =>
	366 * (1 + pauses.length);

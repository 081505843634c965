import type { Announcement } from "#platform/announce.ts";
import type { Clock } from "./clock.ts";
import { ruleOf } from "./count-clock.ts";

/** The last day is near: `daysBefore` counted days before it. */
export const reminderDue = "procedures.reminder-due";
/** The last day is over: level 0 on the day after it, then each level of escalation, `to` whom; `otherwise`: what follows by itself. */
export const overdue = "procedures.overdue";
/** Nobody answered the question in time: `otherwise` says what follows. Once for a question, however many clocks it held up. */
export const pauseOver = "procedures.pause-over";
/** A decree moved the last day: `from`, `to`. */
export const dueMoved = "procedures.due-moved";

/** What every announcement of a clock says; ids and days alone, nothing of the case. */
export interface ClockNews {
	readonly unitId: string;
	readonly clockId: string;
	readonly subjectKind: string;
	readonly subjectId: string;
	readonly procedure: string;
	readonly version: number;
	readonly step: string;
	readonly officeId: string;
	readonly dueOn: string;
}

export const newsOf = (
	name: string,
	clock: Clock,
	more: Readonly<Record<string, unknown>>,
): Announcement => ({
	name,
	body: {
		unitId: clock.subject.unitId,
		clockId: clock.id,
		subjectKind: clock.subject.kind,
		subjectId: clock.subject.id,
		procedure: clock.procedure.id,
		version: clock.procedure.version,
		step: clock.step,
		officeId: clock.officeId,
		dueOn: clock.dueOn,
		...more,
	} satisfies ClockNews & Record<string, unknown>,
});

export const reminderNews = (clock: Clock, daysBefore: number): Announcement =>
	newsOf(reminderDue, clock, { daysBefore });

/** `to` is null on level 0, when only that the day is over is told. */
export const overdueNews = (clock: Clock, level: number): Announcement =>
	newsOf(overdue, clock, {
		level,
		to: ruleOf(clock).step.limit.escalate[level - 1]?.to ?? null,
		otherwise: ruleOf(clock).step.limit.otherwise ?? null,
	});

export const pauseOverNews = (clock: Clock): Announcement =>
	newsOf(pauseOver, clock, {
		askedOn: clock.paused?.on ?? null,
		answerBy: clock.paused?.answerBy ?? null,
		otherwise: ruleOf(clock).procedure.pause?.otherwise ?? null,
	});

export const movedNews = (clock: Clock, from: string): Announcement =>
	newsOf(dueMoved, clock, { from, to: clock.dueOn });

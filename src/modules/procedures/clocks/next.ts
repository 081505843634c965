import { type Day, dayAfter } from "#territory";
import type { Limit } from "../procedure.ts";
import type { Clock, LookFor } from "./clock.ts";

export interface NextQuestion {
	readonly clock: Pick<
		Clock,
		"dueOn" | "paused" | "endedOn" | "overdueTold" | "remindersTold"
	>;
	readonly limit: Limit;
	/** Whether it was told that nobody answered the open question. */
	readonly pauseTold: boolean;
	/** The day so many days away, counted as the limit is. */
	readonly away: (from: Day, n: number) => Day;
}

export interface Next {
	readonly on: Day;
	readonly for: LookFor;
}

/** What is to be told of a clock next: the earliest of a reminder, its end, a level of escalation, a question too old. */
export function nextOf(question: NextQuestion): Next | null {
	const { clock } = question;
	if (clock.endedOn !== null) return null;
	const nexts = [pauseOver(question), reminder(question), overdue(question)];
	return nexts.reduce<Next | null>(
		(first, next) => (next && (!first || next.on < first.on) ? next : first),
		null,
	);
}

const pauseOver = ({ clock, pauseTold }: NextQuestion): Next | null =>
	clock.paused && !pauseTold
		? { on: dayAfter(clock.paused.answerBy), for: "pause-over" }
		: null;

/** Reminders that lie behind the last day are not made up for. */
function reminder({ clock, limit, away }: NextQuestion): Next | null {
	const days = limit.remind[clock.remindersTold];
	return days === undefined || clock.overdueTold !== null
		? null
		: { on: away(clock.dueOn, -days), for: "remind" };
}

/** First that the last day is over, on the day after it; then each level of escalation on its own day. */
function overdue({ clock, limit, away }: NextQuestion): Next | null {
	if (clock.overdueTold === null)
		return { on: dayAfter(clock.dueOn), for: "overdue" };
	const level = limit.escalate[clock.overdueTold];
	return level === undefined
		? null
		: { on: away(clock.dueOn, level.after), for: "overdue" };
}

import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";
import type { CountedDay } from "../counting.ts";
import { daysLeft } from "../deadline.ts";
import type { Procedure, TimedStep } from "../procedure.ts";
import { civilDay, type Zone } from "../zone.ts";
import type { Clock, HeldUp, LookFor, Subject } from "./clock.ts";
import { calendarsOf, countOf, ruleOf } from "./count-clock.ts";
import { clockOf, clockRows, pausesOf } from "./store.ts";

/** All clocks of a subject, running and ended, in the order in which they were started. */
export async function clocksOf(
	cx: Context,
	subject: Subject,
): Promise<Clock[]> {
	const found = await clocksOfMany(cx, subject.kind, [subject]);
	return [...(found.get(subject.id) ?? [])];
}

/** The same for many subjects of one kind, by their ids. */
export async function clocksOfMany(
	cx: Context,
	kind: string,
	subjects: readonly Pick<Subject, "unitId" | "id">[],
): Promise<ReadonlyMap<string, readonly Clock[]>> {
	if (subjects.length === 0) return new Map();
	const units = [...new Set(subjects.map(({ unitId }) => unitId))];
	const rows = await clockRows(cx)
		.where(sql<boolean>`unit_id = any(${units}::uuid[])`)
		.where("subject_kind", "=", kind)
		.where(
			sql<boolean>`subject_id = any(${subjects.map(({ id }) => id)}::text[])`,
		)
		.orderBy("started_at")
		.orderBy("id")
		.execute();
	return Map.groupBy(rows.map(clockOf), ({ subject }) => subject.id);
}

/** Everything that a page says of a clock. */
export interface ClockShown {
	readonly clock: Clock;
	readonly procedure: Procedure;
	readonly step: TimedStep;
	/** Today, where the office is. */
	readonly today: Day;
	/** Days that are left, counted as the limit is: 0 on the last day, below zero when it is over; null once it ended. */
	readonly left: number | null;
	readonly counted: readonly CountedDay[];
	readonly pauses: readonly HeldUp[];
}

/** A clock with how its last day was counted and what is left of it. */
export async function deadlineOfClock(
	cx: Context,
	clock: Clock,
): Promise<ClockShown> {
	const [shown] = await deadlinesOfClocks(cx, [clock]);
	if (!shown) throw new Error("a clock was not counted");
	return shown;
}

/** The same for many clocks, in their order. */
export async function deadlinesOfClocks(
	cx: Context,
	clocks: readonly Clock[],
): Promise<readonly ClockShown[]> {
	const calendars = calendarsOf(cx);
	const pausesBy = await pausesOf(cx, clocks);
	const shown: ClockShown[] = [];
	for (const clock of clocks) {
		const rule = ruleOf(clock);
		const pauses = pausesBy.get(clock.id) ?? [];
		const calendar = await calendars(clock.province);
		const today = civilDay(cx.now, clock.zone);
		shown.push({
			clock,
			...rule,
			today,
			left:
				clock.endedOn === null
					? daysLeft({ ...rule, pauses, calendar }, clock.dueOn, today)
					: null,
			counted: countOf(clock, pauses, calendar).counted,
			pauses,
		});
	}
	return shown;
}

/** Days that are left of many running clocks, by clock: for lists, which do not show how they were counted. */
export async function daysLeftOf(
	cx: Context,
	clocks: readonly Clock[],
): Promise<ReadonlyMap<string, number>> {
	const running = clocks.filter(({ endedOn }) => endedOn === null);
	const calendars = calendarsOf(cx);
	const pauses = await pausesOf(cx, running);
	const left = new Map<string, number>();
	for (const clock of running)
		left.set(
			clock.id,
			daysLeft(
				{
					...ruleOf(clock),
					pauses: pauses.get(clock.id) ?? [],
					calendar: await calendars(clock.province),
				},
				clock.dueOn,
				civilDay(cx.now, clock.zone),
			),
		);
	return left;
}

/** Where the question is asked: a zone, and what day it is there. */
export interface There {
	readonly zone: Zone;
	readonly today: Day;
}

/** Running clocks of a zone of which something is to be told on or before a day, the longest waiting first. */
async function toLookAt(
	cx: Context,
	what: LookFor,
	{ zone, today }: There,
	most: number,
): Promise<Clock[]> {
	const rows = await clockRows(cx)
		.where("look_on", "<=", today)
		.where("look_for", "=", what)
		.where("zone", "=", zone)
		.orderBy("look_on")
		.orderBy("id")
		.limit(most)
		.execute();
	return rows.map(clockOf);
}

/** Of which a reminder is due. */
export const clocksToRemind = (cx: Context, there: There, most = 2_000) =>
	toLookAt(cx, "remind", there, most);

/** Whose last day, or next level of escalation, has come. */
export const clocksOverdue = (cx: Context, there: There, most = 2_000) =>
	toLookAt(cx, "overdue", there, most);

/** Whose question waited longer than it may. */
export const pausesPastCap = (cx: Context, there: There, most = 2_000) =>
	toLookAt(cx, "pause-over", there, most);

import type { Context } from "#platform/context.ts";
import {
	type Calendars,
	type ClockStart,
	calendarsOf,
	civilDay,
	clocksOf,
	endClock,
	extendClock,
	type Move,
	type Office,
	type Subject,
	startClocks,
	timedSteps,
	workingDayAfter,
	zoneOfProvince,
} from "#procedures";
import type { Day } from "#territory";
import type { Unit } from "#units";
import { type Key, type RequestProcedure, subjectKind } from "../request.ts";

export const subjectOf = ({ unitId, id }: Key): Subject => ({
	unitId,
	kind: subjectKind,
	id,
});

export const officeOf = (unit: Unit): Office => ({
	id: unit.id,
	province: unit.province.code,
});

/** The event with which every request begins. */
export const received = "received";

/** What begins with an event, as clocks are started. */
export const startsWith = (
	rule: RequestProcedure,
	event: string,
	key: Key,
	office: Office,
): readonly ClockStart[] =>
	timedSteps(rule)
		.filter(({ from }) => from === event)
		.map(({ code }) => ({
			subject: subjectOf(key),
			procedure: rule.id,
			version: rule.version,
			step: code,
			office,
		}));

/** The last day that an office promised: so many working days after today, where it is. */
export async function promisedDay(
	cx: Context,
	rule: RequestProcedure,
	unit: Unit,
	days: number | null,
	calendars: Calendars = calendarsOf(cx),
): Promise<Day | null> {
	if (days === null) return null;
	const { code } = unit.province;
	return workingDayAfter(
		civilDay(cx.now, zoneOfProvince(code)),
		days,
		rule.freeDays,
		await calendars(code),
	);
}

/** Gives the time that the rule allows once; answers whether it did, or nothing was asked. */
export const givesTime = async (
	tx: Context,
	key: Key,
	{ extends: step }: Move,
	why: string,
): Promise<boolean> =>
	step === undefined ||
	(await extendClock(tx, { subject: subjectOf(key), step, why })).ok;

/** Keeps the clocks in step with a move; answers the next last day, `null` where no clock runs. */
export async function keepClocks(
	tx: Context,
	key: Key,
	{
		rule,
		move,
		unit,
		ends,
	}: {
		readonly rule: RequestProcedure;
		readonly move: Move;
		readonly unit: Unit;
		/** Nothing more is done with it. */
		readonly ends: boolean;
	},
): Promise<Day | null> {
	const subject = subjectOf(key);
	if (ends) await endClock(tx, { subject });
	else for (const step of move.finishes) await endClock(tx, { subject, step });
	if (move.event !== undefined && !ends)
		await startClocks(tx, startsWith(rule, move.event, key, officeOf(unit)));
	return nextDay(tx, key);
}

/** The first last day of the clocks that run. */
export async function nextDay(cx: Context, key: Key): Promise<Day | null> {
	const running = (await clocksOf(cx, subjectOf(key))).filter(
		({ endedOn }) => endedOn === null,
	);
	return running.map(({ dueOn }) => dueOn).toSorted()[0] ?? null;
}

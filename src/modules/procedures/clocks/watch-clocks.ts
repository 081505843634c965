import type { FreeDays } from "#calendar";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Day } from "#territory";
import { judgeDay } from "../counting.ts";
import { civilDay, civilHour, type Zone, zones } from "../zone.ts";
import { overdueNews, pauseOverNews, reminderNews } from "./announcements.ts";
import type { Clock, HeldUp } from "./clock.ts";
import { calendarsOf, lookAt, ruleOf } from "./count-clock.ts";
import { clocksOverdue, clocksToRemind, pausesPastCap } from "./queries.ts";
import { lockClock, notePauseTold, pausesOf, saveClock } from "./store.ts";

/** Hours in which people are reminded, where they are: from 08.00 up to, not including, 16.00. */
const officeHours = { from: 8, until: 16 } as const;

/**
 * Tells of clocks: reminders, in office hours alone; that a last day is over, and each level of escalation; that a
 * question waited too long. Each is told exactly once, however often and by how many servers one looks: the row
 * is held and asked again what is due. Answers how many clocks were told of.
 */
export async function watchClocks(cx: Context): Promise<number> {
	let told = 0;
	for (const zone of zones) {
		const there = { zone, today: civilDay(cx.now, zone) };
		for (const due of [pausesPastCap, clocksOverdue, clocksToRemind]) {
			if (due === clocksToRemind && !isOfficeHour(cx.now, zone)) continue;
			for (const { subject, id } of await due(cx, there))
				if (await inTransaction(cx, (tx) => tellOf(tx, subject.unitId, id)))
					told += 1;
		}
	}
	return told;
}

async function tellOf(tx: Context, unitId: string, id: string) {
	const locked = await lockClock(tx, unitId, id);
	if (!locked || locked.endedOn !== null) return false;
	const pauses = (await pausesOf(tx, [locked])).get(id) ?? [];
	const calendar = await calendarsOf(tx)(locked.province);
	const today = civilDay(tx.now, locked.zone);
	// The decrees may have changed since it was noted when to look.
	let clock: Clock = { ...locked, look: lookAt(locked, pauses, calendar) };
	let told = false;
	// More than one thing may have come while nobody looked.
	while (clock.look && clock.look.on <= today) {
		const after = await tellNext(tx, clock, pauses, calendar, today);
		if (!after) break;
		clock = after.clock;
		told ||= after.told;
		if (!after.goOn) break;
	}
	await saveClock(tx, clock);
	return told;
}

interface Told {
	readonly clock: Clock;
	readonly told: boolean;
	readonly goOn: boolean;
}

/** Tells what is next and answers the clock after it; null where it has to wait for the morning. */
async function tellNext(
	tx: Context,
	clock: Clock,
	pauses: readonly HeldUp[],
	calendar: FreeDays,
	today: Day,
): Promise<Told | null> {
	const { limit } = ruleOf(clock).step;
	const again = (changed: Clock): Clock => ({
		...changed,
		look: lookAt(changed, pauses, calendar),
	});
	switch (clock.look?.for) {
		case "pause-over": {
			const open = pauses.find(({ until }) => until === null);
			if (!open) return null;
			await announce(tx, pauseOverNews(clock));
			await notePauseTold(tx, clock.subject.unitId, open.questionId);
			const look = lookAt(
				clock,
				pauses.map((one) => (one === open ? { ...one, overTold: true } : one)),
				calendar,
			);
			return { clock: { ...clock, look }, told: true, goOn: false };
		}
		case "overdue": {
			const level = clock.overdueTold === null ? 0 : clock.overdueTold + 1;
			await announce(tx, overdueNews(clock, level));
			return {
				clock: again({ ...clock, overdueTold: level }),
				told: true,
				goOn: true,
			};
		}
		case "remind": {
			// Too late to remind: what comes now is that the day is over.
			if (today > clock.dueOn)
				return {
					clock: again({ ...clock, remindersTold: limit.remind.length }),
					told: false,
					goOn: true,
				};
			if (
				!isOfficeHour(tx.now, clock.zone) ||
				!isWorkday(clock, today, calendar)
			)
				return null;
			return remind(tx, clock, pauses, calendar, today);
		}
		default:
			return null;
	}
}

/** Of several reminders that have come, only the last is told: the others say less. */
async function remind(
	tx: Context,
	clock: Clock,
	pauses: readonly HeldUp[],
	calendar: FreeDays,
	today: Day,
): Promise<Told> {
	const { limit } = ruleOf(clock).step;
	let now = clock;
	let daysBefore = 0;
	while (now.look?.for === "remind" && now.look.on <= today) {
		daysBefore = limit.remind[now.remindersTold] ?? 0;
		const next = { ...now, remindersTold: now.remindersTold + 1 };
		now = { ...next, look: lookAt(next, pauses, calendar) };
	}
	await announce(tx, reminderNews(clock, daysBefore));
	return { clock: { ...now, remindedOn: today }, told: true, goOn: true };
}

function isOfficeHour(now: Date, zone: Zone): boolean {
	const hour = civilHour(now, zone);
	return officeHours.from <= hour && hour < officeHours.until;
}

/** Whom a server that stood still did not remind in time is not reminded on a Sunday. */
const isWorkday = (clock: Clock, today: Day, calendar: FreeDays): boolean =>
	judgeDay(today, ruleOf(clock).procedure.freeDays, calendar).counts;

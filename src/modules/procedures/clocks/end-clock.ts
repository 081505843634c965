import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { civilDay } from "../zone.ts";
import type { Clock, Subject } from "./clock.ts";
import { calendarsOf, counted } from "./count-clock.ts";
import { noteLine } from "./lines.ts";
import { endPause, lockRunning, pausesOf, saveClock } from "./store.ts";

/**
 * Ends the running clocks of a subject, or the one of a step, today where the office is: met on the last day or before
 * it, late after it. Answers them; none where none was running.
 */
export async function endClock(
	cx: Context,
	{ subject, step }: { readonly subject: Subject; readonly step?: string },
): Promise<readonly Clock[]> {
	return inTransaction(cx, async (tx) => {
		const ended: Clock[] = [];
		for (const clock of await lockRunning(tx, subject, step))
			ended.push(await endOne(tx, clock));
		return ended;
	});
}

/** What still held it up ends with it: only the days that it really stood still are left out. */
export async function endOne(tx: Context, clock: Clock): Promise<Clock> {
	const endedOn = civilDay(tx.now, clock.zone);
	if (clock.paused) await endPause(tx, clock, endedOn);
	const pauses = (await pausesOf(tx, [clock])).get(clock.id) ?? [];
	const calendar = await calendarsOf(tx)(clock.province);
	const last = counted({ ...clock, paused: null }, pauses, calendar);
	const ended: Clock = {
		...last,
		endedOn,
		outcome: endedOn <= last.dueOn ? "met" : "late",
		look: null,
	};
	await saveClock(tx, ended);
	await noteLine(tx, ended, "ended", clock.dueOn);
	return ended;
}

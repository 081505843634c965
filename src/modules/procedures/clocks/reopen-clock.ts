import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Clock, Office, Subject } from "./clock.ts";
import { calendarsOf, counted } from "./count-clock.ts";
import { noteLine } from "./lines.ts";
import { lastEnded, lockRunning, pausesOf, saveClock } from "./store.ts";

/**
 * Lets the last clock of a step go on, at the office that has the case now, as if it had never ended: its days count from
 * its own event, with what stood still left out, and not anew. `null` where none has ended, or one runs already.
 */
export async function reopenClock(
	cx: Context,
	{
		subject,
		step,
		office,
	}: {
		readonly subject: Subject;
		readonly step: string;
		readonly office: Office;
	},
): Promise<Clock | null> {
	return inTransaction(cx, async (tx) => {
		const running = await lockRunning(tx, subject, step);
		const last = await lastEnded(tx, subject, step);
		if (running.length > 0 || !last) return null;
		const pauses = (await pausesOf(tx, [last])).get(last.id) ?? [];
		const open = counted(
			{ ...last, officeId: office.id, endedOn: null, outcome: null },
			pauses,
			await calendarsOf(tx)(last.province),
		);
		await saveClock(tx, open);
		await noteLine(tx, open, "reopened", last.dueOn);
		return open;
	});
}

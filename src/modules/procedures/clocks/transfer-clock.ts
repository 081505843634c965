import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Clock, HeldUp, Office, Subject } from "./clock.ts";
import { calendarsOf, counted } from "./count-clock.ts";
import { endOne } from "./end-clock.ts";
import { noteArrival } from "./lines.ts";
import { newClock } from "./start-clock.ts";
import { insertClocks, insertPause, lockRunning, pausesOf } from "./store.ts";

/**
 * Passes a step on to another office: the clock of the one ends, the other gets its own days from now on. The clock of
 * the whole case is another step, and goes on as it is. A question that waits for its answer is passed on with it.
 */
export async function transferClock(
	cx: Context,
	{
		subject,
		step,
		to,
	}: { readonly subject: Subject; readonly step: string; readonly to: Office },
): Promise<
	Result<
		{ readonly ended: Clock; readonly started: Clock },
		Refusal<"no-clock">
	>
> {
	return inTransaction(cx, async (tx) => {
		const [running] = await lockRunning(tx, subject, step);
		if (!running) return refused("no-clock");
		const open = ((await pausesOf(tx, [running])).get(running.id) ?? []).find(
			({ until }) => until === null,
		);
		const ended = await endOne(tx, running);
		const calendars = calendarsOf(tx);
		const { id, version } = running.procedure;
		const fresh = await newClock(
			tx,
			{ subject, procedure: id, step, office: to },
			calendars,
			version,
		);
		const pause: HeldUp | null = open
			? { ...open, clockId: fresh.id, number: 1 }
			: null;
		const started = pause
			? counted(
					{ ...fresh, paused: running.paused },
					[pause],
					await calendars(to.province),
				)
			: fresh;
		await insertClocks(tx, [started]);
		if (pause) await insertPause(tx, subject.unitId, pause);
		await noteArrival(tx, started);
		return ok({ ended, started });
	});
}

import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { civilDay } from "../zone.ts";
import type { Clock, HeldUp, Subject } from "./clock.ts";
import { type Calendars, calendarsOf, counted, ruleOf } from "./count-clock.ts";
import { noteLine } from "./lines.ts";
import {
	endPause,
	insertPause,
	lockRunning,
	pausesOf,
	saveClock,
} from "./store.ts";

export type PauseReason = "no-clock" | "never-paused" | "paused-already";

/**
 * Makes the running clocks of a subject stand still while its reporter is asked something. The question is stated: it
 * stands beside the date for everybody who may see it. Answers the clocks as they are now.
 */
export async function pauseClock(
	cx: Context,
	{
		subject,
		question,
	}: { readonly subject: Subject; readonly question: string },
): Promise<Result<readonly Clock[], Refusal<PauseReason>>> {
	return inTransaction(cx, async (tx) => {
		const running = await lockRunning(tx, subject);
		if (running.length === 0) return refused("no-clock");
		if (running.some(({ paused }) => paused)) return refused("paused-already");
		const stoppable = running.filter((clock) => ruleOf(clock).procedure.pause);
		if (stoppable.length === 0) return refused("never-paused");
		const questionId = tx.newId();
		const calendars = calendarsOf(tx);
		const before = await pausesOf(tx, stoppable);
		const stopped: Clock[] = [];
		for (const clock of stoppable)
			stopped.push(
				await heldUp(tx, clock, before.get(clock.id) ?? [], calendars, {
					questionId,
					question,
				}),
			);
		return ok(stopped);
	});
}

async function heldUp(
	tx: Context,
	clock: Clock,
	before: readonly HeldUp[],
	calendars: Calendars,
	asked: Pick<HeldUp, "questionId" | "question">,
): Promise<Clock> {
	const on = civilDay(tx.now, clock.zone);
	const pause: HeldUp = {
		...asked,
		clockId: clock.id,
		number: before.length + 1,
		from: on,
		until: null,
		overTold: false,
	};
	const now = counted(
		{ ...clock, paused: { on, question: asked.question, answerBy: on } },
		[...before, pause],
		await calendars(clock.province),
	);
	await insertPause(tx, clock.subject.unitId, pause);
	await saveClock(tx, now);
	await noteLine(tx, now, "paused", clock.dueOn);
	return now;
}

/**
 * Lets the clocks of a subject run again: the reporter has answered. Their last days are counted anew, with only the
 * days that they waited, and reminders of the old last day are forgotten.
 */
export async function resumeClock(
	cx: Context,
	{ subject }: { readonly subject: Subject },
): Promise<Result<readonly Clock[], Refusal<"not-paused">>> {
	return inTransaction(cx, async (tx) => {
		const held = (await lockRunning(tx, subject)).filter(
			({ paused }) => paused,
		);
		if (held.length === 0) return refused("not-paused");
		const calendars = calendarsOf(tx);
		for (const clock of held)
			await endPause(tx, clock, civilDay(tx.now, clock.zone));
		const pauses = await pausesOf(tx, held);
		const running: Clock[] = [];
		for (const clock of held) {
			const now = counted(
				{ ...clock, paused: null, remindersTold: 0 },
				pauses.get(clock.id) ?? [],
				await calendars(clock.province),
			);
			await saveClock(tx, now);
			await noteLine(tx, now, "resumed", clock.dueOn);
			running.push(now);
		}
		return ok(running);
	});
}

import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Clock, Subject } from "./clock.ts";
import { calendarsOf, counted, ruleOf } from "./count-clock.ts";
import { noteLine } from "./lines.ts";
import { lockRunning, pausesOf, saveClock } from "./store.ts";

/** Gives a step the days by which its procedure lets it be extended, once, for a reason that everybody may read. */
export async function extendClock(
	cx: Context,
	{
		subject,
		step,
		why,
	}: { readonly subject: Subject; readonly step: string; readonly why: string },
): Promise<
	Result<Clock, Refusal<"no-clock" | "never-extended" | "extended-already">>
> {
	return inTransaction(cx, async (tx) => {
		const [clock] = await lockRunning(tx, subject, step);
		if (!clock) return refused("no-clock");
		if (ruleOf(clock).step.limit.extension === 0)
			return refused("never-extended");
		if (clock.extended) return refused("extended-already");
		const pauses = (await pausesOf(tx, [clock])).get(clock.id) ?? [];
		const now = counted(
			{ ...clock, extended: true, overdueTold: null, remindersTold: 0 },
			pauses,
			await calendarsOf(tx)(clock.province),
		);
		await saveClock(tx, now);
		await noteLine(tx, now, "extended", clock.dueOn, why);
		return ok(now);
	});
}

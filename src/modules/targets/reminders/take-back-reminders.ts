import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { takeBackNews } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrails } from "#platform/trail.ts";
import { targetsIn } from "../tables.ts";
import { type Reminder, sendingOf } from "./reminder-store.ts";
import { mayStillUndo } from "./rules.ts";
import { reminderSubject } from "./send-reminders.ts";

export type TakeBackRefusal = Refusal<
	"no-such-sending" | "not-your-sending" | "too-late" | "all-read"
>;

export interface TakenBackReminders {
	readonly back: number;
	/** Read already: those stay. */
	readonly read: number;
}

/** Takes back what nobody has read yet, within ten minutes. Whoever sent it may; what was read stays. */
export const takeBackReminders = (
	cx: Context,
	id: string,
): Promise<Result<TakenBackReminders, TakeBackRefusal>> =>
	inTransaction(cx, async (tx) => {
		const sending = await sendingOf(tx, id);
		if (!sending) return refused("no-such-sending");
		if (sending.byId === null || sending.byId !== tx.actor.id)
			return refused("not-your-sending");
		if (!mayStillUndo(sending.at, tx.now)) return refused("too-late");
		const back: Reminder[] = [];
		let read = 0;
		for (const reminder of sending.reminders) {
			if (reminder.takenBackAt !== null) continue;
			if (
				reminder.way === "inbox" &&
				(await takeBackNews(tx, reminderSubject(reminder.id))) === "read"
			)
				read += 1;
			else back.push(reminder);
		}
		if (back.length === 0 && read > 0) return refused("all-read");
		for (const { unitId, id: one } of back)
			await targetsIn(tx.db)
				.updateTable("targets.reminder")
				.set({ taken_back_at: tx.now, taken_back_by: tx.actor.id })
				.where("unit_id", "=", unitId)
				.where("id", "=", one)
				.execute();
		await leaveTrails(
			tx,
			back.map((reminder) => ({
				chain: "operations" as const,
				deed: "reminder.taken-back",
				subject: { kind: "reminder", id: reminder.id },
				details: { hindrance: reminder.hindrance },
			})),
		);
		return ok({ back: back.length, read });
	});

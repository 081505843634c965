import { leastNow } from "#disclosure";
import { ok, type Refusal, type Result } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import type { Gain } from "#surveys";
import { dayOf } from "#territory";
import { type DeedReason, doDeed } from "../do-deed.ts";
import type { Event, Key } from "../event.ts";
import type { Problems } from "../plan/plan-event.ts";
import { presentIn } from "../presence/check-in.ts";
import { eventsIn } from "../tables.ts";
import { gainIn } from "../test/sit-test.ts";
import { type Report, reportOf, type TypedReport } from "./report.ts";

/** Says what came of an event that is over; from then on everybody reads it, and it stays as it is. */
export const writeReport = (
	cx: Context,
	key: Key,
	revision: number,
	typed: TypedReport,
): Promise<Result<Event, Problems | Refusal<DeedReason>>> =>
	doDeed<Problems>(cx, key, {
		move: "report",
		deed: "event.reported",
		revision,
		change: async (tx) => {
			const read = reportOf(typed);
			if ("problems" in read) return { ok: false, problem: read };
			const gain = await gainIn(tx, key);
			await eventsIn(tx.db)
				.insertInto("events.report")
				.values({
					unit_id: key.unitId,
					event_id: key.id,
					achievements: JSON.stringify(read.achievements),
					recommendation: read.recommendation,
					addressee: read.addressee,
					money: read.money,
					money_why: read.moneyWhy,
					present: await presentIn(tx, key),
					gain: gain && JSON.stringify(gain),
					written_by: tx.actor.id,
					written_on: dayOf(tx.now),
				})
				.execute();
			return ok({});
		},
	});

/** A report for everybody. */
export interface ToldReport extends Report {
	/** How many were there, in the room and on the line together; `null` for so few that they are not told. */
	readonly present: number | null;
	/** From how many people on a number is told. */
	readonly least: number;
	/** What was learned by those who sat both tests; `null` where it says nothing. */
	readonly gain: Gain | null;
}

/**
 * The report of an event. Of people it tells one number, and none below the limit of the layer: by sides, or beside how many
 * registered, few could be worked out. Numbers are those of the day it was written: one more who is noted later would be read off.
 */
export async function reportFor(
	cx: Context,
	key: Key,
): Promise<ToldReport | null> {
	const row = await eventsIn(cx.db)
		.selectFrom("events.report")
		.select([
			"achievements",
			"recommendation",
			"addressee",
			"money",
			"money_why as moneyWhy",
			"present",
			"gain",
		])
		.where("unit_id", "=", key.unitId)
		.where("event_id", "=", key.id)
		.executeTakeFirst();
	if (!row) return null;
	const least = await leastNow(cx);
	return {
		...row,
		least,
		present: row.present === null || row.present < least ? null : row.present,
	};
}

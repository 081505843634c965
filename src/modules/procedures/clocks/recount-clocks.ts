import { sql } from "kysely";
import type { FreeDays } from "#calendar";
import { announce, announceAll } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";
import { civilDay } from "../zone.ts";
import { movedNews } from "./announcements.ts";
import type { Clock, HeldUp } from "./clock.ts";
import { calendarsOf, counted } from "./count-clock.ts";
import { noteDecree } from "./lines.ts";
import { clockOf, clockRows, pausesOf, saveRecounted } from "./store.ts";

/** Our own word to ourselves: the next batch of clocks is to be counted anew. */
export const recountBatch = "procedures.recount";

export interface Recount {
	/** The year whose free days changed. */
	readonly year: number;
	/** Code of the province whose free days changed; null is the nation. */
	readonly province: string | null;
	/** The last clock of the batch before; null at the beginning. */
	readonly after: { readonly unitId: string; readonly id: string } | null;
}

/** Clocks of one transaction: short enough that nobody waits for it. */
const atOnce = 500;

/**
 * Counts a batch of running clocks anew after free days of a year changed, and leaves a line and an announcement for
 * each whose last day moved. What is left goes on in a transaction of its own. Answers how many moved.
 */
export async function recountClocks(
	tx: Context,
	recount: Recount,
): Promise<number> {
	const clocks = await batchOf(tx, recount);
	const pauses = await pausesOf(tx, clocks);
	const calendars = calendarsOf(tx);
	const changed: { readonly clock: Clock; readonly before: Day }[] = [];
	for (const clock of clocks) {
		const held = pauses.get(clock.id) ?? [];
		const calendar = await calendars(clock.province);
		const now = countedAnew(tx, clock, held, calendar);
		if (!isSame(clock, now)) changed.push({ clock: now, before: clock.dueOn });
	}
	const moved = changed.filter(({ clock, before }) => clock.dueOn !== before);
	await saveRecounted(
		tx,
		changed.map(({ clock }) => clock),
	);
	await noteDecree(tx, moved);
	await announceAll(
		tx,
		moved.map(({ clock, before }) => movedNews(clock, before)),
	);
	const last = clocks.at(-1);
	if (last && clocks.length === atOnce)
		await announce(tx, {
			name: recountBatch,
			body: {
				...recount,
				after: { unitId: last.subject.unitId, id: last.id },
			},
		});
	return moved.length;
}

/** Running clocks that reach into the year, held, in the order of their keys. */
async function batchOf(
	tx: Context,
	{ year, province, after }: Recount,
): Promise<Clock[]> {
	let rows = clockRows(tx)
		.where("ended_on", "is", null)
		.where(sql<boolean>`due_on >= ${`${year}-01-01`}::date`)
		.where("started_at", "<", new Date(Date.UTC(year + 1, 0, 2)))
		.orderBy("unit_id")
		.orderBy("id")
		.limit(atOnce)
		.forUpdate();
	if (province !== null) rows = rows.where("province_code", "=", province);
	if (after)
		rows = rows.where(
			sql<boolean>`(unit_id, id) > (${after.unitId}::uuid, ${after.id}::uuid)`,
		);
	return (await rows.execute()).map(clockOf);
}

/** A last day that was over and is to come again is told anew, when it comes. */
function countedAnew(
	tx: Context,
	before: Clock,
	held: readonly HeldUp[],
	calendar: FreeDays,
): Clock {
	const now = counted(before, held, calendar);
	return before.overdueTold !== null &&
		now.dueOn > before.dueOn &&
		now.dueOn >= civilDay(tx.now, now.zone)
		? counted({ ...before, overdueTold: null }, held, calendar)
		: now;
}

const isSame = (one: Clock, other: Clock): boolean =>
	one.dueOn === other.dueOn &&
	one.provisional === other.provisional &&
	one.paused?.answerBy === other.paused?.answerBy &&
	one.look?.on === other.look?.on &&
	one.look?.for === other.look?.for;

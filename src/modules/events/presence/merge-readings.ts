import { sql } from "kysely";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { insertRows } from "#platform/database/insert-rows.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { unitById } from "#units";
import { placeOf } from "../do-deed.ts";
import { type Event, type Key, subjectKind, takesLists } from "../event.ts";
import { mayKeep } from "../policy.ts";
import { eventByKey } from "../store.ts";
import { eventsIn } from "../tables.ts";
import { terms } from "../terms.ts";
import { countedAt, type DoorReading, isReading } from "./door.ts";

export interface Merged {
	/** Readings that were not here before. */
	readonly fresh: number;
	/** Names that left the list meanwhile, or never stood on it, and what was no reading. */
	readonly unknown: number;
	/** Of the new ones, those whose device had a wrong clock: the arrival here counts. */
	readonly wrongClock: number;
}

export type MergeReason =
	| "no-such-event"
	| "not-running-or-over"
	| "no-readings"
	| "too-many-readings";

/**
 * Takes in what a device noted without network, in any order and as often as it is sent or carried: each reading once, each person
 * once, at the earliest moment that is known. What was taken back at the desk does not return with a second copy.
 */
export const mergeReadings = (
	cx: Context,
	key: Key,
	readings: readonly DoorReading[],
): Promise<Result<Merged, Refusal<MergeReason>>> =>
	inTransaction<Result<Merged, Refusal<MergeReason>>>(cx, async (tx) => {
		const event = await eventByKey(tx, key);
		const unit = event && (await unitById(tx, event.unitId));
		if (!event || !unit || !mayKeep(tx.actor, placeOf(unit)).may)
			return refused("no-such-event");
		if (!takesLists(event)) return refused("not-running-or-over");
		if (readings.length > terms.mostReadings)
			return refused("too-many-readings", { n: terms.mostReadings });
		const whole = readings.filter(isReading);
		if (whole.length === 0) return refused("no-readings");
		const there = await standing(tx, key, whole);
		const known = whole.filter((one) => there.has(one.participantId));
		const fresh = await keepReadings(tx, event, known);
		await note(tx, event, fresh);
		if (fresh.length > 0)
			await leaveTrail(tx, {
				chain: "operations",
				deed: "event.list-merged",
				subject: { kind: subjectKind, id: event.id },
				details: { n: fresh.length },
			});
		return ok({
			fresh: fresh.length,
			unknown: readings.length - known.length,
			wrongClock: fresh.filter(
				(one) => countedAt(event, one, tx.now) === tx.now,
			).length,
		});
	});

/** Which of these stand on the list; held, so that none is cancelled meanwhile. */
async function standing(
	tx: Context,
	{ unitId, id }: Key,
	readings: readonly DoorReading[],
): Promise<ReadonlySet<string>> {
	const rows = await eventsIn(tx.db)
		.selectFrom("events.participant")
		.select("id")
		.where("unit_id", "=", unitId)
		.where("event_id", "=", id)
		.where(
			"id",
			"=",
			sql<string>`any(${readings.map((one) => one.participantId)}::uuid[])`,
		)
		.where("cancelled_on", "is", null)
		.orderBy("id")
		.forNoKeyUpdate()
		.execute();
	return new Set(rows.map((row) => row.id));
}

/** Those that were not here before. */
async function keepReadings(
	tx: Context,
	{ unitId, id: eventId }: Event,
	readings: readonly DoorReading[],
): Promise<readonly DoorReading[]> {
	const once = [...new Map(readings.map((one) => [one.id, one])).values()];
	if (once.length === 0) return [];
	const { rows } = await insertRows<{ id: string }>(
		"events.door_reading",
		once.map(({ id, participantId, at }) => ({
			unit_id: unitId,
			id,
			event_id: eventId,
			participant_id: participantId,
			read_at: at,
			came_at: tx.now,
		})),
		sql`on conflict on constraint door_reading_key do nothing returning id`,
	).execute(tx.db);
	const kept = new Set(rows.map(({ id }) => id));
	return once.filter(({ id }) => kept.has(id));
}

/** Each person once, at the earliest moment; who waited and came has a place by it. */
async function note(
	tx: Context,
	event: Event,
	readings: readonly DoorReading[],
): Promise<void> {
	if (readings.length === 0) return;
	const first = new Map<string, Date>();
	for (const one of readings) {
		const at = countedAt(event, one, tx.now);
		const before = first.get(one.participantId);
		if (!before || at < before) first.set(one.participantId, at);
	}
	await eventsIn(tx.db)
		.updateTable("events.participant")
		.set({ waiting: false })
		.where("unit_id", "=", event.unitId)
		.where("id", "=", sql<string>`any(${[...first.keys()]}::uuid[])`)
		.execute();
	await insertRows(
		"events.check_in",
		[...first].map(([participantId, at]) => ({
			unit_id: event.unitId,
			participant_id: participantId,
			event_id: event.id,
			how: "door",
			side: "room",
			noted_by: tx.actor.id,
			at,
		})),
		sql`on conflict on constraint check_in_key do update set at = least(check_in.at, excluded.at), side = excluded.side`,
	).execute(tx.db);
}

import type { Instrument } from "#instruments";
import type { Context } from "#platform/context.ts";
import type { Key } from "../store.ts";
import { assessmentsIn } from "../tables.ts";
import {
	asksOffices,
	nobodyOwns,
	type Ownership,
	type PartEvent,
} from "./ownership.ts";

/** Who answers for what in this assessment now. An instrument without offices is not asked about. */
export async function ownershipOf(
	cx: Context,
	key: Key,
	instrument: Instrument,
): Promise<Ownership> {
	if (!asksOffices(instrument)) return nobodyOwns;
	const latest = await assessmentsIn(cx.db)
		.selectFrom("assessments.owner")
		.select(["topic", "owner_id", "number"])
		.distinctOn("topic")
		.where("unit_id", "=", key.unitId)
		.where("assessment_id", "=", key.id)
		.orderBy("topic")
		.orderBy("number", "desc")
		.execute();
	const owned = latest.flatMap(({ topic, owner_id, number }) =>
		owner_id ? [{ topic, ownerId: owner_id, number }] : [],
	);
	if (owned.length === 0) return nobodyOwns;
	return {
		owners: new Map(owned.map(({ topic, ownerId }) => [topic, ownerId])),
		given: new Map(owned.map(({ topic, number }) => [topic, number])),
		events: await partEventsOf(cx, key),
	};
}

/** What happened to the parts, of each office the oldest first. */
export async function partEventsOf(
	cx: Context,
	{ unitId, id }: Key,
): Promise<PartEvent[]> {
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.part_event")
		.selectAll()
		.where("unit_id", "=", unitId)
		.where("assessment_id", "=", id)
		// Clocks of two processes may disagree; the numbers of one office do not.
		.orderBy("owner_id")
		.orderBy("number")
		.execute();
	return rows.map(({ owner_id, what, topics, reason, by_id, at }) => ({
		ownerId: owner_id,
		what,
		topics,
		reason,
		byId: by_id,
		at,
	}));
}

/** One change of who answers for a topic. */
export interface OwnerChange {
	readonly topic: string;
	/** Counted in each topic. */
	readonly number: number;
	/** Null where the region answers itself from now on. */
	readonly ownerId: string | null;
	readonly byId: string | null;
	readonly at: Date;
}

/** Every change, the latest first. */
export async function ownerChangesOf(
	cx: Context,
	{ unitId, id }: Key,
): Promise<OwnerChange[]> {
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.owner")
		.selectAll()
		.where("unit_id", "=", unitId)
		.where("assessment_id", "=", id)
		.orderBy("at", "desc")
		.orderBy("topic")
		.orderBy("number", "desc")
		.execute();
	return rows.map(({ topic, number, owner_id, by_id, at }) => ({
		topic,
		number,
		ownerId: owner_id,
		byId: by_id,
		at,
	}));
}

/** Writes who answers from now on, one row for each topic that changes hands. */
export async function writeOwners(
	tx: Context,
	{ unitId, id }: Key,
	changes: readonly {
		readonly topic: string;
		readonly ownerId: string | null;
	}[],
): Promise<void> {
	if (changes.length === 0) return;
	const db = assessmentsIn(tx.db);
	const before = await db
		.selectFrom("assessments.owner")
		.select(({ fn }) => ["topic", fn.max("number").as("number")])
		.where("unit_id", "=", unitId)
		.where("assessment_id", "=", id)
		.groupBy("topic")
		.execute();
	const last = new Map(before.map(({ topic, number }) => [topic, number]));
	await db
		.insertInto("assessments.owner")
		.values(
			changes.map(({ topic, ownerId }) => ({
				unit_id: unitId,
				assessment_id: id,
				topic,
				number: (last.get(topic) ?? 0) + 1,
				owner_id: ownerId,
				by_id: tx.actor.id,
				at: tx.now,
			})),
		)
		.execute();
}

/** Adds what happened to the part of an office. */
export async function writePartEvent(
	tx: Context,
	{ unitId, id }: Key,
	event: Omit<PartEvent, "byId" | "at">,
): Promise<void> {
	const db = assessmentsIn(tx.db);
	const last = await db
		.selectFrom("assessments.part_event")
		.select(({ fn }) => fn.max("number").as("number"))
		.where("unit_id", "=", unitId)
		.where("assessment_id", "=", id)
		.where("owner_id", "=", event.ownerId)
		.executeTakeFirst();
	await db
		.insertInto("assessments.part_event")
		.values({
			unit_id: unitId,
			assessment_id: id,
			owner_id: event.ownerId,
			number: (last?.number ?? 0) + 1,
			what: event.what,
			topics: JSON.stringify(event.topics),
			reason: event.reason,
			by_id: tx.actor.id,
			at: tx.now,
		})
		.execute();
}

import { sql } from "kysely";
import { notHeld } from "#holds";
import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull } from "#territory";
import type { Key, Side } from "../event.ts";
import { eventsIn } from "../tables.ts";
import type { Counts } from "./places.ts";
import {
	type Participant,
	type Registration,
	registrationKind,
} from "./registration.ts";

export const sealName = ({ sealing }: Context, name: string): Uint8Array =>
	sealing.seal(new TextEncoder().encode(name));

/** Empty where the key of the server is not the one it was sealed under: the place stands. */
export const unsealed = (
	{ sealing }: Context,
	name: Uint8Array | null,
): string => {
	const bytes = name && sealing.unseal(Uint8Array.from(name));
	return bytes ? new TextDecoder().decode(bytes) : "";
};

/** What stays of the name of somebody who is taken off: nothing, unless it is held; then the night takes it when it may. */
export const nameIfHeld = (tx: Context) =>
	sql<Uint8Array | null>`case
		when not ${notHeld(tx, registrationKind, "participant.registration_id")}
		then participant.name
	end`;

export const registrationRows = (cx: Context) =>
	eventsIn(cx.db)
		.selectFrom("events.registration as registration")
		.select([
			"registration.unit_id as unitId",
			"registration.id",
			"registration.event_id as eventId",
			"registration.institution",
			"registration.words",
			"registration.needs",
			"registration.version",
			asDay("registration.registered_on").as("registeredOn"),
		]);

export const registrationByKey = async (
	cx: Context,
	{ unitId, id }: Key,
): Promise<Registration | null> =>
	(await registrationRows(cx)
		.where("registration.unit_id", "=", unitId)
		.where("registration.id", "=", id)
		.where("registration.erased_on", "is", null)
		.executeTakeFirst()) ?? null;

/** How many have a place, and how many wait; read under the lock of the event where places are given. */
export async function countsOf(
	cx: Context,
	{ unitId, id }: Key,
): Promise<Counts> {
	const rows = await eventsIn(cx.db)
		.selectFrom("events.participant")
		.select(["side", "waiting", sql<number>`count(*)::int`.as("n")])
		.where("unit_id", "=", unitId)
		.where("event_id", "=", id)
		.where("cancelled_on", "is", null)
		.groupBy(["side", "waiting"])
		.execute();
	const n = (side: Side, waiting: boolean) =>
		rows.find((row) => row.side === side && row.waiting === waiting)?.n ?? 0;
	const at = (side: Side) => ({
		taken: n(side, false),
		waiting: n(side, true),
	});
	return { room: at("room"), line: at("line") };
}

/** How many wait on a side up to this turn. */
export async function waitsAs(
	cx: Context,
	{ unitId, id }: Key,
	{ side, turn }: Pick<Participant, "side" | "turn">,
): Promise<number> {
	const { n } = await eventsIn(cx.db)
		.selectFrom("events.participant")
		.select(sql<number>`count(*)::int`.as("n"))
		.where("unit_id", "=", unitId)
		.where("event_id", "=", id)
		.where("side", "=", side)
		.where("waiting", "=", true)
		.where("turn", "<=", turn)
		.executeTakeFirstOrThrow();
	return n;
}

const participantRows = (cx: Context) =>
	eventsIn(cx.db)
		.selectFrom("events.participant as participant")
		.select([
			"participant.id",
			"participant.registration_id as registrationId",
			"participant.turn",
			"participant.name",
			"participant.side",
			"participant.waiting",
			"participant.why_removed as whyRemoved",
			"participant.reach_said as reachSaid",
			asDayOrNull("participant.cancelled_on").as("cancelledOn"),
		])
		.orderBy("participant.turn");

/** The names of one form, also those that were cancelled. */
export async function participantsOf(
	cx: Context,
	{ unitId, id }: Key,
): Promise<readonly Participant[]> {
	const rows = await participantRows(cx)
		.where("participant.unit_id", "=", unitId)
		.where("participant.registration_id", "=", id)
		.execute();
	return rows.map((row) => ({ ...row, name: unsealed(cx, row.name) }));
}

/** Everybody who takes part in an event or waits for it, in the order in which they came, some at a time. */
export async function participantsIn(
	cx: Context,
	{ unitId, id }: Key,
	skip: number,
	atMost: number,
): Promise<readonly Participant[]> {
	const rows = await participantRows(cx)
		.where("participant.unit_id", "=", unitId)
		.where("participant.event_id", "=", id)
		.where("participant.cancelled_on", "is", null)
		.offset(skip)
		.limit(atMost)
		.execute();
	return rows.map((row) => ({ ...row, name: unsealed(cx, row.name) }));
}

/** One name of an event that stands on its list. */
export async function participantIn(
	cx: Context,
	{ unitId, id }: Key,
	participantId: string,
): Promise<Participant | null> {
	const row = await participantRows(cx)
		.where("participant.unit_id", "=", unitId)
		.where("participant.event_id", "=", id)
		.where("participant.id", "=", participantId)
		.where("participant.cancelled_on", "is", null)
		.executeTakeFirst();
	return row ? { ...row, name: unsealed(cx, row.name) } : null;
}

/** Whether somebody of this event stood on its list and does not any more. */
export const wasOnList = async (
	cx: Context,
	{ unitId, id }: Key,
	participantId: string,
): Promise<boolean> =>
	(await eventsIn(cx.db)
		.selectFrom("events.participant")
		.select("id")
		.where("unit_id", "=", unitId)
		.where("event_id", "=", id)
		.where("id", "=", participantId)
		.where("cancelled_on", "is not", null)
		.executeTakeFirst()) !== undefined;

/** Registrations by their id. */
export async function registrationsOf(
	cx: Context,
	unitId: string,
	ids: readonly string[],
): Promise<ReadonlyMap<string, Registration>> {
	if (ids.length === 0) return new Map();
	const rows = await registrationRows(cx)
		.where("registration.unit_id", "=", unitId)
		.where("registration.id", "in", [...new Set(ids)])
		.execute();
	return new Map(rows.map((row) => [row.id, row]));
}

/** The turn of whoever comes next; under the lock of the event. */
export async function nextTurn(
	tx: Context,
	{ unitId, id }: Key,
): Promise<number> {
	const { turn } = await eventsIn(tx.db)
		.selectFrom("events.participant")
		.select((eb) => eb.fn.max("turn").as("turn"))
		.where("unit_id", "=", unitId)
		.where("event_id", "=", id)
		.executeTakeFirstOrThrow();
	return (turn ?? 0) + 1;
}

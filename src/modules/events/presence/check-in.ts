import { sql } from "kysely";
import { citizen } from "#kernel/actor.ts";
import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { unitById } from "#units";
import { placeOf } from "../do-deed.ts";
import type { Event, Key, Side } from "../event.ts";
import { mayKeep } from "../policy.ts";
import { registrationKind } from "../registering/registration.ts";
import { registrationByKey } from "../registering/registrations.ts";
import { eventByKey } from "../store.ts";
import { eventsIn, type How } from "../tables.ts";
import { digitsIn, digitsOf, windowOf, windowsOf } from "./rotating.ts";

/** The digits of a window; under each secret that holds, the one to show first. */
const digitsAt = (
	{ sealing }: Pick<Context, "sealing">,
	{ id }: Pick<Key, "id">,
	window: number,
): readonly string[] =>
	sealing.digests("event check-in", `${id} ${window}`).map(digitsOf);

/** The code to show and read out now. Only the server can make it, and nothing of it is stored. */
export const codeNow = (cx: Context, event: Pick<Key, "id">): string =>
	digitsAt(cx, event, windowOf(cx.now))[0] ?? "";

const isCode = (
	cx: Context,
	event: Pick<Key, "id">,
	typed: string,
	seenAt: Date,
): boolean =>
	windowsOf(seenAt).some((window) =>
		digitsAt(cx, event, window).includes(digitsIn(typed)),
	);

export type CheckInReason =
	| "no-such-registration"
	| "not-running"
	| "wrong-code"
	| "nobody-chosen"
	| "has-no-place";
type Done = Promise<Result<number, Refusal<CheckInReason>>>;

/**
 * Notes those of a registration who are there, by the code that is shown and read out in the event. Sent twice it is the same; of
 * two devices with one receipt each notes whom it names. Answers how many are noted now. `seenAt`: when it was seen, where a QR
 * brought it before the receipt's own code was typed.
 */
export const checkInByCode = (
	by: Context,
	key: Key,
	typed: string,
	chosen: readonly string[],
	seenAt: Date = by.now,
): Done =>
	inTransaction<Result<number, Refusal<CheckInReason>>>(by, async (within) => {
		// Also where somebody of the staff is signed in on the same device.
		const tx = withActor(within, citizen);
		const registration = await registrationByKey(tx, key);
		const event =
			registration &&
			(await eventByKey(tx, { unitId: key.unitId, id: registration.eventId }));
		if (!registration || !event) return refused("no-such-registration");
		if (event.state !== "running") return refused("not-running");
		if (!isCode(tx, event, typed, seenAt)) return refused("wrong-code");
		const there = await held(tx, key, chosen);
		if (there.length === 0) return refused("nobody-chosen");
		if (there.some(({ waiting }) => waiting)) return refused("has-no-place");
		for (const { id, side } of there) await note(tx, event, id, "code", side);
		await tell(tx, key.unitId, key.id, "event.checked-in");
		return ok(there.length);
	});

/** Those of a registration who are named and stand on the list; held, so that none is taken off meanwhile. */
export const held = (
	tx: Context,
	{ unitId, id }: Key,
	chosen: readonly string[],
): Promise<
	readonly {
		readonly id: string;
		readonly side: Side;
		readonly waiting: boolean;
	}[]
> =>
	eventsIn(tx.db)
		.selectFrom("events.participant")
		.select(["id", "side", "waiting"])
		.where("unit_id", "=", unitId)
		.where("registration_id", "=", id)
		.where("id", "=", sql<string>`any(${chosen.filter(isUuid)}::uuid[])`)
		.where("cancelled_on", "is", null)
		.orderBy("id")
		.forNoKeyUpdate()
		.execute();

/** What the desk knows of somebody beside that they were there. */
export interface AtDesk {
	/** Where they were; as they registered where it is left out. */
	readonly side?: Side | undefined;
	/** On the line, where no list knows them: of two with one name, or under another one. */
	readonly minutes?: number | undefined;
}

/**
 * Notes on the list of the desk that somebody was there, and where; who waited and is there has a place by it. Also after the end,
 * when the lists of meeting tools come.
 */
export const checkInAtDesk = (
	cx: Context,
	key: Key,
	participantId: string,
	{ side, minutes }: AtDesk = {},
): Done =>
	atDesk(cx, key, participantId, "event.checked-in", async (tx, event, one) => {
		await eventsIn(tx.db)
			.updateTable("events.participant")
			.set({ waiting: false })
			.where("unit_id", "=", key.unitId)
			.where("id", "=", participantId)
			.execute();
		await note(tx, event, participantId, "desk", side ?? one.side);
		if (side !== undefined)
			await eventsIn(tx.db)
				.updateTable("events.check_in")
				.set({ side })
				.where("unit_id", "=", key.unitId)
				.where("participant_id", "=", participantId)
				.execute();
		if (minutes !== undefined)
			await keepMinutes(tx, event, participantId, minutes);
	});

/** What the desk says of minutes stands beside the lists, as one of its own. */
const keepMinutes = async (
	tx: Context,
	event: Event,
	participantId: string,
	typed: number,
): Promise<void> => {
	const minutes = Math.min(typed, event.minutes);
	await eventsIn(tx.db)
		.insertInto("events.presence")
		.values({
			unit_id: event.unitId,
			participant_id: participantId,
			list_hash: new TextEncoder().encode("desk"),
			event_id: event.id,
			minutes,
		})
		.onConflict((conflict) =>
			conflict.constraint("presence_key").doUpdateSet({ minutes }),
		)
		.execute();
};

/** It was somebody else of the same name. */
export const takeBackCheckIn = (
	cx: Context,
	key: Key,
	participantId: string,
): Done =>
	atDesk(cx, key, participantId, "event.check-in-taken-back", async (tx) => {
		for (const table of [
			"events.check_in",
			"events.line_code_entered",
		] as const)
			await eventsIn(tx.db)
				.deleteFrom(table)
				.where("unit_id", "=", key.unitId)
				.where("participant_id", "=", participantId)
				.execute();
	});

const atDesk = (
	cx: Context,
	key: Key,
	participantId: string,
	deed: string,
	does: (
		tx: Context,
		event: Event,
		one: { readonly side: Side },
	) => Promise<void>,
): Done =>
	inTransaction<Result<number, Refusal<CheckInReason>>>(cx, async (tx) => {
		const event = await eventByKey(tx, key);
		const unit = event && (await unitById(tx, event.unitId));
		if (!event || !unit || !mayKeep(tx.actor, placeOf(unit)).may)
			return refused("no-such-registration");
		if (event.state !== "running" && event.state !== "finished")
			return refused("not-running");
		const row = await eventsIn(tx.db)
			.selectFrom("events.participant")
			.select(["registration_id as registrationId", "side"])
			.where("unit_id", "=", key.unitId)
			.where("event_id", "=", key.id)
			.where("id", "=", participantId)
			.where("cancelled_on", "is", null)
			.forNoKeyUpdate()
			.executeTakeFirst();
		if (!row) return refused("no-such-registration");
		await does(tx, event, row);
		await tell(tx, key.unitId, row.registrationId, deed);
		return ok(1);
	});

/** Once for each, whoever was first; who was seen in the room was in the room, whatever a list of the line says. */
export const note = async (
	tx: Context,
	{ unitId, id }: Key,
	participantId: string,
	how: "code" | "desk",
	side: Side,
): Promise<void> =>
	void (await eventsIn(tx.db)
		.insertInto("events.check_in")
		.values({
			unit_id: unitId,
			participant_id: participantId,
			event_id: id,
			how,
			side,
			noted_by: how === "desk" ? tx.actor.id : null,
			at: tx.now,
		})
		.onConflict((conflict) => {
			const known = conflict.constraint("check_in_key");
			return side === "room" ? known.doUpdateSet({ side }) : known.doNothing();
		})
		.execute());

export const tell = (
	tx: Context,
	unitId: string,
	id: string,
	deed: string,
): Promise<void> =>
	leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: registrationKind, id },
		details: { unitId },
	});

/** Who of these was there, and how it was noted. */
export async function presentOf(
	cx: Context,
	unitId: string,
	ids: readonly string[],
): Promise<ReadonlyMap<string, How>> {
	if (ids.length === 0) return new Map();
	const rows = await eventsIn(cx.db)
		.selectFrom("events.check_in")
		.select(["participant_id as id", "how"])
		.where("unit_id", "=", unitId)
		.where("participant_id", "in", [...ids])
		.execute();
	return new Map(rows.map(({ id, how }) => [id, how]));
}

/** How many were there. */
export async function presentIn(
	cx: Context,
	{ unitId, id }: Key,
): Promise<number> {
	const { n } = await eventsIn(cx.db)
		.selectFrom("events.check_in")
		.select((eb) => eb.fn.countAll().as("n"))
		.where("unit_id", "=", unitId)
		.where("event_id", "=", id)
		.executeTakeFirstOrThrow();
	return Number(n);
}

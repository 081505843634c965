import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull } from "#territory";
import type { Booking } from "./booking.ts";
import type { Key, Slot } from "./slot.ts";
import { appointmentsIn } from "./tables.ts";

const takenOf = (kept: boolean) =>
	sql<number>`(
		select count(*)::int from appointments.booking
		where booking.unit_id = slot.unit_id
		and booking.slot_id = slot.id
		and booking.cancelled_on is null
		and booking.kept_place = ${kept}
	)`;

export const slotRows = (cx: Context) =>
	appointmentsIn(cx.db)
		.selectFrom("appointments.slot as slot")
		.select([
			"slot.unit_id as unitId",
			"slot.id",
			"slot.from_hour as from",
			"slot.minutes",
			"slot.places",
			"slot.kept",
			"slot.reason",
			asDay("slot.on_day").as("on"),
			asDayOrNull("slot.closed_on").as("closedOn"),
			takenOf(false).as("taken"),
			takenOf(true).as("keptTaken"),
		]);

export const slotByKey = async (
	cx: Context,
	{ unitId, id }: Key,
): Promise<Slot | null> =>
	(await slotRows(cx)
		.where("slot.unit_id", "=", unitId)
		.where("slot.id", "=", id)
		.executeTakeFirst()) ?? null;

/**
 * Nobody else takes or gives back a place of it before the transaction ends. The places are counted after the lock, by a
 * statement of its own: one that waited for the lock would still see what stood before.
 */
export async function lockSlot(tx: Context, key: Key): Promise<Slot | null> {
	await appointmentsIn(tx.db)
		.selectFrom("appointments.slot")
		.select("id")
		.where("unit_id", "=", key.unitId)
		.where("id", "=", key.id)
		.forUpdate()
		.execute();
	return slotByKey(tx, key);
}

export const bookingRows = (cx: Context) =>
	appointmentsIn(cx.db)
		.selectFrom("appointments.booking as booking")
		.select([
			"booking.unit_id as unitId",
			"booking.id",
			"booking.slot_id as slotId",
			"booking.in_need as inNeed",
			"booking.kept_place as keptPlace",
			"booking.service_id as serviceId",
			"booking.word",
			"booking.about",
			"booking.version",
			asDay("booking.booked_on").as("bookedOn"),
			asDayOrNull("booking.cancelled_on").as("cancelledOn"),
		]);

export const bookingByKey = async (
	cx: Context,
	{ unitId, id }: Key,
): Promise<Booking | null> =>
	(await bookingRows(cx)
		.where("booking.unit_id", "=", unitId)
		.where("booking.id", "=", id)
		.executeTakeFirst()) ?? null;

/** The same, and nobody else moves or cancels it before the transaction ends. */
export const lockBooking = async (
	tx: Context,
	{ unitId, id }: Key,
): Promise<Booking | null> =>
	(await bookingRows(tx)
		.where("booking.unit_id", "=", unitId)
		.where("booking.id", "=", id)
		.forUpdate()
		.executeTakeFirst()) ?? null;

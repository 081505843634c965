import { notHeld } from "#holds";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { forgetReceipts } from "#receipts";
import { dayOf, daysAfter } from "#territory";
import { type Key, subjectKind } from "./slot.ts";
import { appointmentsIn } from "./tables.ts";
import { terms } from "./terms.ts";

/** As many as one transaction takes. */
const atOnce = 500;

/**
 * Some time after the day an appointment loses its words and its code. That a place was taken stays. What was asked for with
 * it is forgotten by its own module. Answers how many.
 */
export async function forgetAppointments(cx: Context): Promise<number> {
	const today = dayOf(cx.now);
	return inTransaction(cx, async (tx) => {
		const db = appointmentsIn(tx.db);
		const old = await db
			.selectFrom("appointments.booking as booking")
			.innerJoin("appointments.slot as slot", (join) =>
				join
					.onRef("slot.unit_id", "=", "booking.unit_id")
					.onRef("slot.id", "=", "booking.slot_id"),
			)
			.select(["booking.unit_id as unitId", "booking.id"])
			.where("booking.erased_on", "is", null)
			.where(notHeld(tx, subjectKind, "booking.id"))
			.where("slot.on_day", "<", daysAfter(today, -terms.kept))
			.limit(atOnce)
			.forUpdate("booking")
			.execute();
		for (const key of old) await eraseBooking(tx, key);
		return old.length;
	});
}

/** Words and code of one appointment are gone; in the transaction of the caller. */
export async function eraseBooking(
	tx: Context,
	{ unitId, id }: Key,
): Promise<void> {
	await appointmentsIn(tx.db)
		.updateTable("appointments.booking")
		.set({
			word: "",
			about: "",
			service_id: null,
			in_need: false,
			kept_place: false,
			erased_on: dayOf(tx.now),
		})
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.execute();
	await forgetReceipts(tx, { kind: subjectKind, subjectId: id });
}

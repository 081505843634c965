import { askAhead, askingsAbout, withdrawAskingsAbout } from "#accommodations";
import { citizen } from "#kernel/actor.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { zoneOfProvince } from "#procedures";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { type SlotRefusal, whereIn } from "./book.ts";
import type { Booking } from "./booking.ts";
import { hasBegun, type Key, type Slot, subjectKind } from "./slot.ts";
import { lockBooking, lockSlot, slotByKey } from "./store.ts";
import { appointmentsIn } from "./tables.ts";

export type ChangeRefusal = SlotRefusal | Refusal<"unknown-booking">;
type Done = Promise<Result<null, ChangeRefusal>>;

/** To another hour of the same office; the place before is free again, and what was asked for is asked for the new day. */
export const moveBooking = (by: Context, key: Key, slotId: string): Done =>
	inTransaction<Result<null, ChangeRefusal>>(by, async (within) => {
		// Also where somebody of the staff is signed in on the same device.
		const tx = withActor(within, citizen);
		const booking = await lockBooking(tx, key);
		if (!booking || booking.cancelledOn !== null)
			return refused("unknown-booking");
		const unit = await unitById(tx, key.unitId);
		const before = await slotByKey(tx, { ...key, id: booking.slotId });
		if (!unit || !before) return refused("unknown-booking");
		if (booking.slotId === slotId) return ok(null);
		if (isOver(tx, unit.province.code, before)) return refused("over");
		const slot = await lockSlot(tx, { ...key, id: slotId });
		const place = whereIn(tx, unit, slot, booking.inNeed);
		if (!place.ok) return place;
		await save(tx, booking, {
			slot_id: slotId,
			kept_place: place.value === "kept",
		});
		// Closing the hour took back what was asked for, also where the day stays.
		if (slot && (slot.on !== before.on || before.closedOn !== null))
			await askAgain(tx, booking, before, slot);
		await tell(tx, booking, "appointment.moved");
		return ok(null);
	});

/** They do not come: the place is free again, and nothing has to be arranged any more. */
export const cancelBooking = (by: Context, key: Key): Done =>
	inTransaction<Result<null, ChangeRefusal>>(by, (within) =>
		cancelOnClaim(withActor(within, citizen), key),
	);

/** The same on a claim that an officer carries out, under their name; in the transaction of the caller. */
export async function cancelOnClaim(tx: Context, key: Key): Done {
	const booking = await lockBooking(tx, key);
	if (!booking) return refused("unknown-booking");
	if (booking.cancelledOn !== null) return ok(null);
	const unit = await unitById(tx, key.unitId);
	const slot = await slotByKey(tx, { ...key, id: booking.slotId });
	if (unit && slot && isOver(tx, unit.province.code, slot))
		return refused("over");
	await save(tx, booking, { cancelled_on: dayOf(tx.now) });
	await withdrawAskingsAbout(tx, { kind: subjectKind, id: booking.id });
	await tell(tx, booking, "appointment.cancelled");
	return ok(null);
}

/** A slot that was closed can be left at any time. */
const isOver = (tx: Context, province: string, slot: Slot): boolean =>
	slot.closedOn === null && hasBegun(slot, zoneOfProvince(province), tx.now);

const save = async (
	tx: Context,
	{ unitId, id, version }: Booking,
	change: {
		readonly slot_id?: string;
		readonly kept_place?: boolean;
		readonly cancelled_on?: string;
	},
): Promise<void> =>
	void (await appointmentsIn(tx.db)
		.updateTable("appointments.booking")
		.set({ ...change, version: version + 1 })
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.execute());

/** What the office was to arrange for one day is to be arranged for another. */
async function askAgain(
	tx: Context,
	{ unitId, id, version, about: words }: Booking,
	before: Slot,
	slot: Slot,
): Promise<void> {
	const about = { kind: subjectKind, id };
	const askings = await askingsAbout(tx, about);
	const kinds = askings
		.flatMap(({ tasks }) => tasks)
		.filter(
			({ state, endedOn }) =>
				state === "asked" ||
				state === "arranged" ||
				state === "cannot" ||
				// Closing the slot took it back, not the person.
				(state === "withdrawn" && endedOn === before.closedOn),
		)
		.map(({ kind }) => kind);
	await withdrawAskingsAbout(tx, about);
	if (kinds.length === 0) return;
	const asked = await askAhead(tx, {
		unitId,
		kinds,
		forDay: slot.on,
		words,
		about,
		form: `${id} ${version + 1}`,
	});
	if (!asked.ok && asked.problem.reason !== "nobody-there")
		throw new Error(`not asked for the new day: ${asked.problem.reason}`);
}

const tell = (
	tx: Context,
	{ unitId, id }: Booking,
	deed: string,
): Promise<void> =>
	leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: subjectKind, id },
		details: { unitId },
	});

import { type Asking, askingsAbout } from "#accommodations";
import type { Context } from "#platform/context.ts";
import { zoneOfProvince } from "#procedures";
import type { Visit } from "#receipts";
import { type Day, dayOf, daysAfter } from "#territory";
import type { Unit } from "#units";
import type { Booking } from "./booking.ts";
import { mayKeep } from "./policy.ts";
import { freeIn, hasBegun, type Slot, subjectKind } from "./slot.ts";
import { bookingByKey, bookingRows, slotByKey, slotRows } from "./store.ts";
import { appointmentsIn } from "./tables.ts";
import { terms } from "./terms.ts";

/** The next slots of an office with a free place, be it one that is kept. */
export async function freeSlots(
	cx: Context,
	unit: Pick<Unit, "id" | "province">,
): Promise<readonly Slot[]> {
	const today = dayOf(cx.now);
	const zone = zoneOfProvince(unit.province.code);
	const slots = await slotRows(cx)
		.where("slot.unit_id", "=", unit.id)
		// Where clocks are behind or ahead, its hour decides.
		.where("slot.on_day", ">=", today)
		.where("slot.on_day", "<=", daysAfter(today, terms.atMostAhead + 1))
		.where("slot.closed_on", "is", null)
		.orderBy("slot.on_day")
		.orderBy("slot.from_hour")
		.execute();
	return slots
		.filter((slot) => {
			const free = freeIn(slot);
			return free.open + free.kept > 0 && !hasBegun(slot, zone, cx.now);
		})
		.slice(0, terms.offered);
}

/** Whether an office has opened anything that is still to come. */
export const takesAppointments = async (
	cx: Context,
	unitId: string,
): Promise<boolean> =>
	(await slotRows(cx)
		.where("slot.unit_id", "=", unitId)
		.where("slot.on_day", ">=", dayOf(cx.now))
		.where("slot.closed_on", "is", null)
		.limit(1)
		.executeTakeFirst()) !== undefined;

/** Of these offices those that have opened anything that is still to come. */
export async function officesTaking(
	cx: Context,
	unitIds: readonly string[],
): Promise<ReadonlySet<string>> {
	if (unitIds.length === 0) return new Set();
	const rows = await appointmentsIn(cx.db)
		.selectFrom("appointments.slot")
		.select("unit_id")
		.distinct()
		.where("unit_id", "in", [...unitIds])
		.where("on_day", ">=", dayOf(cx.now))
		.where("closed_on", "is", null)
		.execute();
	return new Set(rows.map(({ unit_id }) => unit_id));
}

export interface Mine {
	readonly booking: Booking;
	readonly slot: Slot;
	readonly askings: readonly Asking[];
}

/** What the code of a receipt leads to. */
export async function bookingOfVisit(
	cx: Context,
	{ kind, subjectId, unitId }: Visit,
): Promise<Mine | null> {
	if (kind !== subjectKind) return null;
	const booking = await bookingByKey(cx, { unitId, id: subjectId });
	const slot = booking && (await slotByKey(cx, { unitId, id: booking.slotId }));
	if (!booking || !slot) return null;
	const askings = await askingsAbout(cx, { kind, id: booking.id });
	return { booking, slot, askings };
}

export interface SlotAtDesk {
	readonly slot: Slot;
	readonly bookings: readonly (Booking & {
		readonly askings: readonly Asking[];
	})[];
}

/** Who comes on a day, hour by hour; `null` where it is not for the actor. */
export async function dayAtDesk(
	cx: Context,
	unitId: string,
	day: Day,
): Promise<readonly SlotAtDesk[] | null> {
	if (!mayKeep(cx.actor, { unitId }).may) return null;
	const slots = await slotRows(cx)
		.where("slot.unit_id", "=", unitId)
		.where("slot.on_day", "=", day)
		.orderBy("slot.from_hour")
		.orderBy("slot.id")
		.execute();
	if (slots.length === 0) return [];
	const rows = await bookingRows(cx)
		.where("booking.unit_id", "=", unitId)
		.where(
			"booking.slot_id",
			"in",
			slots.map(({ id }) => id),
		)
		.where("booking.cancelled_on", "is", null)
		.orderBy("booking.id")
		.execute();
	const bookings = await Promise.all(
		rows.map(async (booking) => ({
			...booking,
			askings: await askingsAbout(cx, { kind: subjectKind, id: booking.id }),
		})),
	);
	const by = Map.groupBy(bookings, ({ slotId }) => slotId);
	return slots.map((slot) => ({ slot, bookings: by.get(slot.id) ?? [] }));
}

/** The days on which an office has slots, from a day on. */
export const daysWithSlots = async (
	cx: Context,
	unitId: string,
	from: Day,
): Promise<readonly Day[]> => [
	...new Set(
		(
			await slotRows(cx)
				.where("slot.unit_id", "=", unitId)
				.where("slot.on_day", ">=", from)
				.orderBy("slot.on_day")
				.limit(terms.atOnce)
				.execute()
		).map(({ on }) => on),
	),
];

/** The offices at which the actor keeps the slots. */
export const officesOf = ({ actor }: Pick<Context, "actor">): string[] => [
	...new Set(
		actor.grants.flatMap(({ permission, unitId }) =>
			permission === "requests.handle" && unitId !== null ? [unitId] : [],
		),
	),
];

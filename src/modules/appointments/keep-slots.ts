import { withdrawAskingsAbout } from "#accommodations";
import { freeDaysFor } from "#calendar";
import type { FieldProblem } from "#kernel/form.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { raise } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { civilDay, zoneOfProvince } from "#procedures";
import { type Day, dayOf } from "#territory";
import { type Unit, unitById } from "#units";
import { daysOf, type Here, hoursOf, type Plan, problemsOf } from "./plan.ts";
import { mayKeep } from "./policy.ts";
import { asKept, hasBegun, type Key, type Slot, subjectKind } from "./slot.ts";
import { bookingRows, lockSlot } from "./store.ts";
import { appointmentsIn } from "./tables.ts";
import { terms } from "./terms.ts";

export type OpenRefusal =
	| Refusal<"not-yours">
	| { readonly problems: readonly FieldProblem[] };

/** What a plan came to. */
export interface Opened {
	/** Hours that are new. */
	readonly slots: number;
	/** Holidays of a series, on which nothing was opened. */
	readonly free: readonly Day[];
}

/** Opens the hours of a plan. An hour that is open already stays as it is, so that a form sent twice opens nothing twice. */
export const openSlots = (
	cx: Context,
	unitId: string,
	plan: Plan,
): Promise<Result<Opened, OpenRefusal>> =>
	inTransaction<Result<Opened, OpenRefusal>>(cx, async (tx) => {
		if (!mayKeep(tx.actor, { unitId }).may) return refused("not-yours");
		const unit = await unitById(tx, unitId);
		if (!unit) return refused("not-yours");
		const here = await hereOf(tx, unit);
		const problems = problemsOf(plan, here);
		if (problems.length > 0) return { ok: false, problem: { problems } };
		const made = await appointmentsIn(tx.db)
			.insertInto("appointments.slot")
			.values(
				hoursOf(plan, here).map(({ on, from }) => ({
					unit_id: unitId,
					id: tx.newId(),
					on_day: on,
					from_hour: from,
					minutes: plan.minutes,
					places: plan.places,
					kept: plan.kept,
					closed_on: null,
					reason: null,
				})),
			)
			.onConflict((conflict) =>
				conflict
					.columns(["unit_id", "on_day", "from_hour"])
					.where("closed_on", "is", null)
					.doNothing(),
			)
			.returning("id")
			.execute();
		await leaveTrail(tx, {
			chain: "operations",
			deed: "appointment.slots-opened",
			subject: { kind: "unit", id: unitId },
			details: { slots: made.length },
		});
		return ok({ slots: made.length, free: daysOf(plan, here).free });
	});

/** The clock and the holidays of an office. */
async function hereOf(tx: Context, unit: Unit): Promise<Here> {
	const { code: province } = unit.province;
	const zone = zoneOfProvince(province);
	const free = await freeDaysFor(tx, { province });
	return {
		today: civilDay(tx.now, zone),
		hasBegun: (hour) => hasBegun(hour, zone, tx.now),
		isFree: (day) => free.on(day).length > 0,
	};
}

export type CloseRefusal = Refusal<
	"unknown-slot" | "no-reason" | "words-too-long"
>;

/** Closes a slot. Whoever booked reads why by their code, and chooses another; nothing has to be arranged for it any more. */
export const closeSlot = (
	cx: Context,
	key: Key,
	why: string,
): Promise<Result<number, CloseRefusal>> =>
	inTransaction<Result<number, CloseRefusal>>(cx, async (tx) => {
		if (!mayKeep(tx.actor, key).may) return refused("unknown-slot");
		const reason = asKept(why);
		if (reason === "") return refused("no-reason");
		if (reason.length > terms.longestWords)
			return refused("words-too-long", { n: terms.longestWords });
		const slot = await lockSlot(tx, key);
		if (!slot) return refused("unknown-slot");
		const booked = await bookingRows(tx)
			.where("booking.unit_id", "=", key.unitId)
			.where("booking.slot_id", "=", key.id)
			.where("booking.cancelled_on", "is", null)
			.execute();
		if (slot.closedOn !== null) return ok(booked.length);
		await appointmentsIn(tx.db)
			.updateTable("appointments.slot")
			.set({ closed_on: dayOf(tx.now), reason })
			.where("unit_id", "=", key.unitId)
			.where("id", "=", key.id)
			.execute();
		for (const { id } of booked)
			await withdrawAskingsAbout(tx, { kind: subjectKind, id });
		if (booked.length > 0) await tellTheDesk(tx, slot, booked.length);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "appointment.slot-closed",
			subject: { kind: "unit", id: key.unitId },
			details: { slot: key.id, booked: booked.length },
		});
		return ok(booked.length);
	});

/** Whoever did not read it by their code stands at the counter on that day: all who work there know. */
async function tellTheDesk(
	tx: Context,
	{ unitId, id, on, from }: Slot,
	booked: number,
): Promise<void> {
	const unit = await unitById(tx, unitId);
	if (!unit) return;
	await raise(tx, {
		to: {
			permission: "requests.handle",
			unitId,
			province: unit.province.code,
		},
		kind: "news",
		subject: { kind: subjectKind, id },
		says: "appointments.news.closed",
		about: { unit: unit.name, hour: from, n: booked },
		path: `/janji/meja/${unit.slug}?hari=${on}`,
		due: on,
		mailFrom: tx.now,
	});
}

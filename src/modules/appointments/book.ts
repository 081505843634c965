import { createHash } from "node:crypto";
import { type AskRefusal, askAhead } from "#accommodations";
import { citizen } from "#kernel/actor.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { zoneOfProvince } from "#procedures";
import { issueReceiptOnce, receiptOfForm } from "#receipts";
import { dayOf } from "#territory";
import { isOpenOn, type Unit, unitById } from "#units";
import {
	asKept,
	hasBegun,
	type NoPlace,
	placeFor,
	type Slot,
	subjectKind,
} from "./slot.ts";
import { lockSlot } from "./store.ts";
import { appointmentsIn } from "./tables.ts";
import { terms } from "./terms.ts";

/** What somebody asks for who comes. */
export interface Booked {
	readonly unitId: string;
	readonly slotId: string;
	/** Whether a need was ticked. Nobody proves it, and which one is not kept. */
	readonly inNeed: boolean;
	readonly serviceId: string | null;
	readonly word: string;
	readonly about: string;
	/** What is asked for with it; each becomes a task for the day. */
	readonly kinds: readonly string[];
	/** Key of the form, a UUID: sent twice, it is one appointment. */
	readonly form: string;
}

export interface Appointment {
	readonly id: string;
	/** As it is printed; `null` where it cannot be shown again. */
	readonly code: string | null;
	/** The same form was here before. */
	readonly known: boolean;
}

export type SlotRefusal = Refusal<
	"unknown-unit" | "unknown-slot" | "closed" | "over" | NoPlace
>;
export type BookRefusal =
	| SlotRefusal
	| Refusal<"word-too-long" | "words-too-long">
	| AskRefusal;

/** Takes a place. Of two who want the last one, one gets it: the slot is locked before its places are counted. */
export const book = (
	by: Context,
	booked: Booked,
): Promise<Result<Appointment, BookRefusal>> =>
	inTransaction<Result<Appointment, BookRefusal>>(by, async (within) => {
		// Also where somebody of the staff is signed in on the same device: nothing is kept of who comes.
		const tx = withActor(within, citizen);
		const tooLong = tooLongIn(booked);
		if (tooLong) return { ok: false, problem: tooLong };
		const unit = await unitById(tx, booked.unitId, dayOf(tx.now));
		if (!unit || !isOpenOn(unit, dayOf(tx.now))) return refused("unknown-unit");
		const slot = await lockSlot(tx, {
			unitId: booked.unitId,
			id: booked.slotId,
		});
		const known = await knownOf(tx, booked);
		if (known) return ok(known);
		const place = whereIn(tx, unit, slot, booked.inNeed);
		if (!place.ok) return place;
		const id = await insert(tx, booked, place.value === "kept");
		// The same form at the same moment, with another slot: it was first.
		if (id === null) return ok(await mustBeKnown(tx, booked));
		if (booked.kinds.length > 0) {
			const asked = await askAhead(tx, {
				unitId: booked.unitId,
				kinds: booked.kinds,
				forDay: slot?.on ?? null,
				words: booked.about,
				about: { kind: subjectKind, id },
				form: booked.form,
			});
			if (!asked.ok) return asked;
		}
		return receiptOf(tx, booked, id);
	});

/** What is written longer than it is kept. */
function tooLongIn({
	word,
	about,
}: Pick<Booked, "word" | "about">): Refusal<
	"word-too-long" | "words-too-long"
> | null {
	if (word.trim().length > terms.longestWord)
		return { reason: "word-too-long", about: { n: terms.longestWord } };
	return about.trim().length > terms.longestWords
		? { reason: "words-too-long", about: { n: terms.longestWords } }
		: null;
}

/** The place that somebody gets there now, or why none. */
export function whereIn(
	{ now }: Pick<Context, "now">,
	unit: Unit,
	slot: Slot | null,
	inNeed: boolean,
): Result<"open" | "kept", SlotRefusal> {
	if (!slot) return refused("unknown-slot");
	if (slot.closedOn !== null) return refused("closed");
	if (hasBegun(slot, zoneOfProvince(unit.province.code), now))
		return refused("over");
	const place = placeFor(slot, inNeed);
	return place === "open" || place === "kept" ? ok(place) : refused(place);
}

const hashOf = ({ unitId, form }: Pick<Booked, "unitId" | "form">) =>
	new Uint8Array(createHash("sha256").update(`${unitId} ${form}`).digest());

/** Its id; `null` where the same form was here before. */
async function insert(
	tx: Context,
	booked: Booked,
	keptPlace: boolean,
): Promise<string | null> {
	const row = await appointmentsIn(tx.db)
		.insertInto("appointments.booking")
		.values({
			unit_id: booked.unitId,
			id: tx.newId(),
			slot_id: booked.slotId,
			form_hash: hashOf(booked),
			in_need: booked.inNeed,
			kept_place: keptPlace,
			service_id: booked.serviceId,
			word: asKept(booked.word),
			about: asKept(booked.about),
			version: 1,
			booked_on: dayOf(tx.now),
			cancelled_on: null,
			erased_on: null,
		})
		.onConflict((conflict) =>
			conflict.constraint("booking_of_form_once").doNothing(),
		)
		.returning("id")
		.executeTakeFirst();
	return row?.id ?? null;
}

async function receiptOf(
	tx: Context,
	{ unitId, form }: Booked,
	id: string,
): Promise<Result<Appointment, BookRefusal>> {
	const issued = await issueReceiptOnce(tx, {
		kind: subjectKind,
		subjectId: id,
		unitId,
		form,
	});
	await leaveTrail(tx, {
		chain: "operations",
		deed: "appointment.booked",
		subject: { kind: subjectKind, id },
		details: { unitId },
	});
	return ok({ id, code: issued.ok ? issued.value.code : null, known: false });
}

/** Whoever sent it never saw the answer to the first. */
async function knownOf(
	tx: Context,
	booked: Booked,
): Promise<Appointment | null> {
	const row = await appointmentsIn(tx.db)
		.selectFrom("appointments.booking")
		.select("id")
		.where("unit_id", "=", booked.unitId)
		.where("form_hash", "=", hashOf(booked))
		.executeTakeFirst();
	if (!row) return null;
	const receipt = await receiptOfForm(tx, {
		kind: subjectKind,
		form: booked.form,
	});
	return {
		id: row.id,
		code: receipt?.visit.subjectId === row.id ? receipt.code : null,
		known: true,
	};
}

async function mustBeKnown(tx: Context, booked: Booked): Promise<Appointment> {
	const known = await knownOf(tx, booked);
	if (!known) throw new Error("a form was neither new nor known");
	return known;
}

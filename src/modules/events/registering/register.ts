import { createHash } from "node:crypto";
import type { AskRefusal } from "#accommodations";
import { mask } from "#kernel/mask.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { issueReceipt, issueReceiptOnce, receiptOfForm } from "#receipts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import {
	type Event,
	isPublic,
	type Key,
	sidesOf,
	takesNames,
} from "../event.ts";
import { lockEvent } from "../store.ts";
import { eventsIn } from "../tables.ts";
import { tellOfEvent } from "../tell.ts";
import { terms } from "../terms.ts";
import { asKept } from "../words.ts";
import { askWithIt } from "./ask-for-day.ts";
import { type Need, needsOf } from "./needs.ts";
import { seated } from "./places.ts";
import { type Named, registrationKind } from "./registration.ts";
import {
	countsOf,
	nextTurn,
	participantsOf,
	sealName,
} from "./registrations.ts";

/** What somebody sends who takes part, for themselves or for a whole office. */
export interface Registering {
	readonly institution: string;
	readonly names: readonly Named[];
	/** What is asked for with it; each becomes a task for the day. */
	readonly kinds: readonly string[];
	readonly words: string;
	/** What is needed of the event itself. */
	readonly needs: readonly Need[];
	/** Key of the form, a UUID: sent twice, it is one registration. */
	readonly form: string;
}

export interface Registered {
	readonly id: string;
	/** As it is printed; `null` where it cannot be shown again. */
	readonly code: string | null;
	/** The same form was here before. */
	readonly known: boolean;
	readonly placed: number;
	readonly waiting: number;
}

export type NamesReason =
	| "no-name"
	| "name-too-long"
	| "too-many-names"
	| "institution-too-long"
	| "need-too-long"
	| "no-such-side";
export type RegisterRefusal =
	| Refusal<"no-such-event" | "takes-no-names" | NamesReason>
	| AskRefusal;

/**
 * Takes a place for each name, or a turn among those who wait. The event is locked before its places are counted: of two who
 * want the last one, one has it and the other waits.
 */
export const register = (
	cx: Context,
	key: Key,
	sent: Registering,
): Promise<Result<Registered, RegisterRefusal>> =>
	inTransaction<Result<Registered, RegisterRefusal>>(cx, async (tx) => {
		const event = await lockEvent(tx, key);
		if (!event || !isPublic(event)) return refused("no-such-event");
		const known = await knownOf(tx, event, sent);
		if (known) return ok(known);
		if (!takesNames(event, tx.now)) return refused("takes-no-names");
		const wrong = wrongIn(event, sent);
		if (wrong) return { ok: false, problem: wrong };
		const id = await insert(tx, event, sent);
		const seats = await seat(tx, event, id, sent.names);
		const asked = await askWithIt(tx, event, { ...sent, id });
		if (!asked.ok) return asked;
		const unit = await unitById(tx, event.unitId);
		if (unit) await tellOfEvent(tx, unit, event);
		return ok(await receiptOf(tx, event, sent, id, seats));
	});

/** What has to be mended before anybody has a place; `null` where nothing has. */
export function wrongIn(
	event: Pick<Event, "mode">,
	{ institution, names, words }: Registering,
): Refusal<NamesReason> | null {
	if (names.length === 0 || names.some(({ name }) => asKept(name) === ""))
		return { reason: "no-name" };
	if (names.length > terms.mostNames)
		return { reason: "too-many-names", about: { n: terms.mostNames } };
	if (names.some(({ name }) => asKept(name).length > terms.longestName))
		return { reason: "name-too-long", about: { n: terms.longestName } };
	if (names.some(({ side }) => !sidesOf(event).includes(side)))
		return { reason: "no-such-side" };
	if (asKept(institution).length > terms.longestLine)
		return { reason: "institution-too-long", about: { n: terms.longestLine } };
	return asKept(words).length > terms.longestNeed
		? { reason: "need-too-long", about: { n: terms.longestNeed } }
		: null;
}

const hashOf = ({ id }: Key, { form }: Registering): Uint8Array =>
	new Uint8Array(createHash("sha256").update(`${id} ${form}`).digest());

async function insert(
	tx: Context,
	event: Event,
	sent: Registering,
): Promise<string> {
	const id = tx.newId();
	await eventsIn(tx.db)
		.insertInto("events.registration")
		.values({
			unit_id: event.unitId,
			id,
			event_id: event.id,
			form_hash: hashOf(event, sent),
			institution: asKept(sent.institution),
			// What was taken out may be shorter than what says so.
			words: mask(asKept(sent.words)).slice(0, terms.longestNeed),
			needs: needsOf(event).filter((need) => sent.needs.includes(need)),
			version: 1,
			registered_on: dayOf(tx.now),
			erased_on: null,
		})
		.execute();
	return id;
}

/** One after the other, in the order of the form. */
async function seat(
	tx: Context,
	event: Event,
	registrationId: string,
	names: readonly Named[],
): Promise<readonly { readonly waiting: boolean }[]> {
	const first = await nextTurn(tx, event);
	let counts = await countsOf(tx, event);
	const seats = names.map(({ name, side }, place) => {
		const { waiting, counts: then } = seated(event.places, counts, side);
		counts = then;
		return {
			unit_id: event.unitId,
			id: tx.newId(),
			event_id: event.id,
			registration_id: registrationId,
			turn: first + place,
			name: sealName(tx, asKept(name)),
			side,
			waiting,
			cancelled_on: null,
			why_removed: null,
		};
	});
	await eventsIn(tx.db)
		.insertInto("events.participant")
		.values(seats)
		.execute();
	return seats;
}

async function receiptOf(
	tx: Context,
	{ unitId, id: eventId }: Event,
	{ form }: Registering,
	id: string,
	seats: readonly { readonly waiting: boolean }[],
): Promise<Registered> {
	const receipt = { kind: registrationKind, subjectId: id, unitId } as const;
	const issued = await issueReceiptOnce(tx, { ...receipt, form });
	await leaveTrail(tx, {
		chain: "operations",
		deed: "event.registered",
		subject: { kind: registrationKind, id },
		details: { unitId, eventId },
	});
	return {
		id,
		// The same form sent to another event as well: that is a second thing, with a code of its own.
		code: (issued.ok ? issued.value : await issueReceipt(tx, receipt)).code,
		known: false,
		...countOf(seats),
	};
}

const countOf = (seats: readonly { readonly waiting: boolean }[]) => {
	const waiting = seats.filter((one) => one.waiting).length;
	return { placed: seats.length - waiting, waiting };
};

/** Whoever sent it never saw the answer to the first. */
async function knownOf(
	tx: Context,
	event: Event,
	sent: Registering,
): Promise<Registered | null> {
	const row = await eventsIn(tx.db)
		.selectFrom("events.registration")
		.select("id")
		.where("unit_id", "=", event.unitId)
		.where("form_hash", "=", hashOf(event, sent))
		.executeTakeFirst();
	if (!row) return null;
	const receipt = await receiptOfForm(tx, {
		kind: registrationKind,
		form: sent.form,
	});
	const seats = await participantsOf(tx, { unitId: event.unitId, id: row.id });
	return {
		id: row.id,
		code: receipt?.visit.subjectId === row.id ? receipt.code : null,
		known: true,
		...countOf(seats.filter(({ cancelledOn }) => cancelledOn === null)),
	};
}

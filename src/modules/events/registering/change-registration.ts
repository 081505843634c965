import { withdrawAskingsAbout } from "#accommodations";
import { citizen } from "#kernel/actor.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { type Event, type Key, sidesOf, takesNames } from "../event.ts";
import { eventsIn } from "../tables.ts";
import { tellOfEvent } from "../tell.ts";
import { terms } from "../terms.ts";
import { asKept } from "../words.ts";
import { lockNames, lockRegistration } from "./lock-registration.ts";
import { moveUp } from "./move-up.ts";
import { freeAt } from "./places.ts";
import {
	type Named,
	type Participant,
	type Registration,
	registrationKind,
} from "./registration.ts";
import {
	countsOf,
	nameIfHeld,
	participantsOf,
	sealName,
} from "./registrations.ts";

export type ChangeReason =
	| "no-such-registration"
	| "takes-no-names"
	| "no-name"
	| "name-too-long"
	| "no-such-side"
	| "side-full";
type Done = Promise<Result<null, Refusal<ChangeReason>>>;

interface Found {
	readonly event: Event;
	readonly registration: Registration;
	readonly participants: readonly Participant[];
}

/**
 * Mends a name and changes sides, by code. To a side that is full nobody changes, and the place that one has stays: nobody is made
 * to choose between two losses.
 */
export const changeParticipant = (
	cx: Context,
	key: Key,
	participantId: string,
	{ name: typed, side }: Named,
): Done =>
	deed(cx, key, "event.registration-changed", async (tx, found) => {
		const { event } = found;
		const one = standing(found).find(({ id }) => id === participantId);
		if (!one) return refused("no-such-registration");
		const name = asKept(typed);
		if (name === "") return refused("no-name");
		if (name.length > terms.longestName)
			return refused("name-too-long", { n: terms.longestName });
		if (!sidesOf(event).includes(side)) return refused("no-such-side");
		const moves = side !== one.side;
		if (moves && freeAt(event.places, await countsOf(tx, event), side) === 0)
			return refused("side-full");
		await eventsIn(tx.db)
			.updateTable("events.participant")
			.set({
				name: sealName(tx, name),
				side,
				waiting: moves ? false : one.waiting,
			})
			.where("unit_id", "=", key.unitId)
			.where("id", "=", one.id)
			.execute();
		return ok(null);
	});

/** One of them does not come. The name is gone at once, unless it is held; with the last, what was asked for is not needed any more. */
export const cancelParticipant = (
	cx: Context,
	key: Key,
	participantId: string,
): Done =>
	deed(cx, key, "event.registration-cancelled", async (tx, found) => {
		const one = standing(found).find(({ id }) => id === participantId);
		// Sent twice: it is done.
		if (!one) return ok(null);
		return cancel(tx, found, [one.id]);
	});

/** Nobody of them comes. */
export const cancelRegistration = (cx: Context, key: Key): Done =>
	deed(cx, key, "event.registration-cancelled", cancelAll);

/** The same on a claim that an officer carries out, under their name; in the transaction of the caller. */
export const cancelOnClaim = (tx: Context, key: Key): Done =>
	doIt(tx, key, "event.registration-cancelled", cancelAll);

const cancelAll = (tx: Context, found: Found): Done =>
	cancel(
		tx,
		found,
		standing(found).map(({ id }) => id),
	);

const standing = ({ participants }: Found): readonly Participant[] =>
	participants.filter(({ cancelledOn }) => cancelledOn === null);

async function cancel(
	tx: Context,
	found: Found,
	ids: readonly string[],
): Promise<{ readonly ok: true; readonly value: null }> {
	if (ids.length === 0) return ok(null);
	await eventsIn(tx.db)
		.updateTable("events.participant")
		.set({
			name: nameIfHeld(tx),
			waiting: false,
			cancelled_on: dayOf(tx.now),
		})
		.where("unit_id", "=", found.event.unitId)
		.where("id", "in", [...ids])
		.execute();
	if (standing(found).length === ids.length)
		await withdrawAskingsAbout(tx, {
			kind: registrationKind,
			id: found.registration.id,
		});
	return ok(null);
}

/** By code: also where somebody of the staff is signed in on the same device. */
const deed = (by: Context, key: Key, name: string, does: Change): Done =>
	inTransaction<Result<null, Refusal<ChangeReason>>>(by, (within) =>
		doIt(withActor(within, citizen), key, name, does),
	);

type Change = (tx: Context, found: Found) => Done;

/** Every deed goes the same way: lock, do it, let whoever waits move up, trail. */
async function doIt(tx: Context, key: Key, name: string, does: Change): Done {
	const locked = await lockRegistration(tx, key);
	if (!locked) return refused("no-such-registration");
	const { event } = locked;
	if (!takesNames(event, tx.now)) return refused("takes-no-names");
	await lockNames(tx, key.unitId, [key.id]);
	const participants = await participantsOf(tx, key);
	const done = await does(tx, { ...locked, participants });
	if (!done.ok) return done;
	await moveUp(tx, event);
	const unit = await unitById(tx, event.unitId);
	if (unit) await tellOfEvent(tx, unit, event);
	await eventsIn(tx.db)
		.updateTable("events.registration")
		.set((eb) => ({ version: eb("version", "+", 1) }))
		.where("unit_id", "=", key.unitId)
		.where("id", "=", key.id)
		.execute();
	await leaveTrail(tx, {
		chain: "operations",
		deed: name,
		subject: { kind: registrationKind, id: key.id },
		details: { unitId: key.unitId },
	});
	return done;
}

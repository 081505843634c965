import { withdrawAskingsAbout } from "#accommodations";
import { citizen } from "#kernel/actor.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { placeOf } from "../do-deed.ts";
import { type Event, type Key, takesNames } from "../event.ts";
import { mayKeep } from "../policy.ts";
import { lockEvent } from "../store.ts";
import { eventsIn } from "../tables.ts";
import { tellOfEvent } from "../tell.ts";
import { terms } from "../terms.ts";
import { asKept } from "../words.ts";
import { moveUp } from "./move-up.ts";
import { registrationKind } from "./registration.ts";
import { nameIfHeld, participantsOf } from "./registrations.ts";

export type RemoveReason =
	| "no-such-event"
	| "no-such-name"
	| "moved-on"
	| "no-reason"
	| "reason-too-long";

/**
 * The office takes a name off its list: sent twice, made up, or not meant for it. The name is gone at once, unless it is
 * held; the place goes to whoever waits, and whoever registered reads why.
 */
export const removeParticipant = (
	cx: Context,
	key: Key,
	participantId: string,
	typed: string,
): Promise<Result<null, Refusal<RemoveReason>>> =>
	inTransaction<Result<null, Refusal<RemoveReason>>>(cx, async (tx) => {
		const event = await lockEvent(tx, key);
		const unit = event && (await unitById(tx, event.unitId));
		if (!event || !unit || !mayKeep(tx.actor, placeOf(unit)).may)
			return refused("no-such-event");
		if (event.state !== "open" && event.state !== "running")
			return refused("moved-on");
		const why = asKept(typed);
		if (why === "") return refused("no-reason");
		if (why.length > terms.longestLine)
			return refused("reason-too-long", { n: terms.longestLine });
		const registrationId = await takeOff(tx, key, participantId, why);
		if (registrationId === null) return refused("no-such-name");
		await withdrawWithLast(tx, key, registrationId);
		if (takesNames(event, tx.now)) await moveUp(tx, event);
		await tellOfEvent(tx, unit, event);
		await tell(tx, event, registrationId);
		return ok(null);
	});

/** To whose registration it belonged; `null` where it stands on no list. */
async function takeOff(
	tx: Context,
	{ unitId, id }: Key,
	participantId: string,
	why: string,
): Promise<string | null> {
	const row = await eventsIn(tx.db)
		.updateTable("events.participant")
		.set({
			name: nameIfHeld(tx),
			waiting: false,
			cancelled_on: dayOf(tx.now),
			why_removed: why,
		})
		.where("unit_id", "=", unitId)
		.where("event_id", "=", id)
		.where("id", "=", participantId)
		.where("cancelled_on", "is", null)
		.returning("registration_id as registrationId")
		.executeTakeFirst();
	if (!row) return null;
	await eventsIn(tx.db)
		.deleteFrom("events.check_in")
		.where("unit_id", "=", unitId)
		.where("participant_id", "=", participantId)
		.execute();
	return row.registrationId;
}

/** With the last name of a form nothing has to be arranged for it any more. */
async function withdrawWithLast(
	tx: Context,
	{ unitId }: Key,
	id: string,
): Promise<void> {
	const left = (await participantsOf(tx, { unitId, id })).some(
		({ cancelledOn }) => cancelledOn === null,
	);
	if (!left)
		await withdrawAskingsAbout(withActor(tx, citizen), {
			kind: registrationKind,
			id,
		});
}

const tell = (tx: Context, { unitId }: Event, id: string): Promise<void> =>
	leaveTrail(tx, {
		chain: "operations",
		deed: "event.name-removed",
		subject: { kind: registrationKind, id },
		details: { unitId },
	});

import {
	type AskRefusal,
	askAhead,
	askingsAbout,
	withdrawAskingsAbout,
} from "#accommodations";
import { citizen } from "#kernel/actor.ts";
import { ok, type Result } from "#kernel/result.ts";
import { type Context, withActor } from "#platform/context.ts";
import { type Day, dayOf, daysAfter } from "#territory";
import type { Event, Key } from "../event.ts";
import { terms } from "../terms.ts";
import { type Registration, registrationKind } from "./registration.ts";
import { registrationRows } from "./registrations.ts";

/** The day for which help is asked; one that is too far away is asked for without it. */
const dayFor = (tx: Context, { on }: Pick<Event, "on">): Day | null =>
	on > daysAfter(dayOf(tx.now), terms.askedAhead) ? null : on;

/** Asks for what was ticked: each a task of the office, for the day of the event. */
export async function askWithIt(
	tx: Context,
	event: Event,
	{
		id,
		kinds,
		words,
		form,
	}: {
		readonly id: string;
		readonly kinds: readonly string[];
		readonly words: string;
		readonly form: string;
	},
): Promise<Result<null, AskRefusal>> {
	if (kinds.length === 0) return ok(null);
	const asked = await askAhead(tx, {
		unitId: event.unitId,
		kinds,
		forDay: dayFor(tx, event),
		words,
		about: { kind: registrationKind, id },
		form,
	});
	return asked.ok ? ok(null) : asked;
}

/** The event is on another day: what the office was to arrange is asked for that one. */
export async function askForNewDay(tx: Context, event: Event): Promise<void> {
	for (const registration of await registrationsIn(tx, event))
		await askAgain(tx, event, registration);
}

async function askAgain(
	tx: Context,
	event: Event,
	{ id, words }: Registration,
): Promise<void> {
	const about = { kind: registrationKind, id };
	const kinds = (await askingsAbout(tx, about))
		.flatMap(({ tasks }) => tasks)
		.filter(({ state }) => ["asked", "arranged", "cannot"].includes(state))
		.map(({ kind }) => kind);
	if (kinds.length === 0) return;
	const person = withActor(tx, citizen);
	await withdrawAskingsAbout(person, about);
	// Refused where nobody there reads it any more, or it is not asked for any more: what is needed stands with the registration,
	// and no note of one person keeps an event on its day.
	await askWithIt(person, event, {
		id,
		kinds,
		words: words.slice(0, terms.longestNeed),
		form: `${id} ${event.revision}`,
	});
}

/** Nothing has to be arranged any more: the event does not take place. */
export async function withdrawAll(tx: Context, event: Key): Promise<void> {
	const person = withActor(tx, citizen);
	for (const { id } of await registrationsIn(tx, event))
		await withdrawAskingsAbout(person, { kind: registrationKind, id });
}

const registrationsIn = (tx: Context, { unitId, id }: Key) =>
	registrationRows(tx)
		.where("registration.unit_id", "=", unitId)
		.where("registration.event_id", "=", id)
		.where("registration.erased_on", "is", null)
		.orderBy("registration.id")
		.execute();

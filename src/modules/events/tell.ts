import { z } from "zod";
import { forgetSubject, raise } from "#notices";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import type { Unit } from "#units";
import { type Event, type Key, subjectKind } from "./event.ts";
import { countsOf } from "./registering/registrations.ts";

/** What is told upwards when an event is another one than before. */
export const eventMoved = "event.moved";
export const EventMoved = z.object({ unitId: z.uuid(), eventId: z.uuid() });
export type EventMoved = z.output<typeof EventMoved>;

export const announceEvent = (
	tx: Context,
	{ unitId, id }: Key,
): Promise<void> =>
	announce(tx, { name: eventMoved, body: { unitId, eventId: id } });

/**
 * The day of an event stands in the agenda of whoever looks after it, with how many come: one line, which is new again with each
 * registration.
 */
export async function tellOfEvent(
	tx: Context,
	unit: Unit,
	event: Event,
): Promise<void> {
	const subject = { kind: subjectKind, id: event.id };
	if (event.state !== "open" && event.state !== "running")
		return forgetSubject(tx, subject);
	const { room, line } = await countsOf(tx, event);
	await raise(tx, {
		to: {
			permission: "actions.keep",
			unitId: unit.id,
			province: unit.province.code,
		},
		kind: "news",
		subject,
		says: "events.news.coming",
		about: {
			title: event.title,
			hour: event.from,
			n: room.taken + line.taken,
			waiting: room.waiting + line.waiting,
		},
		path: `/acara/meja/${unit.slug}/${event.id}`,
		due: event.on,
	});
}

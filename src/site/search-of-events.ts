import { EventMoved, eventMoved, publicEvent } from "#events";
import type { Subscriber } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { putEntries } from "#search";
import { fullDate } from "#ui/format.ts";
import { to } from "#ui/paths.ts";
import { unitById } from "#units";

/** An event is found from the day on which it is opened, and until it is cancelled; when it was stands below its title. */
export const searchOfEvents: readonly Subscriber[] = [
	{
		to: eventMoved,
		receive: (tx, body) => refresh(tx, EventMoved.parse(body)),
	},
];

async function refresh(
	tx: Context,
	{ unitId, eventId }: EventMoved,
): Promise<void> {
	const event = await publicEvent(tx, { unitId, id: eventId });
	const unit = await unitById(tx, unitId);
	const entries =
		event && unit && event.state !== "cancelled"
			? [
					{
						kind: "event" as const,
						subject: eventId,
						title: { id: event.title, en: event.title },
						says: {
							id: `${fullDate("id", event.on)}. ${unit.name}`,
							en: `${fullDate("en", event.on)}. ${unit.name}`,
						},
						keywords: event.place,
						href: to("/unit/:unit/acara/:event", {
							unit: unit.slug,
							event: eventId,
						}),
					},
				]
			: [];
	await putEntries(tx, "event", [eventId], entries);
}

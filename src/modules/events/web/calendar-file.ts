import { type CalendarEntry, calendarFile } from "#notices";
import type { Answer } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { beginningOf, type Event } from "../index.ts";

/** Events for a calendar; what was cancelled is said to be so, for it stands in calendars already. */
export function calendarOf(
	{ cx, view }: Ask<View>,
	name: string,
	events: readonly { readonly event: Event; readonly unit: string }[],
): Answer {
	const host = new URL(cx.origin).host;
	return {
		kind: "file",
		type: "text/calendar; charset=utf-8",
		name: "acara.ics",
		bytes: calendarFile(
			name,
			events.map(
				({ event, unit }): CalendarEntry => ({
					uid: `${event.id}@${host}`,
					sequence: event.revision,
					on: event.on,
					from: { moment: beginningOf(event), minutes: event.minutes },
					...(event.place === "" ? {} : { place: event.place }),
					title: event.title,
					url:
						cx.origin +
						link(view, "/unit/:unit/acara/:event", { unit, event: event.id }),
					at: event.changedAt,
					cancelled: event.state === "cancelled",
				}),
			),
		),
	};
}

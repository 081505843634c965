import { calendarFile } from "#notices";
import { type Answer, notFound } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Meeting } from "../index.ts";
import { beginningOf } from "./meeting-words.tsx";

/** The entry of a calendar; one about an assessment names only the office, for others look at calendars. */
export function calendarOf(
	{ cx, view }: Ask<View>,
	unit: Unit,
	meeting: Meeting,
): Answer {
	if (meeting.state === "cancelled") return notFound;
	const title =
		meeting.about?.kind === "assessment"
			? view.t("meetings.calendar.title", { unit: unit.name })
			: meeting.title;
	return {
		kind: "file",
		type: "text/calendar; charset=utf-8",
		name: "rapat.ics",
		bytes: calendarFile(title, [
			{
				uid: `${meeting.id}@${new URL(cx.origin).host}`,
				sequence: meeting.revision,
				on: meeting.on,
				from: {
					moment: beginningOf(meeting, unit),
					minutes: meeting.minutes,
				},
				place: meeting.place || meeting.online,
				title,
				url:
					cx.origin +
					link(view, "/rapat/:unit/:meeting", {
						unit: unit.slug,
						meeting: meeting.id,
					}),
				at: cx.now,
			},
		]),
		headers: { "cache-control": "no-store" },
	};
}

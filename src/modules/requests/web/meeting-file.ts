import { calendarFile } from "#notices";
import type { Context } from "#platform/context.ts";
import { type Answer, notFound } from "#platform/http/answer.ts";
import { momentIn, zoneOfProvince } from "#procedures";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { deedsOf, meetingOf, type Request } from "../index.ts";

/** The meeting of a deed as an entry for a calendar. It names neither who asked nor what for. */
export async function meetingFile(
	cx: Context,
	view: View,
	{
		unit,
		request,
		number,
	}: {
		readonly unit: Unit;
		readonly request: Request;
		readonly number: string;
	},
): Promise<Answer> {
	const called = meetingOf(await deedsOf(cx, request), Number(number));
	if (!called) return notFound;
	const { at: meeting, first, sequence } = called;
	const title = view.t("requests.meeting.title", { unit: unit.name });
	return {
		kind: "file",
		type: "text/calendar; charset=utf-8",
		name: "temu.ics",
		bytes: calendarFile(title, [
			{
				uid: `${request.id}-${first}@rangkul`,
				sequence,
				on: meeting.day,
				from: {
					moment: momentIn(
						meeting.day,
						meeting.hour,
						zoneOfProvince(unit.province.code),
					),
					minutes: 60,
				},
				place: meeting.place,
				title,
				url: `${cx.origin}/lacak`,
				at: cx.now,
			},
		]),
		headers: { "cache-control": "no-store" },
	};
}

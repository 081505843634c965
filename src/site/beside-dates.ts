import { beginningOf, fedEvents } from "#events";
import type { Beside } from "#milestones/web";
import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";
import type { View } from "#ui/view.ts";
import { unitNamesOf } from "#units";

/** What takes place in a province, beside the dates of the programme. */
export async function besideDates(
	cx: Context,
	view: View,
	{
		from,
		until,
		province,
	}: { readonly from: Day; readonly until: Day; readonly province: string },
): Promise<readonly Beside[]> {
	const events = (await fedEvents(cx, province)).filter(
		({ on }) => from <= on && on <= until,
	);
	const units = await unitNamesOf(
		cx,
		events.map(({ unitId }) => unitId),
	);
	return events.map((event) => {
		const unit = units.get(event.unitId);
		return {
			id: event.id,
			on: event.on,
			title: event.title,
			says: [
				event.state === "cancelled"
					? view.t("site.dates.cancelled")
					: view.t("site.dates.event"),
				unit?.name,
			]
				.filter(Boolean)
				.join(" · "),
			path: `/unit/${unit?.slug ?? ""}/acara/${event.id}`,
			at: event.changedAt,
			from: { moment: beginningOf(event), minutes: event.minutes },
			cancelled: event.state === "cancelled",
		};
	});
}

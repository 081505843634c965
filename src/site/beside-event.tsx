import type { Event } from "#events";
import { guidanceBehindEvent } from "#guidance/web";
import { partnersOfEvent } from "#partners";
import { PartnersOfEvent } from "#partners/web";
import type { Context } from "#platform/context.ts";
import type { Content } from "#ui/content.ts";
import type { View } from "#ui/view.ts";
import { unitById } from "#units";

/** What higher modules have to say of an event, for its page: with whom it is, and from which question or declaration it came. */
export async function besideEvent(
	cx: Context,
	view: View,
	event: Event,
): Promise<Content> {
	const unit = await unitById(cx, event.unitId);
	return (
		<>
			<PartnersOfEvent
				view={view}
				unit={unit?.slug ?? ""}
				listed={await partnersOfEvent(cx, event)}
			/>
			{await guidanceBehindEvent(cx, view, event.id)}
		</>
	);
}

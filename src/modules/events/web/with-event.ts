import { isUuid } from "#kernel/id.ts";
import { type Answer, forbidden, notFound } from "#platform/http/answer.ts";
import { type Ask, param } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import { isOpenOn, type Unit, unitBySlug } from "#units";
import { type Event, mayKeep, ownEvent, placeOf } from "../index.ts";

/** Asks with the office of the address, for its own people alone. */
export async function withOffice(
	ask: Ask<View>,
	then: (unit: Unit) => Promise<Answer> | Answer,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	if (!unit || !isOpenOn(unit, dayOf(ask.cx.now))) return notFound;
	return mayKeep(ask.cx.actor, placeOf(unit)).may ? then(unit) : forbidden;
}

/** The same with one of its events. */
export const withEvent = (
	ask: Ask<View>,
	then: (unit: Unit, event: Event) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withOffice(ask, async (unit) => {
		const id = param(ask, "event");
		const event = isUuid(id) ? await ownEvent(ask.cx, unit, id) : null;
		return event ? then(unit, event) : notFound;
	});

import { isUuid } from "#kernel/id.ts";
import { type Answer, forbidden, notFound } from "#platform/http/answer.ts";
import { type Ask, param } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import { isOpenOn, type Unit, unitBySlug } from "#units";
import { findMeeting, type Meeting, mayKeep } from "../index.ts";

export const placeOf = (unit: Unit) => ({
	unitId: unit.id,
	province: unit.province.code,
});

/** Asks with the office of the address, for its own people alone. */
export async function withOffice(
	ask: Ask<View>,
	then: (unit: Unit) => Promise<Answer> | Answer,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	if (!unit || !isOpenOn(unit, dayOf(ask.cx.now))) return notFound;
	return mayKeep(ask.cx.actor, placeOf(unit)).may ? then(unit) : forbidden;
}

/** The same with one of its meetings, also for those who were invited. What is not for whoever asks looks like nothing. */
export async function withMeeting(
	ask: Ask<View>,
	then: (unit: Unit, meeting: Meeting) => Promise<Answer> | Answer,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	const id = param(ask, "meeting");
	const meeting =
		unit && isUuid(id)
			? await findMeeting(ask.cx, { unitId: unit.id, id })
			: null;
	return unit && meeting ? then(unit, meeting) : notFound;
}

/** The same for the people of its office alone. */
export const withOwnMeeting = (
	ask: Ask<View>,
	then: (unit: Unit, meeting: Meeting) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withMeeting(ask, (unit, meeting) =>
		mayKeep(ask.cx.actor, placeOf(unit)).may ? then(unit, meeting) : notFound,
	);

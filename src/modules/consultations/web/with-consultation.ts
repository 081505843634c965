import { isUuid } from "#kernel/id.ts";
import { type Answer, forbidden, notFound } from "#platform/http/answer.ts";
import { type Ask, param } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import { isOpenOn, type Unit, unitBySlug } from "#units";
import {
	type Consultation,
	mayKeep,
	ownConsultation,
	placesOf,
	publicConsultation,
} from "../index.ts";

type Then = (
	unit: Unit,
	consultation: Consultation,
) => Promise<Answer> | Answer;

/** Asks with the consultation of the address; a draft is none. */
export async function withPublic(ask: Ask<View>, then: Then): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	const id = param(ask, "consultation");
	const one =
		unit && isUuid(id)
			? await publicConsultation(ask.cx, { unitId: unit.id, id })
			: null;
	return unit && one ? then(unit, one) : notFound;
}

/** Asks with the office of the address, for its own people alone; one that is gone asks nobody anything new. */
export const withOffice = (
	ask: Ask<View>,
	then: (unit: Unit) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withPeople(ask, (unit) =>
		isOpenOn(unit, dayOf(ask.cx.now)) ? then(unit) : notFound,
	);

/** The same for what is left to do of one that is gone. */
export async function withPeople(
	ask: Ask<View>,
	then: (unit: Unit) => Promise<Answer> | Answer,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	if (!unit) return notFound;
	return mayKeep(ask.cx.actor, ...(await placesOf(ask.cx, unit))).may
		? then(unit)
		: forbidden;
}

/** The same with one of its consultations, also when the office is gone: whoever spoke still waits for an answer. */
export const withOwn = (ask: Ask<View>, then: Then): Promise<Answer> =>
	withPeople(ask, async (unit) => {
		const id = param(ask, "consultation");
		const one = isUuid(id) ? await ownConsultation(ask.cx, unit, id) : null;
		return one ? then(unit, one) : notFound;
	});

/** A number that stands in the address after `?`; 0 where it is none. */
export const numberIn = ({ query }: Ask<View>, name: string): number => {
	const n = Number(query.get(name) ?? "0");
	return Number.isInteger(n) && n >= 0 && n <= 100_000_000 ? n : 0;
};

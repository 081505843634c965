import { isUuid } from "#kernel/id.ts";
import { type Answer, forbidden, notFound } from "#platform/http/answer.ts";
import { type Ask, param } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import { isOpenOn, type Unit, unitBySlug } from "#units";
import {
	type Agreement,
	mayKeep,
	type Organisation,
	organisationAsEntered,
	organisationById,
	ownAgreement,
	placeOf,
	publicAgreement,
} from "../index.ts";

type Then<Given extends readonly unknown[]> = (
	...given: Given
) => Promise<Answer> | Answer;

/** Asks with the office of the address, for its own people alone. */
export async function withOffice(
	ask: Ask<View>,
	then: Then<[Unit]>,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	if (!unit || !isOpenOn(unit, dayOf(ask.cx.now))) return notFound;
	return mayKeep(ask.cx.actor, placeOf(unit)).may ? then(unit) : forbidden;
}

/** The same with one of its agreements. */
export const withAgreement = (
	ask: Ask<View>,
	then: Then<[Unit, Agreement]>,
): Promise<Answer> =>
	withOffice(ask, async (unit) => {
		const id = param(ask, "agreement");
		const agreement = isUuid(id) ? await ownAgreement(ask.cx, unit, id) : null;
		return agreement ? then(unit, agreement) : notFound;
	});

/** Asks with an agreement that everybody reads; a draft is none. */
export async function withPublic(
	ask: Ask<View>,
	then: Then<[Unit, Agreement]>,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	const id = param(ask, "agreement");
	const agreement =
		unit && isUuid(id)
			? await publicAgreement(ask.cx, { unitId: unit.id, id })
			: null;
	return unit && agreement ? then(unit, agreement) : notFound;
}

/** Asks with an organisation as it was entered, also where it is read as another one: its office can take that back. */
export async function withEntered(
	ask: Ask<View>,
	then: Then<[Organisation]>,
): Promise<Answer> {
	const id = param(ask, "partner");
	const organisation = isUuid(id)
		? await organisationAsEntered(ask.cx, id)
		: null;
	return organisation ? then(organisation) : notFound;
}

export async function withOrganisation(
	ask: Ask<View>,
	then: Then<[Organisation]>,
): Promise<Answer> {
	const id = param(ask, "partner");
	const organisation = isUuid(id) ? await organisationById(ask.cx, id) : null;
	return organisation ? then(organisation) : notFound;
}

import { isUuid } from "#kernel/id.ts";
import { type Answer, forbidden, notFound } from "#platform/http/answer.ts";
import { type Ask, param } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitBySlug } from "#units";
import {
	type Item,
	isClosed,
	itemAt,
	mayPublish,
	mayWrite,
	ownItem,
	type Published,
	placeOf,
	placesOf,
} from "../index.ts";

type Then<Given extends readonly unknown[]> = (
	...given: Given
) => Promise<Answer> | Answer;

/** Asks with the office of the address, for its own people alone; once it is closed, for those who carry on its work. */
export async function withDesk(
	ask: Ask<View>,
	then: Then<[Unit]>,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	if (!unit) return notFound;
	return mayWrite(ask.cx.actor, ...(await placesOf(ask.cx, unit))).may
		? then(unit)
		: forbidden;
}

/** The same for what only an office does that is still there. */
export const withOffice = (
	ask: Ask<View>,
	then: Then<[Unit]>,
): Promise<Answer> =>
	withDesk(ask, (unit) => (isClosed(ask.cx, unit) ? notFound : then(unit)));

/** The same for those of its people who may publish. */
export const withPublisher = (
	ask: Ask<View>,
	then: Then<[Unit]>,
): Promise<Answer> =>
	withOffice(ask, (unit) =>
		mayPublish(ask.cx.actor, placeOf(unit)).may ? then(unit) : forbidden,
	);

/** With one of its items. */
export const withItem = (
	ask: Ask<View>,
	then: Then<[Unit, Item]>,
): Promise<Answer> =>
	withDesk(ask, async (unit) => {
		const id = param(ask, "item");
		const item = isUuid(id) ? await ownItem(ask.cx, unit, id) : null;
		return item ? then(unit, item) : notFound;
	});

/** Asks with what a public address leads to, also where it was withdrawn. */
export async function withSlug(
	ask: Ask<View>,
	then: Then<[Published]>,
): Promise<Answer> {
	const item = await itemAt(ask.cx, param(ask, "slug"));
	return item ? then(item) : notFound;
}

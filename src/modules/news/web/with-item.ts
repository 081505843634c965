import { isUuid } from "#kernel/id.ts";
import { type Answer, forbidden, notFound } from "#platform/http/answer.ts";
import { type Ask, param } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitBySlug } from "#units";
import {
	type Item,
	itemAt,
	mayPublish,
	mayWrite,
	ownItem,
	type Published,
	placeOf,
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
	if (!unit || unit.closedOn !== null) return notFound;
	return mayWrite(ask.cx.actor, placeOf(unit)).may ? then(unit) : forbidden;
}

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
	withOffice(ask, async (unit) => {
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

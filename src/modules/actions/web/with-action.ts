import { type Answer, forbidden, notFound } from "#platform/http/answer.ts";
import { type Ask, param } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import { isOpenOn, type Unit, unitBySlug } from "#units";
import { type Action, actionById, mayKeep } from "../index.ts";

/** Asks with the unit of the address, for its own people alone. */
export async function withUnit(
	ask: Ask<View>,
	then: (unit: Unit) => Promise<Answer> | Answer,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	if (!unit || !isOpenOn(unit, dayOf(ask.cx.now))) return notFound;
	const place = { unitId: unit.id, province: unit.province.code };
	return mayKeep(ask.cx.actor, place).may ? then(unit) : forbidden;
}

export const isUuid = (text: string): boolean =>
	/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** The same with one of its actions. */
export const withAction = (
	ask: Ask<View>,
	then: (unit: Unit, action: Action) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withUnit(ask, async (unit) => {
		const id = param(ask, "action");
		const action = isUuid(id) ? await actionById(ask.cx, unit.id, id) : null;
		return action ? then(unit, action) : notFound;
	});

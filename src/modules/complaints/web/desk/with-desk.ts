import { isUuid } from "#kernel/id.ts";
import { type Answer, notFound } from "#platform/http/answer.ts";
import { type Ask, param } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitBySlug } from "#units";
import { desksOf } from "../../index.ts";

/** With the office at whose desk the viewer works and what was done there in one go; others hear that there is no such thing. */
export async function withDesk(
	ask: Ask<View>,
	then: (unit: Unit, id: string) => Promise<Answer>,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	const id = param(ask, "id");
	return unit && isUuid(id) && desksOf(ask.cx).includes(unit.id)
		? then(unit, id)
		: notFound;
}

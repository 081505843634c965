import { isUuid } from "#kernel/id.ts";
import { type Answer, notFound } from "#platform/http/answer.ts";
import { type Ask, param } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { unitBySlug } from "#units";
import { type Case, caseOf } from "../../index.ts";

/** With the complaint of the address, for whoever may handle it; for all others there is no such thing. */
export async function withCase(
	ask: Ask<View>,
	then: (found: Case) => Promise<Answer> | Answer,
): Promise<Answer> {
	const id = param(ask, "id");
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	const found =
		unit && isUuid(id) ? await caseOf(ask.cx, { unitId: unit.id, id }) : null;
	return found ? then(found) : notFound;
}

/** Parameters of its addresses. */
export const placeOf = ({ home, complaint }: Case) => ({
	unit: home.slug,
	id: complaint.id,
});

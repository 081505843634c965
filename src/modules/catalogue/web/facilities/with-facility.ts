import { isUuid } from "#kernel/id.ts";
import { type Answer, notFound } from "#platform/http/answer.ts";
import { type Ask, param } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitBySlug } from "#units";
import {
	type Facility,
	type FacilityKind,
	facilityById,
	facilityKindNamed,
} from "../../index.ts";

/** The office of the address, while it is open. */
export async function withUnit(
	ask: Ask<View>,
	then: (unit: Unit) => Promise<Answer> | Answer,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	return unit && unit.closedOn === null ? then(unit) : notFound;
}

/** The facility of the address, with its office and its kind. */
export const withFacility = (
	ask: Ask<View>,
	then: (
		unit: Unit,
		facility: Facility,
		kind: FacilityKind,
	) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withUnit(ask, async (unit) => {
		const id = param(ask, "id");
		if (!isUuid(id)) return notFound;
		const facility = await facilityById(ask.cx, { unitId: unit.id, id });
		const kind = facility && facilityKindNamed(facility.kind);
		return kind ? then(unit, facility, kind) : notFound;
	});

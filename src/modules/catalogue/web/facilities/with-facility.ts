import { isUuid } from "#kernel/id.ts";
import { type Answer, notFound } from "#platform/http/answer.ts";
import { type Ask, param } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Facility,
	type FacilityKind,
	facilityById,
	facilityKindNamed,
} from "../../index.ts";
import { withUnit } from "../with-unit.ts";

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

import { raise, settle } from "#notices";
import type { Context } from "#platform/context.ts";
import { asDay, daysAfter } from "#territory";
import type { Unit } from "#units";
import type { FacilityKey } from "../facilities/record-check.ts";
import { catalogueIn } from "../tables.ts";
import { invitationLimits, invitedCheckOf } from "./invitation.ts";

/** The people of the unit have one duty while something that an organisation found waits, due by the oldest of it. */
export async function askForAnswer(
	tx: Context,
	unit: Unit,
	{ unitId, id }: FacilityKey,
): Promise<void> {
	const oldest = await catalogueIn(tx.db)
		.selectFrom("catalogue.facility_check as check")
		.innerJoin("catalogue.facility as facility", (join) =>
			join
				.onRef("facility.unit_id", "=", "check.unit_id")
				.onRef("facility.id", "=", "check.facility_id"),
		)
		.leftJoin("catalogue.check_answer as answer", (join) =>
			join
				.onRef("answer.unit_id", "=", "check.unit_id")
				.onRef("answer.facility_id", "=", "check.facility_id")
				.onRef("answer.number", "=", "check.number"),
		)
		.select(["facility.place", asDay("check.checked_on").as("on")])
		.where("check.unit_id", "=", unitId)
		.where("check.facility_id", "=", id)
		.where("check.checked_by", "=", "organisation")
		.where("answer.number", "is", null)
		.orderBy("check.number")
		.limit(1)
		.executeTakeFirst();
	if (!oldest) return settle(tx, invitedCheckOf(id));
	await raise(tx, {
		to: {
			permission: "assessment.request",
			unitId,
			province: unit.province.code,
		},
		kind: "duty",
		subject: invitedCheckOf(id),
		says: "catalogue.duty.answer-organisation",
		about: { unit: unit.name, place: oldest.place },
		path: `/unit/${unit.slug}/fasilitas/${id}`,
		due: daysAfter(oldest.on, invitationLimits.answeredIn),
	});
}

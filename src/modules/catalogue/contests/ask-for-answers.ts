import { raise, type Subject, settle } from "#notices";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { Unit } from "#units";
import { facilityById } from "../facilities/queries.ts";
import { catalogueIn } from "../tables.ts";
import { voiceLimits } from "./voice.ts";

/** What the duty of an office to answer is about; one for each facility. */
export const voicesOf = (facilityId: string): Subject => ({
	kind: "facility-voices",
	id: facilityId,
});

/** The people of the unit have one duty while objections to a facility wait for their answer, and none when none does. */
export async function askForAnswers(
	tx: Context,
	unit: Unit,
	facilityId: string,
): Promise<void> {
	const facility = await facilityById(tx, { unitId: unit.id, id: facilityId });
	if (!facility) return;
	const waits = await catalogueIn(tx.db)
		.selectFrom("catalogue.contest")
		.select("id")
		.where("unit_id", "=", unit.id)
		.where("facility_id", "=", facilityId)
		.where("at_check", "=", facility.last.number)
		.where("says", "=", "contests")
		.where("state", "=", "open")
		.limit(1)
		.executeTakeFirst();
	if (!waits) return settle(tx, voicesOf(facilityId));
	await raise(tx, {
		to: {
			permission: "assessment.request",
			unitId: unit.id,
			province: unit.province.code,
		},
		kind: "duty",
		subject: voicesOf(facilityId),
		says: "catalogue.duty.answer-voices",
		about: { unit: unit.name, place: facility.place },
		path: `/unit/${unit.slug}/fasilitas/${facilityId}`,
		due: dayOf(
			new Date(tx.now.getTime() + voiceLimits.answeredIn * 86_400_000),
		),
	});
}

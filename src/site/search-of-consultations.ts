import {
	ConsultationMoved,
	consultationMoved,
	publicConsultation,
} from "#consultations";
import type { Subscriber } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { putEntries } from "#search";
import { fullDate } from "#ui/format.ts";
import { to } from "#ui/paths.ts";
import { unitById } from "#units";

/** A consultation is found from the day on which it is opened; until when people speak stands below its title. */
export const searchOfConsultations: readonly Subscriber[] = [
	{
		to: consultationMoved,
		receive: (tx, body) => refresh(tx, ConsultationMoved.parse(body)),
	},
];

async function refresh(
	tx: Context,
	{ unitId, consultationId }: ConsultationMoved,
): Promise<void> {
	const one = await publicConsultation(tx, { unitId, id: consultationId });
	const unit = await unitById(tx, unitId);
	const entries =
		one && unit
			? [
					{
						kind: "consultation" as const,
						subject: consultationId,
						title: { id: one.title, en: one.title },
						says: {
							id: `Sampai ${fullDate("id", one.closesOn)}. ${unit.name}`,
							en: `Until ${fullDate("en", one.closesOn)}. ${unit.name}`,
						},
						keywords: one.about.slice(0, 500),
						href: to("/unit/:unit/konsultasi/:consultation", {
							unit: unit.slug,
							consultation: consultationId,
						}),
					},
				]
			: [];
	await putEntries(tx, "consultation", [consultationId], entries);
}

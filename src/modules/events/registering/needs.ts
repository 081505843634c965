import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Key, Mode } from "../event.ts";
import { eventsIn } from "../tables.ts";

/** What one may need of the event itself: a fact of access, or a helper whom the office asks for all. */
export const needs = ["step-free", "large-print", "captioner"] as const;
export type Need = (typeof needs)[number];

/** Who follows from elsewhere climbs no stairs. */
export const needsOf = ({ mode }: { readonly mode: Mode }): readonly Need[] =>
	needs.filter((need) => mode !== "online" || need !== "step-free");

/** By how many registrations each is needed; never by whom. */
export async function neededIn(
	cx: Context,
	{ unitId, id }: Key,
): Promise<ReadonlyMap<Need, number>> {
	const rows = await eventsIn(cx.db)
		.selectFrom("events.registration as registration")
		.innerJoin(
			sql<{ need: Need }>`unnest(registration.needs)`.as<"asked">(
				sql`asked(need)`,
			),
			(join) => join.onTrue(),
		)
		.select(["asked.need", sql<number>`count(*)::int`.as("n")])
		.where("registration.unit_id", "=", unitId)
		.where("registration.event_id", "=", id)
		.where("registration.erased_on", "is", null)
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom("events.participant as participant")
					.select("participant.id")
					.whereRef("participant.unit_id", "=", "registration.unit_id")
					.whereRef("participant.registration_id", "=", "registration.id")
					.where("participant.cancelled_on", "is", null),
			),
		)
		.groupBy("asked.need")
		.execute();
	return new Map(rows.map(({ need, n }) => [need, n]));
}

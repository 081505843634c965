import type { Context } from "#platform/context.ts";
import type { Key } from "../complaint.ts";
import { complaintsIn } from "../tables.ts";

/**
 * How much weighs on it. `serious`: somebody's health, safety, liberty or livelihood, or a right that the law gives; or many
 * people at once. The words are Rangkul's own: no regulation that was read here has a scale.
 */
export const weights = ["ordinary", "serious"] as const;
export type Weight = (typeof weights)[number];

/** What an office can learn from it: which part of which promise was not kept. */
export interface Tag {
	readonly weight: Weight;
	/** Of the service standard; `null` where none fits. */
	readonly component: string | null;
	readonly serviceId: string | null;
	readonly indicator: {
		readonly instrument: string;
		readonly code: string;
	} | null;
}

/** What was last said of it; `null` while nobody has. Whoever calls has asked whether the actor may. */
export async function tagOf(
	cx: Context,
	{ unitId, id }: Key,
): Promise<Tag | null> {
	const row = await complaintsIn(cx.db)
		.selectFrom("complaints.tag")
		.select(["weight", "component", "service_id", "instrument", "indicator"])
		.where("unit_id", "=", unitId)
		.where("complaint_id", "=", id)
		.executeTakeFirst();
	return row
		? {
				weight: row.weight,
				component: row.component,
				serviceId: row.service_id,
				indicator:
					row.instrument !== null && row.indicator !== null
						? { instrument: row.instrument, code: row.indicator }
						: null,
			}
		: null;
}

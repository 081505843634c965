import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull } from "#territory";
import { ServiceContent } from "../service.ts";
import { catalogueIn } from "../tables.ts";
import type { Draft } from "./draft.ts";
import { states } from "./lifecycle.ts";

/** Every draft of a service that was opened to everybody, the newest first. */
export async function draftsOf(
	{ db }: Context,
	serviceId: string,
): Promise<readonly Draft[]> {
	const rows = await catalogueIn(db)
		.selectFrom("catalogue.service_draft")
		.selectAll()
		.select([
			asDay("opened_on").as("openedOn"),
			asDay("until_on").as("untilOn"),
			asDayOrNull("ended_on").as("endedOn"),
		])
		.where("service_id", "=", serviceId)
		.orderBy("number", "desc")
		.execute();
	return rows.map((row) => ({
		serviceId: row.service_id,
		number: row.number,
		id: row.id,
		state: states.find((one) => one === row.state) ?? "withdrawn",
		revision: row.revision,
		basedOn: row.based_on,
		content: ServiceContent.parse(row.content),
		why: row.why,
		openedOn: row.openedOn,
		until: row.untilOn,
		discussedAt: row.discussed_at,
		minutesAt: row.minutes_at,
		heard: row.heard,
		endedOn: row.endedOn,
		withdrawnWhy: row.withdrawn_why,
		publishedVersion: row.published_version,
	}));
}

/** The one that is open; `null` where none is. */
export const openDraft = (drafts: readonly Draft[]): Draft | null =>
	drafts.find(({ state }) => state === "open") ?? null;

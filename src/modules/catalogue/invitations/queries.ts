import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Visit } from "#receipts";
import { asDay, asDayOrNull } from "#territory";
import { catalogueIn } from "../tables.ts";
import type { Invitation } from "./invitation.ts";

/** An invitation on the list of the office, with what came of it. */
export interface ListedInvitation extends Invitation {
	/** Checks that were written down by it, and those that the office has not answered. */
	readonly checks: number;
	readonly unanswered: number;
}

/** The invitations to look at an office, the last first. */
export async function invitationsOf(
	cx: Context,
	unitId: string,
): Promise<readonly ListedInvitation[]> {
	const rows = await invitationRows(cx)
		.select([
			sql<number>`(
				select count(*)::integer from catalogue.facility_check as seen
				where seen.unit_id = invitation.unit_id and seen.invitation_id = invitation.id)`.as(
				"checks",
			),
			sql<number>`(
				select count(*)::integer from catalogue.facility_check as seen
				where seen.unit_id = invitation.unit_id and seen.invitation_id = invitation.id
					and not exists (
						select 1 from catalogue.check_answer as answer
						where answer.unit_id = seen.unit_id and answer.facility_id = seen.facility_id
							and answer.number = seen.number))`.as("unanswered"),
		])
		.where("invitation.unit_id", "=", unitId)
		.orderBy("invitation.made_on", "desc")
		.orderBy("invitation.id", "desc")
		.execute();
	return rows.map(({ checks, unanswered, ...row }) => ({
		...asInvitation(row),
		checks,
		unanswered,
	}));
}

export async function invitationById(
	cx: Context,
	{ unitId, id }: { readonly unitId: string; readonly id: string },
): Promise<Invitation | null> {
	const row = await invitationRows(cx)
		.where("invitation.unit_id", "=", unitId)
		.where("invitation.id", "=", id)
		.executeTakeFirst();
	return row ? asInvitation(row) : null;
}

/** The invitation that a code opened. */
export const invitationOfVisit = (
	cx: Context,
	{ unitId, subjectId }: Visit,
): Promise<Invitation | null> => invitationById(cx, { unitId, id: subjectId });

/** The facilities that an invitation has written down already. */
export async function seenByInvitation(
	cx: Context,
	{ unitId, id }: Pick<Invitation, "unitId" | "id">,
): Promise<ReadonlySet<string>> {
	const rows = await catalogueIn(cx.db)
		.selectFrom("catalogue.facility_check")
		.select("facility_id")
		.distinct()
		.where("unit_id", "=", unitId)
		.where("invitation_id", "=", id)
		.execute();
	return new Set(rows.map(({ facility_id }) => facility_id));
}

const invitationRows = (cx: Context) =>
	catalogueIn(cx.db)
		.selectFrom("catalogue.invitation as invitation")
		.select([
			"invitation.unit_id as unitId",
			"invitation.id",
			"invitation.organisation",
			"invitation.made_for as madeFor",
			asDay("invitation.until_on").as("untilOn"),
			asDay("invitation.made_on").as("madeOn"),
			asDayOrNull("invitation.withdrawn_on").as("withdrawnOn"),
		]);

type Row = Awaited<
	ReturnType<ReturnType<typeof invitationRows>["execute"]>
>[number];

const asInvitation = ({ madeFor, ...row }: Row): Invitation => ({
	...row,
	madeFor: madeFor === "overseer" ? "overseer" : "unit",
});

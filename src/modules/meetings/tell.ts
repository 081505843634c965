import { forgetSubject, raise, settle } from "#notices";
import type { Context } from "#platform/context.ts";
import type { Unit } from "#units";
import { type Meeting, subjectKind } from "./meeting.ts";
import type { Office } from "./policy.ts";

/** All that is ever asked of somebody. */
const duties = [
	"meetings.waits.write",
	"meetings.waits.write-instead",
	"meetings.waits.approve",
	"meetings.waits.approve-instead",
] as const;

export const pathOf = (unit: Pick<Unit, "slug">, { id }: Pick<Meeting, "id">) =>
	`/rapat/${unit.slug}/${id}`;

/** Tells whoever has the next step; whatever was asked before is done. Every deed ends with it. */
export async function tellOfMeeting(
	tx: Context,
	unit: Unit,
	meeting: Meeting,
	office: Office,
): Promise<void> {
	const subject = { kind: subjectKind, id: meeting.id };
	const asked = askedOf(meeting, office);
	// What is still asked of the same stays as it is, and is told no second time.
	for (const says of duties)
		if (says !== asked?.says) await settle(tx, subject, says);
	if (meeting.state === "planned") return tellOfDay(tx, unit, meeting);
	if (meeting.state === "cancelled") return forgetSubject(tx, subject);
	if (asked)
		await raise(tx, {
			...asked,
			kind: "duty",
			subject,
			about: aboutOf(meeting),
			path: pathOf(unit, meeting),
		});
}

/** What a meeting about an assessment is called stays among those who may read it: a notice goes further. */
const aboutOf = ({ title, from, about, number }: Meeting) => ({
	title: about?.kind === "assessment" ? `#${number}` : title,
	hour: from,
});

/** The day stands in the agenda of chair and note-taker. */
async function tellOfDay(
	tx: Context,
	unit: Unit,
	meeting: Meeting,
): Promise<void> {
	// Whoever had the part before the plan was changed has nothing to do there any more.
	await forgetSubject(tx, { kind: subjectKind, id: meeting.id });
	for (const personId of [meeting.chairId, meeting.noteTakerId])
		await raise(tx, {
			to: { personId },
			kind: "news",
			subject: { kind: subjectKind, id: `${meeting.id} ${personId}` },
			says: "meetings.news.planned",
			about: aboutOf(meeting),
			path: pathOf(unit, meeting),
			due: meeting.on,
		});
}

function askedOf(
	{ state, chairId, noteTakerId }: Meeting,
	{ unitId, province, chairHere, noteTakerHere }: Office,
) {
	const holding = (permission: string) => ({ permission, unitId, province });
	if (state === "drafting")
		return noteTakerHere
			? { to: { personId: noteTakerId }, says: "meetings.waits.write" }
			: { to: holding("actions.keep"), says: "meetings.waits.write-instead" };
	if (state === "waiting")
		return chairHere
			? { to: { personId: chairId }, says: "meetings.waits.approve" }
			: {
					to: holding("assessment.declare"),
					says: "meetings.waits.approve-instead",
				};
	return null;
}

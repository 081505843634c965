import { z } from "zod";
import type { Subscriber } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { unitById } from "#units";
import { officeOf } from "./office-of.ts";
import { meetingRows } from "./store.ts";
import { tellOfMeeting } from "./tell.ts";

const AtUnit = z.object({ unitId: z.uuid().nullable() });
const OfPerson = z.object({ personId: z.uuid() });

/** What waits for somebody who left waits for whoever stands in for them. */
async function tellAgain(
	tx: Context,
	where: { readonly unitId: string } | { readonly personId: string },
): Promise<void> {
	const waiting = meetingRows(tx).where("meeting.state", "in", [
		"drafting",
		"waiting",
	]);
	const found = await ("unitId" in where
		? waiting.where("meeting.unit_id", "=", where.unitId)
		: waiting.where(({ eb, or }) =>
				or([
					eb("meeting.chair_id", "=", where.personId),
					eb("meeting.note_taker_id", "=", where.personId),
				]),
			)
	).execute();
	for (const meeting of found) {
		const unit = await unitById(tx, meeting.unitId);
		if (unit)
			await tellOfMeeting(tx, unit, meeting, await officeOf(tx, unit, meeting));
	}
}

const ofRole: Subscriber["receive"] = async (tx, body) => {
	const { unitId } = AtUnit.parse(body);
	if (unitId !== null) await tellAgain(tx, { unitId });
};
const ofPerson: Subscriber["receive"] = (tx, body) =>
	tellAgain(tx, OfPerson.parse(body));

export const subscribers: readonly Subscriber[] = [
	{ to: "identity.role-given", receive: ofRole },
	{ to: "identity.role-ended", receive: ofRole },
	{ to: "identity.person-closed", receive: ofPerson },
	// Also when it is opened again.
	{ to: "identity.person-changed", receive: ofPerson },
];

import { z } from "zod";
import type { Subscriber } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { unitById } from "#units";
import { officeOf } from "./office-of.ts";
import { meetingRows } from "./store.ts";
import { tellOfMeeting } from "./tell.ts";

const AtUnit = z.object({ unitId: z.uuid().nullable() });
const OfPerson = z.object({ personId: z.uuid() });

/** A role may end on a day that was set long ago, and nobody announces that. Answers how many meetings it looked at. */
export const watchMeetings = (cx: Context): Promise<number> =>
	inTransaction(cx, (tx) => tellAgain(tx, {}));

/** What waits for somebody who left waits for whoever stands in for them. */
async function tellAgain(
	tx: Context,
	where: { readonly unitId?: string; readonly personId?: string },
): Promise<number> {
	const waiting = meetingRows(tx).where("meeting.state", "in", [
		"drafting",
		"waiting",
	]);
	const { unitId, personId } = where;
	const found = await (unitId !== undefined
		? waiting.where("meeting.unit_id", "=", unitId)
		: personId !== undefined
			? waiting.where(({ eb, or }) =>
					or([
						eb("meeting.chair_id", "=", personId),
						eb("meeting.note_taker_id", "=", personId),
					]),
				)
			: waiting
	).execute();
	for (const meeting of found) {
		const unit = await unitById(tx, meeting.unitId);
		if (unit)
			await tellOfMeeting(tx, unit, meeting, await officeOf(tx, unit, meeting));
	}
	return found.length;
}

const ofRole: Subscriber["receive"] = async (tx, body) => {
	const { unitId } = AtUnit.parse(body);
	if (unitId !== null) await tellAgain(tx, { unitId });
};
const ofPerson: Subscriber["receive"] = async (tx, body) => {
	await tellAgain(tx, OfPerson.parse(body));
};

export const subscribers: readonly Subscriber[] = [
	{ to: "identity.role-given", receive: ofRole },
	{ to: "identity.role-ended", receive: ofRole },
	{ to: "identity.person-closed", receive: ofPerson },
	// Also when it is opened again.
	{ to: "identity.person-changed", receive: ofPerson },
];

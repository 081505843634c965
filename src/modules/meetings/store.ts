import type { Context } from "#platform/context.ts";
import { asDay } from "#territory";
import type { Key, Meeting, Plan } from "./meeting.ts";
import type { Minutes } from "./minutes.ts";
import { meetingsIn } from "./tables.ts";

export const meetingRows = (cx: Context) =>
	meetingsIn(cx.db)
		.selectFrom("meetings.meeting as meeting")
		.select([
			"meeting.unit_id as unitId",
			"meeting.id",
			"meeting.series_id as seriesId",
			"meeting.number",
			"meeting.state",
			"meeting.title",
			"meeting.from_hour as from",
			"meeting.minutes",
			"meeting.place",
			"meeting.online",
			"meeting.chair_id as chairId",
			"meeting.note_taker_id as noteTakerId",
			"meeting.agenda",
			"meeting.invited",
			"meeting.guests",
			"meeting.about",
			"meeting.why_cancelled as whyCancelled",
			"meeting.revision",
			"meeting.changed_by as changedBy",
			"meeting.changed_at as changedAt",
			asDay("meeting.on_day").as("on"),
		]);

const byKey = (cx: Context, { unitId, id }: Key) =>
	meetingRows(cx)
		.where("meeting.unit_id", "=", unitId)
		.where("meeting.id", "=", id);

export const meetingByKey = async (
	cx: Context,
	key: Key,
): Promise<Meeting | null> => (await byKey(cx, key).executeTakeFirst()) ?? null;

/** The same, held until the end of the transaction. */
export const lockMeeting = async (
	tx: Context,
	key: Key,
): Promise<Meeting | null> =>
	(await byKey(tx, key).forUpdate().executeTakeFirst()) ?? null;

const planColumns = (plan: Plan) => ({
	title: plan.title,
	on_day: plan.on,
	from_hour: plan.from,
	minutes: plan.minutes,
	place: plan.place,
	online: plan.online,
	chair_id: plan.chairId,
	note_taker_id: plan.noteTakerId,
	agenda: JSON.stringify(plan.agenda),
	invited: JSON.stringify(plan.invited),
	guests: JSON.stringify(plan.guests),
	about: plan.about === null ? null : JSON.stringify(plan.about),
});

/** `false` where the series has a meeting of this number already. */
export async function insertMeeting(
	tx: Context,
	{
		unitId,
		id,
		seriesId,
		number,
		plan,
	}: Key & Pick<Meeting, "seriesId" | "number"> & { readonly plan: Plan },
): Promise<boolean> {
	const { numInsertedOrUpdatedRows: written } = await meetingsIn(tx.db)
		.insertInto("meetings.meeting")
		.values({
			unit_id: unitId,
			id,
			series_id: seriesId,
			number,
			state: "planned",
			...planColumns(plan),
			why_cancelled: null,
			revision: 1,
			changed_by: tx.actor.id,
			changed_at: tx.now,
		})
		.onConflict((conflict) =>
			conflict.constraint("meeting_numbered_once").doNothing(),
		)
		.executeTakeFirstOrThrow();
	return Number(written ?? 0) > 0;
}

export const saveMeeting = async (
	tx: Context,
	meeting: Meeting,
): Promise<void> =>
	void (await meetingsIn(tx.db)
		.updateTable("meetings.meeting")
		.set({
			...planColumns(meeting),
			state: meeting.state,
			why_cancelled: meeting.whyCancelled,
			revision: meeting.revision,
			changed_by: tx.actor.id,
			changed_at: tx.now,
		})
		.where("unit_id", "=", meeting.unitId)
		.where("id", "=", meeting.id)
		.execute());

const minutesRows = (cx: Context) =>
	meetingsIn(cx.db)
		.selectFrom("meetings.minutes")
		.select([
			"meeting_id as meetingId",
			"number",
			"points",
			"attendance",
			"decisions",
			"carried",
			"why",
			"returned",
			"written_by as writtenBy",
			"written_at as writtenAt",
			"approved_by as approvedBy",
			"approved_at as approvedAt",
			"instead",
		]);

/** Every version of the minutes of these meetings, the first first. */
export async function minutesOf(
	cx: Context,
	unitId: string,
	ids: readonly string[],
): Promise<(Minutes & { readonly meetingId: string })[]> {
	if (ids.length === 0) return [];
	return minutesRows(cx)
		.where("unit_id", "=", unitId)
		.where("meeting_id", "in", [...ids])
		.orderBy("number")
		.execute();
}

/** Writes a version that is not approved yet, or approves it. */
export async function saveMinutes(
	tx: Context,
	{ unitId, id }: Key,
	minutes: Minutes,
): Promise<void> {
	const columns = {
		points: JSON.stringify(minutes.points),
		attendance: JSON.stringify(minutes.attendance),
		decisions: JSON.stringify(minutes.decisions),
		carried: minutes.carried === null ? null : JSON.stringify(minutes.carried),
		why: minutes.why,
		returned: minutes.returned,
		written_by: minutes.writtenBy,
		written_at: minutes.writtenAt,
		approved_by: minutes.approvedBy,
		approved_at: minutes.approvedAt,
		instead: minutes.instead,
	};
	await meetingsIn(tx.db)
		.insertInto("meetings.minutes")
		.values({
			unit_id: unitId,
			meeting_id: id,
			number: minutes.number,
			...columns,
		})
		.onConflict((conflict) =>
			conflict.constraint("minutes_key").doUpdateSet(columns),
		)
		.execute();
}

/** Takes away a version that was never approved; the database keeps the others. */
export const removeDraft = async (
	tx: Context,
	{ unitId, id }: Key,
	number: number,
): Promise<void> =>
	void (await meetingsIn(tx.db)
		.deleteFrom("meetings.minutes")
		.where("unit_id", "=", unitId)
		.where("meeting_id", "=", id)
		.where("number", "=", number)
		.where("approved_at", "is", null)
		.execute());

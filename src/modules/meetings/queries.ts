import { type SqlBool, sql } from "kysely";
import { hasEnded } from "#actions";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { Unit } from "#units";
import { mayReadAbout } from "./about.ts";
import { carriedTo, followUpsOf, followUpsWithMeeting } from "./follow-ups.ts";
import type { Key, Meeting } from "./meeting.ts";
import type { Carried, Minutes } from "./minutes.ts";
import { mayRead } from "./policy.ts";
import { meetingByKey, meetingRows, minutesOf } from "./store.ts";
import { terms } from "./terms.ts";

/** A meeting for whoever may read it; otherwise there is none. */
export async function findMeeting(
	cx: Context,
	key: Key,
): Promise<Meeting | null> {
	const meeting = await meetingByKey(cx, key);
	return meeting &&
		mayRead(cx.actor, meeting).may &&
		(await mayReadAbout(cx, meeting.about))
		? meeting
		: null;
}

export interface Overview {
	readonly coming: readonly Meeting[];
	/** To be written or approved. */
	readonly minutes: readonly Meeting[];
	readonly past: readonly Meeting[];
	/** Of other offices that invited this one. */
	readonly invited: readonly Meeting[];
	/** Open follow-ups, each with its meeting. */
	readonly followUps: readonly (Carried & { readonly from: Meeting })[];
}

/** What an office has to do with meetings. */
export async function overviewOf(
	cx: Context,
	{ id: unitId }: Pick<Unit, "id">,
): Promise<Overview> {
	const own = await readable(
		cx,
		await meetingRows(cx)
			.where("meeting.unit_id", "=", unitId)
			.orderBy("meeting.on_day")
			.orderBy("meeting.from_hour")
			.execute(),
	);
	const invited = await readable(
		cx,
		await meetingRows(cx)
			.where(
				sql<SqlBool>`meeting.invited @> ${JSON.stringify([unitId])}::jsonb`,
			)
			.where("meeting.unit_id", "!=", unitId)
			.where(({ eb, or, and }) =>
				or([
					eb("meeting.state", "in", ["planned", "running"]),
					// Why one was called off, and minutes that were approved.
					and([
						eb("meeting.state", "in", ["approved", "cancelled"]),
						eb("meeting.on_day", ">=", daysBefore(cx.now, terms.invitedShown)),
					]),
				]),
			)
			.orderBy("meeting.on_day")
			.execute(),
	);
	const among = (...states: readonly Meeting["state"][]) =>
		own.filter(({ state }) => states.includes(state));
	return {
		coming: among("planned", "running"),
		minutes: among("drafting", "waiting"),
		past: among("approved", "cancelled").reverse().slice(0, terms.pastShown),
		invited,
		followUps: await openOf(cx, unitId, own),
	};
}

async function readable(
	cx: Context,
	meetings: readonly Meeting[],
): Promise<readonly Meeting[]> {
	const may = await Promise.all(
		meetings.map(({ about }) => mayReadAbout(cx, about)),
	);
	return meetings.filter((_, n) => may[n]);
}

async function openOf(
	cx: Context,
	unitId: string,
	own: readonly Meeting[],
): Promise<Overview["followUps"]> {
	const versions = await minutesOf(
		cx,
		unitId,
		own.map(({ id }) => id),
	);
	return (await followUpsWithMeeting(cx, own, versions))
		.filter(({ state }) => !hasEnded(state))
		.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

const daysBefore = (now: Date, days: number): string =>
	dayOf(new Date(now.getTime() - days * 86_400_000));

export interface WholeMeeting {
	readonly meeting: Meeting;
	readonly versions: readonly Minutes[];
	/** From earlier meetings, as it stands now. */
	readonly carried: readonly Carried[];
	/** What this meeting decided to be done. */
	readonly decided: readonly Carried[];
	/** The next of the series, where it is planned. */
	readonly next: Meeting | null;
	readonly before: Meeting | null;
}

/** All that the page of a meeting shows. */
export async function wholeMeeting(
	cx: Context,
	meeting: Meeting,
): Promise<WholeMeeting> {
	const versions = await minutesOf(cx, meeting.unitId, [meeting.id]);
	return {
		meeting,
		versions,
		carried: await carriedTo(cx, meeting),
		decided: await followUpsOf(cx, [meeting], versions),
		next: await beside(cx, meeting, 1),
		before: await beside(cx, meeting, -1),
	};
}

async function beside(
	cx: Context,
	{ unitId, seriesId, number }: Meeting,
	by: 1 | -1,
): Promise<Meeting | null> {
	const found = await meetingRows(cx)
		.where("meeting.unit_id", "=", unitId)
		.where("meeting.series_id", "=", seriesId)
		.where("meeting.number", "=", number + by)
		.executeTakeFirst();
	return found &&
		mayRead(cx.actor, found).may &&
		(await mayReadAbout(cx, found.about))
		? found
		: null;
}

/** The offices whose meetings the actor looks after. */
export const officesOf = ({ actor }: Pick<Context, "actor">): string[] => [
	...new Set(
		actor.grants.flatMap(({ permission, unitId }) =>
			permission === "actions.keep" && unitId !== null ? [unitId] : [],
		),
	),
];

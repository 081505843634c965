import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { Unit } from "#units";
import { placeOf } from "./do-deed.ts";
import {
	beginningOf,
	daysAfter,
	type Event,
	endOf,
	isPublic,
	type Key,
} from "./event.ts";
import type { State } from "./lifecycle.ts";
import { mayKeep } from "./policy.ts";
import { eventByKey, eventOf, eventRows } from "./store.ts";
import { terms } from "./terms.ts";

/** An event for everybody; a draft is none. */
export async function publicEvent(
	cx: Context,
	key: Key,
): Promise<Event | null> {
	const event = await eventByKey(cx, key);
	return event && isPublic(event) ? event : null;
}

/** An event for the people of its office; for others there is none. */
export async function ownEvent(
	cx: Context,
	unit: Unit,
	id: string,
): Promise<Event | null> {
	return mayKeep(cx.actor, placeOf(unit)).may
		? eventByKey(cx, { unitId: unit.id, id })
		: null;
}

/** What is still to come or runs just now, the next first; everywhere, or in one province. */
export async function comingEvents(
	cx: Context,
	province: string | null = null,
): Promise<readonly Event[]> {
	const rows = await listed(cx, ["open", "running"], province)
		// In the east it is another day already; the hour decides below.
		.where("event.on_day", ">=", daysAfter(dayOf(cx.now), -1))
		.execute();
	return rows
		.map(eventOf)
		.filter((event) => endOf(event) > cx.now)
		.sort((a, b) => beginningOf(a).getTime() - beginningOf(b).getTime());
}

/** What a calendar of a province holds that is read again and again: also what was cancelled, and what is just over. */
export async function fedEvents(
	cx: Context,
	province: string | null,
): Promise<readonly Event[]> {
	const rows = await listed(
		cx,
		["open", "running", "finished", "reported", "cancelled"],
		province,
	)
		.where("event.on_day", ">=", daysAfter(dayOf(cx.now), -terms.fedFor))
		.execute();
	return rows.map(eventOf);
}

const listed = (
	cx: Context,
	states: readonly State[],
	province: string | null,
) =>
	eventRows(cx)
		.where("event.state", "in", [...states])
		.$if(province !== null, (query) =>
			query.where("event.province_code", "=", province),
		)
		.orderBy("event.on_day")
		.orderBy("event.from_hour")
		.orderBy("event.id")
		.limit(terms.listed);

export interface Overview {
	readonly drafts: readonly Event[];
	readonly coming: readonly Event[];
	readonly past: readonly Event[];
}

/** The events of an office. */
export async function overviewOf(
	cx: Context,
	{ id: unitId }: Pick<Unit, "id">,
): Promise<Overview> {
	const rows = await eventRows(cx)
		.where("event.unit_id", "=", unitId)
		.orderBy("event.on_day")
		.orderBy("event.from_hour")
		.execute();
	const own = rows.map(eventOf);
	const among = (...states: readonly State[]) =>
		own.filter(({ state }) => states.includes(state));
	return {
		drafts: among("draft"),
		coming: among("open", "running"),
		past: among("finished", "reported", "cancelled")
			.reverse()
			.slice(0, terms.pastShown),
	};
}

/** The offices whose events the actor looks after. */
export const officesOf = ({ actor }: Pick<Context, "actor">): string[] => [
	...new Set(
		actor.grants.flatMap(({ permission, unitId }) =>
			permission === "actions.keep" && unitId !== null ? [unitId] : [],
		),
	),
];

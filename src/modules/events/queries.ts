import { type Asking, askingsAbout } from "#accommodations";
import type { Context } from "#platform/context.ts";
import type { Visit } from "#receipts";
import { dayOf, daysAfter } from "#territory";
import type { Unit } from "#units";
import type { Certificate } from "./certificates/certificate.ts";
import { certificatesOf } from "./certificates/certificates.ts";
import { placeOf } from "./do-deed.ts";
import { beginningOf, type Event, endOf, isPublic, type Key } from "./event.ts";
import type { State } from "./lifecycle.ts";
import { mayKeep } from "./policy.ts";
import { presentOf } from "./presence/check-in.ts";
import { codesOf } from "./presence/enter-code.ts";
import { hostSees } from "./presence/line-code.ts";
import { lineCodesOf } from "./presence/tell-code.ts";
import type { Counts } from "./registering/places.ts";
import {
	type Participant,
	type Registration,
	registrationKind,
} from "./registering/registration.ts";
import {
	countsOf,
	participantIn,
	participantsIn,
	participantsOf,
	registrationByKey,
	registrationsOf,
	waitsAs,
} from "./registering/registrations.ts";
import { eventByKey, eventOf, eventRows } from "./store.ts";
import { terms } from "./terms.ts";
import { satBy, testFor } from "./test/sit-test.ts";

/** An event for everybody; a draft is none. */
export async function publicEvent(
	cx: Context,
	key: Key,
): Promise<Event | null> {
	const event = await eventByKey(cx, key);
	return event && isPublic(event) ? event : null;
}

/** An event that another module linked to, in whatever state: that one says who may see what of it. */
export const linkedEvent = eventByKey;

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

/** What is still to come or runs just now, the next first; everywhere, or in one province; some at a time. */
export async function comingEvents(
	cx: Context,
	province: string | null = null,
	page = 1,
): Promise<{ readonly events: readonly Event[]; readonly last: number }> {
	const rows = await publicRows(cx, province)
		.where("event.state", "in", ["open", "running"])
		// In the east it is another day already; the hour decides below.
		.where("event.on_day", ">=", daysAfter(dayOf(cx.now), -1))
		.orderBy("event.on_day")
		.orderBy("event.from_hour")
		.orderBy("event.id")
		.limit(terms.fed)
		.execute();
	const all = rows
		.map(eventOf)
		.filter((event) => endOf(event) > cx.now)
		.sort((a, b) => beginningOf(a).getTime() - beginningOf(b).getTime());
	return {
		events: all.slice((page - 1) * terms.listed, page * terms.listed),
		last: Math.max(1, Math.ceil(all.length / terms.listed)),
	};
}

/**
 * What a calendar of a province holds that is read again and again: first of all what is to come, then what is just over, the last
 * first; also what was cancelled.
 */
export async function fedEvents(
	cx: Context,
	province: string | null,
): Promise<readonly Event[]> {
	const today = dayOf(cx.now);
	const coming = await publicRows(cx, province)
		.where("event.on_day", ">=", today)
		.orderBy("event.on_day")
		.orderBy("event.from_hour")
		.orderBy("event.id")
		.limit(terms.fed)
		.execute();
	const past = await publicRows(cx, province)
		.where("event.on_day", "<", today)
		.where("event.on_day", ">=", daysAfter(today, -terms.fedFor))
		.orderBy("event.on_day", "desc")
		.orderBy("event.id")
		.limit(terms.fed - coming.length)
		.execute();
	return [...past.toReversed(), ...coming].map(eventOf);
}

/** Every event that everybody may have seen, office by office, some at a time: for files, not for pages. */
export async function* everyPublicEvent(
	cx: Context,
): AsyncGenerator<readonly Event[]> {
	for (let from = 0; ; from += terms.fed) {
		const rows = await publicRows(cx, null)
			.orderBy("event.unit_id")
			.orderBy("event.id")
			.offset(from)
			.limit(terms.fed)
			.execute();
		if (rows.length > 0) yield rows.map(eventOf);
		if (rows.length < terms.fed) return;
	}
}

const publicRows = (cx: Context, province: string | null) =>
	eventRows(cx)
		.where("event.was_open", "=", true)
		.$if(province !== null, (query) =>
			query.where("event.province_code", "=", province),
		);

export interface Overview {
	readonly drafts: readonly Event[];
	readonly coming: readonly Event[];
	readonly past: readonly Event[];
}

/** The events of an office; of those that are over the last ones. */
export async function overviewOf(
	cx: Context,
	{ id: unitId }: Pick<Unit, "id">,
): Promise<Overview> {
	const among = (...states: readonly State[]) =>
		eventRows(cx)
			.where("event.unit_id", "=", unitId)
			.where("event.state", "in", [...states]);
	const [ahead, past] = await Promise.all([
		among("draft", "open", "running")
			.orderBy("event.on_day")
			.orderBy("event.from_hour")
			.execute(),
		among("finished", "reported", "cancelled")
			.orderBy("event.on_day", "desc")
			.orderBy("event.from_hour", "desc")
			.limit(terms.pastShown)
			.execute(),
	]);
	const own = ahead.map(eventOf);
	return {
		drafts: own.filter(({ state }) => state === "draft"),
		coming: own.filter(({ state }) => state !== "draft"),
		past: past.map(eventOf),
	};
}

/** One name with its place in the queue. */
export interface MyParticipant extends Participant {
	/** As how manyeth they wait; `null` where they have a place. */
	readonly waitsAs: number | null;
	/** They were noted to be there. */
	readonly present: boolean;
	/** Which of the two codes of the line they entered. */
	readonly codes: readonly number[];
}

export interface Mine {
	readonly event: Event;
	readonly registration: Registration;
	readonly participants: readonly MyParticipant[];
	readonly counts: Counts;
	readonly askings: readonly Asking[];
	readonly certificates: readonly Certificate[];
	/** Who of them may sit the test now, and has not. */
	readonly mayBeTested: readonly Participant[];
	/** Which code of the line holds now; `null` where none does. */
	readonly holding: number | null;
}

/** What the code of a receipt leads to. */
export async function registrationOfVisit(
	cx: Context,
	{ kind, subjectId, unitId }: Pick<Visit, "kind" | "subjectId" | "unitId">,
): Promise<Mine | null> {
	if (kind !== registrationKind) return null;
	const registration = await registrationByKey(cx, { unitId, id: subjectId });
	const event =
		registration &&
		(await eventByKey(cx, { unitId, id: registration.eventId }));
	if (!registration || !event) return null;
	const all = await participantsOf(cx, registration);
	const present = await presentOf(
		cx,
		unitId,
		all.map(({ id }) => id),
	);
	const codes = await codesOf(
		cx,
		unitId,
		all.map(({ id }) => id),
	);
	const participants = await Promise.all(
		all.map(async (one) => ({
			...one,
			codes: codes.get(one.id) ?? [],
			present: present.has(one.id),
			waitsAs: one.waiting ? await waitsAs(cx, event, one) : null,
		})),
	);
	return {
		event,
		registration,
		participants,
		counts: await countsOf(cx, event),
		askings: await askingsAbout(cx, { kind, id: registration.id }),
		mayBeTested: await toBeTested(cx, event, all),
		holding: await holdingIn(cx, event),
		certificates: await certificatesOf(
			cx,
			unitId,
			all.map(({ id }) => id),
		),
	};
}

async function holdingIn(cx: Context, event: Event): Promise<number | null> {
	const sees = hostSees(await lineCodesOf(cx, event), cx.now);
	return sees.state === "told" ? sees.part : null;
}

async function toBeTested(
	cx: Context,
	event: Event,
	all: readonly Participant[],
): Promise<readonly Participant[]> {
	const test = await testFor(cx, event);
	if (!test) return [];
	const sat = await satBy(cx, event);
	return all.filter(
		({ id, cancelledOn, waiting }) =>
			cancelledOn === null && !waiting && !sat.has(`${id} ${test.part}`),
	);
}

/** How the sides of an event stand, for whoever thinks of coming. */
export const standingOf = (cx: Context, event: Key): Promise<Counts> =>
	countsOf(cx, event);

export interface Listed extends Participant {
	readonly institution: string;
	/** They were noted to be there. */
	readonly present: boolean;
}

/** Everybody who takes part or waits, in the order in which they came, some at a time; `null` where it is not for the actor. */
export async function participantList(
	cx: Context,
	unit: Unit,
	event: Key,
	page: number,
): Promise<{
	readonly rows: readonly Listed[];
	readonly last: number;
} | null> {
	if (!mayKeep(cx.actor, placeOf(unit)).may) return null;
	const { room, line } = await countsOf(cx, event);
	const all = room.taken + room.waiting + line.taken + line.waiting;
	const rows = await participantsIn(
		cx,
		event,
		(page - 1) * terms.namesShown,
		terms.namesShown,
	);
	const from = await registrationsOf(
		cx,
		event.unitId,
		rows.map(({ registrationId }) => registrationId),
	);
	const present = await presentOf(
		cx,
		event.unitId,
		rows.map(({ id }) => id),
	);
	return {
		rows: rows.map((one) => ({
			...one,
			present: present.has(one.id),
			institution: from.get(one.registrationId)?.institution ?? "",
		})),
		last: Math.max(1, Math.ceil(all / terms.namesShown)),
	};
}

/** One name of an event, for its office. */
export async function participantOf(
	cx: Context,
	{ unitId, id }: Key,
	participantId: string,
): Promise<Listed | null> {
	const one = await participantIn(cx, { unitId, id }, participantId);
	return one && { ...one, institution: "", present: false };
}

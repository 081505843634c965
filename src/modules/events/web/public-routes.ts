import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import { type Answer, notFound, page } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { dayOf, type Province, provincesAt } from "#territory";
import type { Content } from "#ui/content.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitBySlug, unitNamesOf } from "#units";
import {
	comingEvents,
	type Event,
	fedEvents,
	materialsOf,
	mayKeep,
	placeOf,
	publicEvent,
	reportFor,
	standingOf,
} from "../index.ts";
import { calendarOf } from "./calendar-file.ts";
import { EventPage } from "./event-page.tsx";
import { publicExamples as shown } from "./examples.ts";
import { ListPage } from "./list-page.tsx";

const one = "/unit/:unit/acara/:event";

/** What higher modules have to say of an event, for its page: with whom it is, and from what it came. */
export interface Mounting {
	readonly beside: (cx: Context, view: View, event: Event) => Promise<Content>;
}

/** What everybody sees: the list, one event, and both for calendars. */
export const publicRoutes = (house: Mounting): readonly Route<View>[] => [
	{
		method: "GET",
		path: "/acara",
		may: "anyone",
		trail: "none",
		handle: (ask) => list(ask),
		examples: shown.list,
	},
	{
		method: "GET",
		path: "/acara/kalender",
		may: "anyone",
		trail: "none",
		handle: (ask) => feed(ask),
		examples: shown.feed,
	},
	{
		method: "GET",
		path: one,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withPublic(ask, (unit, event) => show(ask, house, unit, event)),
		examples: shown.one,
	},
	{
		method: "GET",
		path: `${one}/kalender`,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withPublic(ask, (unit, event) =>
				calendarOf(ask, event.title, [{ event, unit: unit.slug }]),
			),
		examples: shown.calendar,
	},
];

/** Asks with the event of the address; a draft is none. */
export async function withPublic(
	ask: Ask<View>,
	then: (unit: Unit, event: Event) => Promise<Answer> | Answer,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	const id = param(ask, "event");
	const event =
		unit && isUuid(id)
			? await publicEvent(ask.cx, { unitId: unit.id, id })
			: null;
	return unit && event ? then(unit, event) : notFound;
}

/** The province that is asked for; `undefined` where there is no such one. */
async function askedIn(ask: Ask<View>): Promise<{
	readonly provinces: readonly Province[];
	readonly province: Province | null | undefined;
}> {
	const provinces = await provincesAt(ask.cx, dayOf(ask.cx.now));
	const code = ask.query.get("provinsi") ?? "";
	return {
		provinces,
		province:
			code === "" ? null : provinces.find((province) => province.code === code),
	};
}

async function list(ask: Ask<View>): Promise<Answer> {
	const { cx, view } = ask;
	const { provinces, province } = await askedIn(ask);
	if (province === undefined) return notFound;
	const asked = Number(ask.query.get("halaman") ?? "1");
	const now = Number.isInteger(asked) && asked >= 1 && asked < 1000 ? asked : 1;
	const { events, last } = await comingEvents(cx, province?.code, now);
	if (now > last) return notFound;
	const units = await unitNamesOf(
		cx,
		events.map(({ unitId }) => unitId),
	);
	return page(
		ListPage({ view, events, units, provinces, province, now, last }),
	);
}

/** Read again and again by a calendar, also while nothing is in it. */
async function feed(ask: Ask<View>): Promise<Answer> {
	const { cx, view } = ask;
	const { province } = await askedIn(ask);
	if (province === undefined) return notFound;
	const events = await fedEvents(cx, province?.code ?? null);
	const units = await unitNamesOf(
		cx,
		events.map(({ unitId }) => unitId),
	);
	return calendarOf(
		ask,
		province
			? view.t("events.list.title.in", { province: province.name })
			: view.t("events.list.title"),
		events.map((event) => ({
			event,
			unit: units.get(event.unitId)?.slug ?? "",
		})),
	);
}

async function show(
	{ cx, view }: Ask<View>,
	{ beside }: Mounting,
	unit: Unit,
	event: Event,
): Promise<Answer> {
	const provinces = await provincesAt(cx, dayOf(cx.now));
	return page(
		EventPage({
			view,
			unit,
			event,
			province:
				provinces.find(({ code }) => code === event.province)?.name ?? "",
			counts: await standingOf(cx, event),
			materials: await materialsOf(cx, event),
			report: await reportFor(cx, event),
			beside: await beside(cx, view, event),
			insider: mayKeep(cx.actor, placeOf(unit)).may,
		}),
	);
}

import { workingDaysFor } from "#calendar";
import { say } from "#kernel/text.ts";
import { type CalendarEntry, calendarFile } from "#notices";
import type { Context } from "#platform/context.ts";
import { type Answer, notFound, page } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import {
	type Day,
	dayOf,
	daysAfter,
	type Province,
	provincesAt,
} from "#territory";
import { inLanguage, type View } from "#ui/view.ts";
import {
	type Dated,
	dateNamed,
	datesBetween,
	mayEnter,
	mayEnterSome,
	titleOf,
} from "../index.ts";
import { DatePage } from "./date-page.tsx";
import { publicExamples as shown } from "./examples.ts";
import { ListPage } from "./list-page.tsx";
import type { Beside, Mounting } from "./mounting.ts";

/** What everybody reads: the year, one date, and both for calendars. */
export const publicRoutes = (mounting: Mounting): readonly Route<View>[] => [
	{
		method: "GET",
		path: "/kalender-program",
		may: "anyone",
		trail: "none",
		handle: (ask) => list(ask, mounting),
		examples: shown.list,
	},
	{
		method: "GET",
		path: "/kalender-program/ics",
		may: "anyone",
		trail: "none",
		handle: (ask) => feed(ask, mounting),
		examples: shown.feed,
	},
	{
		method: "GET",
		path: "/kalender-program/tanggal/:key",
		may: "anyone",
		trail: "none",
		handle: (ask) => show(ask),
		examples: shown.date,
	},
];

/** The first year that is shown: before it the ministry of human rights was another one. */
const firstYear = 2024;

async function askedIn({ cx, query }: Ask<View>) {
	const provinces = await provincesAt(cx, dayOf(cx.now));
	const now = Number(dayOf(cx.now).slice(0, 4));
	const years = Array.from(
		{ length: now + 2 - firstYear },
		(_, n) => firstYear + n,
	);
	const code = query.get("provinsi") ?? "";
	const province: Province | null | undefined =
		code === "" ? null : provinces.find((one) => one.code === code);
	const year = Number(query.get("tahun") ?? now);
	return province === undefined || !years.includes(year)
		? null
		: { provinces, province, years, year };
}

async function list(ask: Ask<View>, mounting: Mounting): Promise<Answer> {
	const { cx, view } = ask;
	const asked = await askedIn(ask);
	if (!asked) return notFound;
	const span = { from: `${asked.year}-01-01`, until: `${asked.year}-12-31` };
	const code = asked.province?.code ?? null;
	return page(
		ListPage({
			...asked,
			view,
			dates: await datesBetween(cx, span, code),
			beside:
				code === null
					? []
					: await mounting.beside(cx, view, { ...span, province: code }),
			enters: mayEnterSome(cx.actor).may,
		}),
	);
}

/** In days: what a calendar that subscribed gets to see. */
const fed = { before: 60, after: 400 };

/** Read again and again by a calendar. */
async function feed(ask: Ask<View>, mounting: Mounting): Promise<Answer> {
	const { cx, view } = ask;
	const asked = await askedIn(ask);
	if (!asked) return notFound;
	const today = dayOf(cx.now);
	const span = {
		from: daysAfter(today, -fed.before),
		until: daysAfter(today, fed.after),
	};
	const code = asked.province?.code ?? null;
	const dates = await datesBetween(cx, span, code);
	const beside =
		code === null
			? []
			: await mounting.beside(cx, view, { ...span, province: code });
	return {
		kind: "file",
		type: "text/calendar; charset=utf-8",
		name: "kalender-program.ics",
		bytes: calendarFile(
			asked.province
				? view.t("milestones.title.in", { province: asked.province.name })
				: view.t("milestones.title"),
			[
				...dates.map((one) => entryOfDate(ask, one)),
				...beside.map((one) => entryBeside(ask, one)),
			],
		),
	};
}

/** The day on which the shipped table was written, for entries that no letter changed. */
const shippedAt = new Date("2026-11-27T00:00:00Z");

function entryOfDate({ cx, view }: Ask<View>, one: Dated): CalendarEntry {
	const { host } = new URL(cx.origin);
	return {
		uid: `${one.key}@${host}`,
		on: one.on,
		title: say(titleOf(one), view.lang),
		url: `${cx.origin}${inLanguage(view.lang, `/kalender-program/tanggal/${one.key}`)}`,
		at: one.letters[0]?.enteredAt ?? shippedAt,
		sequence: one.letters.length,
	};
}

function entryBeside({ cx, view }: Ask<View>, one: Beside): CalendarEntry {
	const { host } = new URL(cx.origin);
	return {
		uid: `${one.id}@${host}`,
		on: one.on,
		title: one.title,
		url: cx.origin + inLanguage(view.lang, one.path),
		at: one.at,
		...(one.from ? { from: one.from } : {}),
		...(one.cancelled ? { cancelled: true } : {}),
	};
}

async function show(ask: Ask<View>): Promise<Answer> {
	const { cx, view } = ask;
	const found = await dateNamed(cx, param(ask, "key"));
	if (!found) return notFound;
	const { date } = found;
	const province = date.of === "letter" ? date.entry.province : null;
	return page(
		DatePage({
			...found,
			view,
			provinces: await provincesAt(cx, dayOf(cx.now)),
			workingDay: await workingDayBefore(cx, date.on, province),
			moves: date.of === "shipped" && mayEnter(cx.actor, null).may,
		}),
	);
}

/** The last working day before a free day; `null` where the day is a working day, or nobody knows yet. */
async function workingDayBefore(
	cx: Context,
	on: Day,
	province: string | null,
): Promise<Day | null> {
	const { isHoliday } = await workingDaysFor(
		cx,
		province === null ? {} : { province },
	);
	const isFree = (day: Day): boolean =>
		[0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) ||
		isHoliday(day) === true;
	let day = on;
	while (isFree(day)) day = daysAfter(day, -1);
	return day === on ? null : day;
}

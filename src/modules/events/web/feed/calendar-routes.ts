import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { type Answer, notFound, page, wrong } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { withVisit } from "#receipts/web";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { unitNamesOf } from "#units";
import {
	eventsOfCalendar,
	hasCalendar,
	type Mine,
	makeCalendar,
	registrationKind,
	registrationOfVisit,
} from "../../index.ts";
import { calendarOf } from "../calendar-file.ts";
import { calendarExamples as shown } from "./calendar-examples.ts";
import { CalendarPage, calendarField } from "./calendar-page.tsx";

const mine = "/acara/saya/kalender/alamat";
const feed = "/acara/kalender/:token";

/** A calendar of one's own, which another program reads again and again. */
export const calendarRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: mine,
		may: "anyone",
		trail: "none",
		handle: (ask) => withMine(ask, (one) => draw(ask, one, emptyForm)),
		examples: shown.form,
	},
	{
		method: "POST",
		path: mine,
		may: "anyone",
		// It changes nothing but who reads; a row of it would say when.
		trail: "none",
		handle: (ask) => withMine(ask, (one) => make(ask, one)),
		examples: shown.make,
	},
	{
		method: "GET",
		path: feed,
		may: "anyone",
		trail: "none",
		handle: (ask) => read(ask),
		examples: shown.feed,
	},
];

const withMine = (
	ask: Ask<View>,
	then: (one: Mine) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withVisit(ask, registrationKind, async (visit) => {
		const one = await registrationOfVisit(ask.cx, visit);
		return one ? then(one) : notFound;
	});

/** The address is shown once, in the answer that made it: a digest alone is kept. */
async function draw(
	{ cx, view }: Ask<View>,
	one: Mine,
	state: FormState,
	token: string | null = null,
): Promise<Answer> {
	const html = CalendarPage({
		view,
		event: one.event,
		state,
		address: token && `${cx.origin}${link(view, feed, { token })}`,
		has: await hasCalendar(cx, one.registration),
		once: cx.newId(),
	});
	return state.problems.length > 0
		? wrong(html)
		: page(html, 200, { "cache-control": "no-store" });
}

async function make(ask: Ask<View>, one: Mine): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await makeCalendar(
		ask.cx,
		one.registration,
		typedValue(state, calendarField),
	);
	if (done.ok) return draw(ask, one, emptyForm, done.value);
	return done.problem.reason === "no-such-registration"
		? notFound
		: draw(
				ask,
				one,
				withProblems(state, {
					field: calendarField,
					says: "events.problem.no-such-calendar",
				}),
			);
}

async function read(ask: Ask<View>): Promise<Answer> {
	const events = await eventsOfCalendar(ask.cx, param(ask, "token"));
	if (!events) return notFound;
	const units = await unitNamesOf(
		ask.cx,
		events.map(({ unitId }) => unitId),
	);
	const file = calendarOf(
		ask,
		ask.view.t("events.own-calendar.name"),
		events.map((event) => ({
			event,
			unit: units.get(event.unitId)?.slug ?? "",
		})),
	);
	return file.kind === "file"
		? {
				...file,
				headers: { "cache-control": "no-store", "x-robots-tag": "noindex" },
			}
		: file;
}

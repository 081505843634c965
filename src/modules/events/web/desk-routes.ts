import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import type { Refusal, Result } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { MessageKey, View } from "#ui/view.ts";
import { type Unit, unitNamesOf } from "#units";
import {
	beginEvent,
	cancelEvent,
	type Event,
	finishEvent,
	type Key,
	neededIn,
	officesOf,
	openEvent,
	overviewOf,
	ownEvent,
	participantList,
	standingOf,
} from "../index.ts";
import { type DeedWord, reasonField } from "./deed-fields.ts";
import { DeskEventPage } from "./desk-event-page.tsx";
import { DeskListPage, OfficesPage } from "./desk-list-page.tsx";
import { deskExamples as shown } from "./examples.ts";
import { may } from "./may.ts";
import { revisionField } from "./plan/plan-form.ts";
import type { Mounting } from "./public-routes.ts";
import { ParticipantsPage } from "./registering/participants-page.tsx";
import { withEvent, withOffice } from "./with-event.ts";

const one = "/acara/meja/:unit/:event";

type DeedOf = (
	cx: Context,
	key: Key,
	revision: number,
	words: string,
) => Promise<Result<Event, Refusal>>;

/** Deeds at addresses of their own, and what is said when each is done. */
const deeds = (house: Mounting): readonly Route<View>[] =>
	(
		[
			["pembukaan", "event.opened", "events.done.opened", openEvent],
			["mulai", "event.begun", "events.done.begun", beginEvent],
			["selesai", "event.finished", "events.done.finished", finishEvent],
			["pembatalan", "event.cancelled", "events.done.cancelled", cancelEvent],
		] as const satisfies readonly (readonly [
			DeedWord,
			string,
			Extract<MessageKey, `events.done.${string}`>,
			DeedOf,
		])[]
	).map(([word, trail, says, does]) => ({
		method: "POST",
		path: `${one}/${word}`,
		may,
		trail,
		handle: (ask) =>
			withEvent(ask, (unit, event) =>
				answer(ask, house, unit, event, { says, does }),
			),
		examples: shown.deeds[word],
	}));

/** The events of an office, and every deed that needs no page of its own. */
export const deskRoutes = (house: Mounting): readonly Route<View>[] => [
	{
		method: "GET",
		path: "/acara/meja",
		may,
		trail: "none",
		handle: async ({ cx, view }) => {
			const units = await unitNamesOf(cx, officesOf(cx));
			return page(OfficesPage({ view, units: [...units.values()] }));
		},
		examples: shown.offices,
	},
	{
		method: "GET",
		path: "/acara/meja/:unit",
		may,
		trail: "none",
		handle: (ask) =>
			withOffice(ask, async (unit) =>
				page(
					DeskListPage({
						view: ask.view,
						unit,
						overview: await overviewOf(ask.cx, unit),
					}),
				),
			),
		examples: shown.list,
	},
	{
		method: "GET",
		path: one,
		may,
		trail: "none",
		handle: (ask) =>
			withEvent(ask, (unit, event) => show(ask, house, unit, event)),
		examples: shown.one,
	},
	{
		method: "GET",
		path: `${one}/peserta`,
		may,
		trail: "none",
		handle: (ask) =>
			withEvent(ask, (unit, event) => participants(ask, unit, event)),
		examples: shown.participants,
	},
	...deeds(house),
];

async function show(
	{ cx, view }: Ask<View>,
	{ beside }: Mounting,
	unit: Unit,
	event: Event,
	state: FormState = emptyForm,
): Promise<Answer> {
	const html = DeskEventPage({
		view,
		unit,
		event,
		counts: await standingOf(cx, event),
		needed: await neededIn(cx, event),
		beside: await beside(cx, view, event),
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

/** A hundred names at a time. */
async function participants(
	{ cx, view, query }: Ask<View>,
	unit: Unit,
	event: Event,
): Promise<Answer> {
	const asked = Number(query.get("halaman") ?? "1");
	const now = Number.isInteger(asked) && asked >= 1 && asked < 1000 ? asked : 1;
	const list = await participantList(cx, unit, event, now);
	if (!list || now > list.last) return notFound;
	const counts = await standingOf(cx, event);
	return page(ParticipantsPage({ view, unit, event, counts, now, ...list }));
}

/** After a deed: the event as it is now, with a sentence; or the same page with what is to be mended. */
async function answer(
	ask: Ask<View>,
	house: Mounting,
	unit: Unit,
	event: Event,
	{
		says,
		does,
	}: {
		readonly says: Extract<MessageKey, `events.done.${string}`>;
		readonly does: DeedOf;
	},
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await does(
		ask.cx,
		event,
		Number(typedValue(state, revisionField)),
		typedValue(state, reasonField),
	);
	if (done.ok)
		return seeOther(
			to(one, { unit: unit.slug, event: event.id }),
			ask.view.t(says),
		);
	const stands = await ownEvent(ask.cx, unit, event.id);
	return stands
		? show(ask, house, unit, stands, refusedAs(state, done.problem))
		: notFound;
}

const refusedAs = (state: FormState, { reason, about }: Refusal): FormState =>
	withProblems(state, {
		field: /reason/.test(reason) ? reasonField : "",
		says: `events.problem.${reason}`,
		...(about ? { about } : {}),
	});

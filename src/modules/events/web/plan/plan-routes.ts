import {
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { type Answer, page, seeOther, wrong } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayOf, provincesAt, typedDay } from "#territory";
import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	changeEvent,
	type Event,
	ownEvent,
	type PlanRefusal,
	planEvent,
	planFields,
} from "../../index.ts";
import { planExamples as shown } from "../examples.ts";
import { may } from "../may.ts";
import { withEvent, withOffice } from "../with-event.ts";
import { newForm, planForm, revisionField, typedPlan } from "./plan-form.ts";
import { PlanPage, type PlanPageProps } from "./plan-page.tsx";

const one = "/acara/meja/:unit/:event";

/** Planning an event, and changing it until it begins. */
export const planRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/acara/meja/:unit/baru",
		may,
		trail: "none",
		handle: (ask) =>
			withOffice(ask, (unit) =>
				draw(ask, unit, newOne(ask, unit), newForm(unit.province.code)),
			),
		examples: shown.form,
	},
	{
		method: "POST",
		path: "/acara/meja/:unit/baru",
		may,
		trail: "event.planned",
		handle: (ask) => withOffice(ask, (unit) => plan(ask, unit)),
		examples: shown.plan,
	},
	{
		method: "GET",
		path: `${one}/ubah`,
		may,
		trail: "none",
		handle: (ask) =>
			withEvent(ask, (unit, event) =>
				event.state === "draft" || event.state === "open"
					? draw(ask, unit, change(ask, unit, event), planForm(event))
					: seeOther(to(one, { unit: unit.slug, event: event.id })),
			),
		examples: shown.changeForm,
	},
	{
		method: "POST",
		path: `${one}/ubah`,
		may,
		trail: "event.changed",
		handle: (ask) =>
			withEvent(ask, (unit, event) => keepChange(ask, unit, event)),
		examples: shown.change,
	},
];

type Kind = Pick<PlanPageProps, "kind" | "action" | "revision">;

const newOne = ({ view }: Ask<View>, unit: Unit): Kind => ({
	kind: "new",
	action: link(view, "/acara/meja/:unit/baru", { unit: unit.slug }),
	revision: null,
});
const change = ({ view }: Ask<View>, unit: Unit, event: Event): Kind => ({
	kind: "change",
	action: link(view, "/acara/meja/:unit/:event/ubah", {
		unit: unit.slug,
		event: event.id,
	}),
	revision: event.revision,
});

async function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	kind: Kind,
	state: FormState,
	theirs: FormState | null = null,
): Promise<Answer> {
	const html = PlanPage({
		...kind,
		view,
		unit,
		provinces: await provincesAt(cx, dayOf(cx.now)),
		theirs,
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function plan(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await planEvent(ask.cx, unit.id, typedPlan(state));
	return done.ok
		? seeOther(
				to(one, { unit: unit.slug, event: done.value }),
				ask.view.t("events.done.planned"),
			)
		: draw(ask, unit, newOne(ask, unit), refusedAs(state, done.problem));
}

async function keepChange(
	ask: Ask<View>,
	unit: Unit,
	event: Event,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await changeEvent(
		ask.cx,
		event,
		Number(typedValue(state, revisionField)),
		typedPlan(state),
	);
	if (done.ok)
		return seeOther(
			to(one, { unit: unit.slug, event: event.id }),
			ask.view.t("events.done.changed"),
		);
	// Somebody was faster: what stands now, beside what was typed here.
	const stands = (await ownEvent(ask.cx, unit, event.id)) ?? event;
	return draw(
		ask,
		unit,
		change(ask, unit, stands),
		refusedAs(state, done.problem),
		"reason" in done.problem && done.problem.reason === "changed-meanwhile"
			? planForm(stands)
			: null,
	);
}

function refusedAs(
	state: FormState,
	problem: PlanRefusal | { readonly reason: string },
): FormState {
	if ("reason" in problem)
		return withProblems(state, {
			field: "",
			says: `events.problem.${problem.reason}`,
		});
	const day = typedDay(state.typed, planFields.on);
	return withProblems(
		state,
		...problem.problems.map((each) =>
			each.field === planFields.on && "problem" in day ? day.problem : each,
		),
	);
}

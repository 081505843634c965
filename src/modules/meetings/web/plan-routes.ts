import { ownersIn } from "#actions";
import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { type Answer, page, seeOther, wrong } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { zoneOfProvince } from "#procedures";
import { dayOf, typedDay } from "#territory";
import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitNamesOf, unitsBelow } from "#units";
import {
	aboutChoices,
	changePlan,
	findMeeting,
	type Meeting,
	type PlanRefusal,
	planFields,
	planMeeting,
	writtenFields,
} from "../index.ts";
import { planExamples as shown } from "./examples.ts";
import { nextOf, planForm, typedPlan } from "./plan-form.ts";
import { PlanPage, type PlanPageProps } from "./plan-page.tsx";
import { placeOf, withOffice, withOwnMeeting } from "./with-meeting.ts";

const may = "actions.keep";
const one = "/rapat/:unit/:meeting";

/** Planning: the first of a series, a change, the next one. */
export const planRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/rapat/:unit/baru",
		may,
		trail: "none",
		handle: (ask) =>
			withOffice(ask, (unit) => draw(ask, unit, newOne(ask, unit), emptyForm)),
		examples: shown.form,
	},
	{
		method: "POST",
		path: "/rapat/:unit/baru",
		may,
		trail: "meeting.planned",
		handle: (ask) =>
			withOffice(ask, (unit) => plan(ask, unit, newOne(ask, unit), null)),
		examples: shown.plan,
	},
	{
		method: "GET",
		path: `${one}/ubah`,
		may,
		trail: "none",
		handle: (ask) =>
			withOwnMeeting(ask, async (unit, meeting) =>
				meeting.state === "planned"
					? draw(
							ask,
							unit,
							change(ask, unit, meeting),
							await formOf(ask, unit, meeting),
						)
					: seeOther(addressOf(unit, meeting.id)),
			),
		examples: shown.changeForm,
	},
	{
		method: "POST",
		path: `${one}/ubah`,
		may,
		trail: "meeting.changed",
		handle: (ask) =>
			withOwnMeeting(ask, (unit, meeting) => keepChange(ask, unit, meeting)),
		examples: shown.change,
	},
	{
		method: "GET",
		path: `${one}/berikutnya`,
		may,
		trail: "none",
		handle: (ask) =>
			withOwnMeeting(ask, async (unit, meeting) =>
				draw(
					ask,
					unit,
					next(ask, unit, meeting),
					await formOf(ask, unit, nextOf(meeting, dayOf(ask.cx.now))),
				),
			),
		examples: shown.nextForm,
	},
	{
		method: "POST",
		path: `${one}/berikutnya`,
		may,
		trail: "meeting.planned",
		handle: (ask) =>
			withOwnMeeting(ask, (unit, meeting) =>
				plan(ask, unit, next(ask, unit, meeting), meeting.id),
			),
		examples: shown.next,
	},
];

type Kind = Pick<PlanPageProps, "kind" | "action" | "revision">;

const newOne = ({ view }: Ask<View>, unit: Unit): Kind => ({
	kind: "new",
	action: link(view, "/rapat/:unit/baru", { unit: unit.slug }),
	revision: null,
});
const change = ({ view }: Ask<View>, unit: Unit, meeting: Meeting): Kind => ({
	kind: "change",
	action: link(view, "/rapat/:unit/:meeting/ubah", {
		unit: unit.slug,
		meeting: meeting.id,
	}),
	revision: meeting.revision,
});
const next = ({ view }: Ask<View>, unit: Unit, { id }: Meeting): Kind => ({
	kind: "next",
	action: link(view, "/rapat/:unit/:meeting/berikutnya", {
		unit: unit.slug,
		meeting: id,
	}),
	revision: null,
});

const addressOf = (unit: Unit, meeting: string): string =>
	to(one, { unit: unit.slug, meeting });

const belowOf = ({ cx }: Ask<View>, unit: Unit) =>
	unitsBelow(cx, unit.id, dayOf(cx.now)).then((units) =>
		units.slice(0, mostTicks),
	);

/** More are named in the field below. */
const mostTicks = 30;

async function formOf(
	ask: Ask<View>,
	unit: Unit,
	meeting: Meeting,
): Promise<FormState> {
	const below = await belowOf(ask, unit);
	return planForm(
		meeting,
		new Set(below.map(({ id }) => id)),
		await unitNamesOf(ask.cx, meeting.invited),
	);
}

async function draw(
	ask: Ask<View>,
	unit: Unit,
	kind: Kind,
	state: FormState,
	theirs: FormState | null = null,
): Promise<Answer> {
	const { cx, view } = ask;
	const html = PlanPage({
		...kind,
		view,
		unit,
		owners: await ownersIn(cx, placeOf(unit)),
		below: await belowOf(ask, unit),
		abouts: await aboutChoices(cx, unit),
		zone: zoneOfProvince(unit.province.code),
		theirs,
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function plan(
	ask: Ask<View>,
	unit: Unit,
	kind: Kind,
	after: string | null,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await planMeeting(ask.cx, unit.id, typedPlan(state), after);
	return done.ok
		? seeOther(addressOf(unit, done.value), ask.view.t("meetings.done.planned"))
		: draw(ask, unit, kind, refusedAs(state, done.problem));
}

async function keepChange(
	ask: Ask<View>,
	unit: Unit,
	meeting: Meeting,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await changePlan(
		ask.cx,
		meeting,
		Number(typedValue(state, writtenFields.revision)),
		typedPlan(state),
	);
	if (done.ok)
		return seeOther(
			addressOf(unit, meeting.id),
			ask.view.t("meetings.done.changed"),
		);
	// Somebody was faster: what stands now, beside what was typed here.
	const stands = (await findMeeting(ask.cx, meeting)) ?? meeting;
	return draw(
		ask,
		unit,
		change(ask, unit, stands),
		refusedAs(state, done.problem),
		"reason" in done.problem && done.problem.reason === "changed-meanwhile"
			? await formOf(ask, unit, stands)
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
			says: `meetings.problem.${problem.reason}`,
		});
	const day = typedDay(state.typed, planFields.on);
	return withProblems(
		state,
		...problem.problems.map((each) =>
			each.field === planFields.on && "problem" in day ? day.problem : each,
		),
	);
}

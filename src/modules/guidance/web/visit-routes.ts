import { planFields } from "#events";
import {
	type FormState,
	filled,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import {
	type Answer,
	forbidden,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayOf, typedDay } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { isOpenOn, type Unit, unitById } from "#units";
import {
	mayAnswer,
	mayRead,
	type Origin,
	officeCoachingBy,
	originIn,
	planVisit,
	sideFrom,
	type VisitRefusal,
} from "../index.ts";
import { fields } from "./fields.ts";
import { visitExamples as shown } from "./visit-examples.ts";
import { VisitPage } from "./visit-page.tsx";
import { withUnit } from "./with-question.ts";

const path = "/bimbingan/:unit/kunjungan";
const may = "guidance.answer, guidance.review";

/** A coach plans a visit, from a question, a declaration of readiness, or the page of the unit. */
export const visitRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may,
		trail: "none",
		handle: (ask) =>
			withUnit(ask, (unit) => {
				const from = originIn(ask.query.get("asal") ?? "");
				return draw(ask, unit, from, null);
			}),
		examples: shown.form,
	},
	{
		method: "POST",
		path,
		may,
		trail: "guidance.visit-planned",
		handle: (ask) => withUnit(ask, (unit) => plan(ask, unit)),
		examples: shown.plan,
	},
];

async function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	from: Origin,
	state: FormState | null,
): Promise<Answer> {
	const side = isOpenOn(unit, dayOf(cx.now))
		? await sideFrom(cx, unit, from)
		: null;
	if (!side || !mayRead(cx.actor, side).may) return notFound;
	if (!mayAnswer(cx.actor, side).may) return forbidden;
	const officeId = officeCoachingBy(cx.actor, side);
	const office = officeId === null ? null : await unitById(cx, officeId);
	if (!office) return notFound;
	const html = VisitPage({
		view,
		unit,
		office: office.name,
		from,
		state:
			state ??
			filled({
				[planFields.title]: `Pembinaan ${unit.name}`.slice(0, 200),
				[planFields.mode]: "on-site",
				[planFields.place]: unit.name,
				[planFields.contact]: office.name,
			}),
		once: cx.newId(),
	});
	return state && state.problems.length > 0 ? wrong(html) : page(html);
}

async function plan(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const { cx, view } = ask;
	const state = formIn(ask.form);
	const from = originIn(typedValue(state, fields.origin));
	const value = (field: keyof typeof planFields) =>
		typedValue(state, planFields[field]);
	const day = typedDay(state.typed, planFields.on);
	const done = await planVisit(cx, unit.id, from, {
		title: value("title"),
		about: value("about"),
		mode: value("mode"),
		on: "day" in day ? day.day : null,
		begins: value("from"),
		ends: value("until"),
		place: value("place"),
		online: value("online"),
		contact: value("contact"),
	});
	if (!done.ok) return draw(ask, unit, from, refusedAs(state, done.problem));
	const office = await unitById(cx, done.value.officeId);
	return seeOther(
		to("/acara/meja/:unit/:event", {
			unit: office?.slug ?? "",
			event: done.value.eventId,
		}),
		view.t("guidance.done.visit-planned"),
	);
}

function refusedAs(state: FormState, problem: VisitRefusal): FormState {
	if ("reason" in problem)
		return withProblems(state, {
			field: "",
			says: "guidance.problem.no-such-unit",
		});
	const day = typedDay(state.typed, planFields.on);
	return withProblems(
		state,
		...problem.problems.map((each) =>
			each.field === planFields.on && "problem" in day ? day.problem : each,
		),
	);
}

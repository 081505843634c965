import {
	type FormState,
	filled,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { typedDay } from "#territory";
import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Consultation,
	changeConsultation,
	documentOf,
	ownConsultation,
	type PlanRefusal,
	passagesAfter,
	planConsultation,
	planFields,
	publishVersion,
	questionsOf,
	terms,
} from "../index.ts";
import { planExamples as shown } from "./examples.ts";
import { accessForm, planForm, revisionField, typedPlan } from "./plan-form.ts";
import { PlanPage, type PlanPageProps, VersionPage } from "./plan-page.tsx";
import { withOffice, withOwn } from "./with-consultation.ts";

const may = "actions.keep";
const one = "/konsultasi/meja/:unit/:consultation";

/** Planning a consultation, changing it until it opens, and the next versions of its document. */
export const planRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/konsultasi/meja/:unit/baru",
		may,
		trail: "none",
		handle: (ask) =>
			withOffice(ask, (unit) => draw(ask, unit, newOne(ask, unit), filled({}))),
		examples: shown.form,
	},
	{
		method: "POST",
		path: "/konsultasi/meja/:unit/baru",
		may,
		trail: "consultation.planned",
		handle: (ask) => withOffice(ask, (unit) => plan(ask, unit)),
		examples: shown.plan,
	},
	{
		method: "GET",
		path: `${one}/ubah`,
		may,
		trail: "none",
		handle: (ask) =>
			withOwn(ask, async (unit, consultation) =>
				consultation.state === "draft"
					? draw(
							ask,
							unit,
							change(ask, unit, consultation),
							planForm(
								consultation,
								await documentIn(ask, consultation),
								await questionsOf(ask.cx, consultation),
							),
						)
					: seeOther(addressOf(unit, consultation)),
			),
		examples: shown.changeForm,
	},
	{
		method: "POST",
		path: `${one}/ubah`,
		may,
		trail: "consultation.changed",
		handle: (ask) =>
			withOwn(ask, (unit, consultation) => keep(ask, unit, consultation)),
		examples: shown.change,
	},
	{
		method: "GET",
		path: `${one}/naskah`,
		may,
		trail: "none",
		handle: (ask) =>
			withOwn(ask, async (unit, consultation) =>
				drawVersion(
					ask,
					unit,
					consultation,
					filled({
						[planFields.document]: documentOf(
							await documentIn(ask, consultation),
						),
						...accessForm(consultation),
					}),
				),
			),
		examples: shown.versionForm,
	},
	{
		method: "POST",
		path: `${one}/naskah`,
		may,
		trail: "consultation.version-published",
		handle: (ask) =>
			withOwn(ask, (unit, consultation) => publish(ask, unit, consultation)),
		examples: shown.version,
	},
];

const addressOf = (unit: Unit, { id }: Pick<Consultation, "id">): string =>
	to(one, { unit: unit.slug, consultation: id });

const documentIn = ({ cx }: Ask<View>, consultation: Consultation) =>
	passagesAfter(cx, consultation, consultation.version, 0, terms.mostPassages);

type Kind = Pick<PlanPageProps, "kind" | "action" | "revision">;

const newOne = ({ view }: Ask<View>, unit: Unit): Kind => ({
	kind: "new",
	action: link(view, "/konsultasi/meja/:unit/baru", { unit: unit.slug }),
	revision: null,
});
const change = (
	{ view }: Ask<View>,
	unit: Unit,
	{ id, revision }: Consultation,
): Kind => ({
	kind: "change",
	action: link(view, "/konsultasi/meja/:unit/:consultation/ubah", {
		unit: unit.slug,
		consultation: id,
	}),
	revision,
});

function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	kind: Kind,
	state: FormState,
): Answer {
	const html = PlanPage({ ...kind, view, unit, state, once: cx.newId() });
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function plan(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await planConsultation(ask.cx, unit.id, typedPlan(state));
	return done.ok
		? seeOther(
				addressOf(unit, { id: done.value }),
				ask.view.t("consultations.done.planned"),
			)
		: draw(ask, unit, newOne(ask, unit), refusedAs(state, done.problem));
}

async function keep(
	ask: Ask<View>,
	unit: Unit,
	consultation: Consultation,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await changeConsultation(
		ask.cx,
		consultation,
		Number(typedValue(state, revisionField)),
		typedPlan(state),
	);
	if (done.ok)
		return seeOther(
			addressOf(unit, consultation),
			ask.view.t("consultations.done.changed"),
		);
	const stands =
		(await ownConsultation(ask.cx, unit, consultation.id)) ?? consultation;
	return draw(
		ask,
		unit,
		change(ask, unit, stands),
		refusedAs(state, done.problem),
	);
}

function drawVersion(
	{ cx, view }: Ask<View>,
	unit: Unit,
	{ id, title, version, revision, state: stands }: Consultation,
	state: FormState,
): Answer {
	if (stands === "ended" && state.problems.length === 0) return notFound;
	const html = VersionPage({
		view,
		unit,
		consultation: id,
		title,
		version,
		revision,
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function publish(
	ask: Ask<View>,
	unit: Unit,
	consultation: Consultation,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await publishVersion(
		ask.cx,
		consultation,
		Number(typedValue(state, revisionField)),
		typedValue(state, planFields.document),
		typedPlan(state).access,
	);
	return done.ok
		? seeOther(
				addressOf(unit, consultation),
				ask.view.t("consultations.done.version"),
			)
		: drawVersion(ask, unit, consultation, refusedAs(state, done.problem));
}

/** A day that was typed and is none says so itself. */
function refusedAs(state: FormState, problem: PlanRefusal): FormState {
	if ("reason" in problem)
		return withProblems(state, {
			field: "",
			says: `consultations.problem.${problem.reason}`,
		});
	return withProblems(
		state,
		...problem.problems.map((each) => {
			if (!each.says.endsWith(".no-day")) return each;
			const day = typedDay(state.typed, each.field);
			return "problem" in day ? day.problem : each;
		}),
	);
}

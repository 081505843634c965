import { ownersIn } from "#actions";
import {
	type FormState,
	filled,
	typedIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { type Answer, page, seeOther, wrong } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayFields, dayOf, typedDay } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	fewestNow,
	improvementOf,
	lowestIn,
	type Planned,
	planImprovement,
} from "../../index.ts";
import { type SurveyHere, withOwnSurvey } from "../with-survey.ts";
import { improvementExamples as shown } from "./improvement-examples.ts";
import { dueField, isToPlan, ownerField, PlanPage } from "./plan-page.tsx";

const path = "/survei/:unit/:instrument/tindak-lanjut";

export const improvementRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may: "surveys.run",
		trail: "none",
		handle: (ask) => withOwnSurvey(ask, (here) => draw(ask, here)),
		examples: shown.form,
	},
	{
		method: "POST",
		path,
		may: "surveys.run",
		trail: "action.assigned",
		handle: (ask) => withOwnSurvey(ask, (here) => plan(ask, here)),
		examples: shown.plan,
	},
];

/** Days that are proposed for making something better; whoever knows better writes another. */
const proposedDays = 60;

async function draw(
	{ cx, view }: Ask<View>,
	{ unit, instrument }: SurveyHere,
	typed?: FormState,
): Promise<Answer> {
	const improvement = await improvementOf(cx, unit.id, instrument);
	const { last } = improvement;
	const lowest = last ? lowestIn(improvement, last) : [];
	const proposed = dayOf(
		new Date(cx.now.getTime() + proposedDays * 86_400_000),
	);
	const state =
		typed ??
		filled(
			Object.assign(
				{},
				...lowest.map(({ code }) => dayFields(dueField(code), proposed)),
			),
		);
	const html = PlanPage({
		view,
		unit,
		instrument,
		quarter: last,
		lowest,
		least: await fewestNow(cx),
		owners: await ownersIn(cx, {
			unitId: unit.id,
			province: unit.province.code,
		}),
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function plan(ask: Ask<View>, here: SurveyHere): Promise<Answer> {
	const { cx, view } = ask;
	const { unit, instrument } = here;
	const improvement = await improvementOf(cx, unit.id, instrument);
	const codes = improvement.last
		? lowestIn(improvement, improvement.last)
				.filter(({ action }) => isToPlan(action))
				.map(({ code }) => code)
		: [];
	const { planned, state } = read(
		{ typed: typedIn(ask.form), problems: [] },
		codes,
	);
	if (state.problems.length > 0) return draw(ask, here, state);
	const done = await planImprovement(cx, unit.id, instrument, planned);
	if (done.ok)
		return seeOther(
			to("/tindak-lanjut/:unit", { unit: unit.slug }),
			view.t("surveys.plan.done", { n: done.value }),
		);
	const { reason, about } = done.problem;
	const code = String(about?.code ?? "");
	return draw(
		ask,
		here,
		withProblems(state, {
			field:
				code === ""
					? ""
					: reason === "no-such-owner"
						? ownerField(code)
						: dueField(code),
			says: `surveys.plan.problem.${reason}`,
			about: { code },
		}),
	);
}

/** Every element needs somebody and a day; all that is missing is said at once. */
function read(
	typed: FormState,
	codes: readonly string[],
): { readonly planned: readonly Planned[]; readonly state: FormState } {
	let state = typed;
	const planned: Planned[] = [];
	for (const code of codes) {
		const ownerId = typedValue(state, ownerField(code));
		if (ownerId === "")
			state = withProblems(state, {
				field: ownerField(code),
				says: "surveys.plan.problem.no-such-owner",
				about: { code },
			});
		const due = typedDay(state.typed, dueField(code));
		if ("problem" in due) state = withProblems(state, due.problem);
		else if (due.day === null)
			state = withProblems(state, {
				field: dueField(code),
				says: "surveys.plan.problem.wrong-due-day",
				about: { code },
			});
		else planned.push({ code, ownerId, dueOn: due.day });
	}
	return { planned, state };
}

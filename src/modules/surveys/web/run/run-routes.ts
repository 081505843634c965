import { allInstruments } from "#instruments";
import { type FormState, filled, typedIn, withProblems } from "#kernel/form.ts";
import { type Answer, page, seeOther, wrong } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	closeSurvey,
	factsOf,
	fewestNow,
	openSurvey,
	surveysOf,
	waitingTold,
	wordingToOpen,
} from "../../index.ts";
import { withOwnUnit } from "../with-survey.ts";
import { runExamples as shown } from "./run-examples.ts";
import { RunPage } from "./run-page.tsx";

const desk = "/survei/:unit/kelola";

export const runRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: desk,
		may: "surveys.run",
		trail: "none",
		handle: (ask) => withOwnUnit(ask, (unit) => draw(ask, unit)),
		examples: shown.desk,
	},
	{
		method: "POST",
		path: `${desk}/buka`,
		may: "surveys.run",
		trail: "survey.opened",
		handle: (ask) => withOwnUnit(ask, (unit) => open(ask, unit)),
		examples: shown.open,
	},
	{
		method: "POST",
		path: `${desk}/tutup`,
		may: "surveys.run",
		trail: "survey.closed",
		handle: (ask) => withOwnUnit(ask, (unit) => close(ask, unit)),
		examples: shown.close,
	},
];

/** Most surveys are for whoever comes. */
const fresh = filled({ pintu: "siapa" });

async function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	state: FormState = fresh,
): Promise<Answer> {
	const html = RunPage({
		view,
		unit,
		surveys: await surveysOf(cx, unit.id),
		waiting: await waitingTold(cx, unit.id),
		least: await fewestNow(cx),
		offered: allInstruments().filter(
			({ id, use }) => use === "survey" && wordingToOpen(id),
		),
		facts: await factsOf(cx, unit.id),
		state,
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function open(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const opened = await openSurvey(ask.cx, {
		unitId: unit.id,
		instrument: state.typed.instrumen?.[0] ?? "",
		door: state.typed.pintu?.[0] === "karcis" ? "slip" : "open",
	});
	return opened.ok
		? seeOther(to(desk, { unit: unit.slug }), ask.view.t("surveys.run.opened"))
		: draw(
				ask,
				unit,
				withProblems(state, {
					field: "instrumen",
					says: `surveys.run.problem.${opened.problem.reason}`,
				}),
			);
}

async function close(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const closed = await closeSurvey(ask.cx, {
		unitId: unit.id,
		instrument: String(ask.form.get("instrumen") ?? ""),
	});
	return closed.ok
		? seeOther(to(desk, { unit: unit.slug }), ask.view.t("surveys.run.closed"))
		: draw(
				ask,
				unit,
				withProblems(fresh, {
					field: "instrumen",
					says: `surveys.run.problem.${closed.problem.reason}`,
				}),
			);
}

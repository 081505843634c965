import {
	emptyForm,
	type FormState,
	typedIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { type Answer, page, seeOther, wrong } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type AskRefusal,
	askQuestion,
	endQuestion,
	moveQuestionUp,
	ownQuestionsKept,
	ownResultsOf,
	periodOf,
	yearOf,
} from "../../index.ts";
import { type SurveyHere, withOwnSurvey } from "../with-survey.ts";
import { ownExamples as shown } from "./own-examples.ts";
import { OwnPage } from "./own-page.tsx";

const path = "/survei/:unit/:instrument/pertanyaan";

/** The unit's own questions: asking one more, ending one, and their order. */
export const ownRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may: "surveys.run",
		trail: "none",
		handle: (ask) => withOwnSurvey(ask, (here) => draw(ask, here)),
		examples: shown.page,
	},
	{
		method: "POST",
		path,
		may: "surveys.run",
		trail: "survey.question-asked",
		handle: (ask) => withOwnSurvey(ask, (here) => add(ask, here)),
		examples: shown.add,
	},
	{
		method: "POST",
		path: `${path}/penutupan`,
		may: "surveys.run",
		trail: "survey.question-ended",
		handle: (ask) =>
			withOwnSurvey(ask, (here) =>
				change(ask, here, endQuestion, ask.view.t("surveys.own.ended")),
			),
		examples: shown.end,
	},
	{
		method: "POST",
		path: `${path}/urutan`,
		may: "surveys.run",
		trail: "survey.question-moved",
		handle: (ask) =>
			withOwnSurvey(ask, (here) =>
				change(ask, here, moveQuestionUp, ask.view.t("surveys.own.moved")),
			),
		examples: shown.move,
	},
];

async function draw(
	{ cx, view }: Ask<View>,
	{ unit, survey, instrument }: SurveyHere,
	state: FormState = emptyForm,
): Promise<Answer> {
	const year = yearOf(periodOf(dayOf(cx.now)));
	const html = OwnPage({
		view,
		unit,
		survey,
		instrument,
		year,
		questions: await ownQuestionsKept(cx, unit.id, instrument.id),
		results: await ownResultsOf(
			cx,
			unit.id,
			instrument.id,
			year * 10 + 1,
			year * 10 + 4,
		),
		state,
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function add(ask: Ask<View>, here: SurveyHere): Promise<Answer> {
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const done = await askQuestion(ask.cx, {
		unitId: here.unit.id,
		instrument: here.instrument.id,
		ask: {
			id: typedValue(state, "tanya-id"),
			en: typedValue(state, "tanya-en"),
		},
		kind: typedValue(state, "jenis"),
	});
	return done.ok
		? back(here, ask.view.t("surveys.own.asked", { code: done.value }))
		: draw(
				ask,
				here,
				withProblems(state, {
					field: fieldOf(done.problem, state),
					says: `surveys.own.problem.${done.problem.reason}`,
				}),
			);
}

const fieldOf = ({ reason }: AskRefusal, state: FormState): string => {
	if (reason === "no-kind") return "jenis";
	if (reason === "no-words" || reason === "too-long")
		return faulty(typedValue(state, "tanya-id"), reason)
			? "tanya-id"
			: "tanya-en";
	return "";
};

const faulty = (words: string, reason: "no-words" | "too-long"): boolean =>
	reason === "no-words" ? words.trim() === "" : words.trim().length > 300;

async function change(
	ask: Ask<View>,
	here: SurveyHere,
	deed: typeof endQuestion,
	says: string,
): Promise<Answer> {
	const done = await deed(ask.cx, {
		unitId: here.unit.id,
		instrument: here.instrument.id,
		code: String(ask.form.get("kode") ?? ""),
	});
	return done.ok
		? back(here, says)
		: draw(
				ask,
				here,
				withProblems(emptyForm, {
					field: "",
					says: `surveys.own.problem.${done.problem.reason}`,
				}),
			);
}

const back = ({ unit, instrument }: SurveyHere, says: string): Answer =>
	seeOther(to(path, { unit: unit.slug, instrument: instrument.id }), says);

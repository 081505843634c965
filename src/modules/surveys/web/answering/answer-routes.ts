import { isWorkDevice } from "#identity";
import { type FormState, filled, formIn } from "#kernel/form.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type AskedSurvey,
	fewestNow,
	isOpen,
	openSurveys,
	questionnaireNamed,
} from "../../index.ts";
import { withAskedSurvey } from "../with-survey.ts";
import { answerExamples as shown } from "./answer-examples.ts";
import { ClosedPage } from "./closed-page.tsx";
import { FindSurveyPage } from "./find-survey-page.tsx";
import { hiddenOf } from "./hidden-fields.ts";
import { otherLanguage } from "./other-language.tsx";
import { SurveyPage } from "./survey-page.tsx";
import { fromOf, takeAnswer } from "./take-answer.ts";
import { ThanksPage } from "./thanks-page.tsx";

const one = "/survei/:unit/:instrument";

export const answerRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/survei",
		may: "anyone",
		trail: "none",
		handle: async ({ cx, view, query }) => {
			const q = (query.get("q") ?? "").trim().slice(0, 200);
			const asked = Number.parseInt(query.get("halaman") ?? "1", 10) || 1;
			const found = await openSurveys(cx, q, asked);
			return page(FindSurveyPage({ view, q, found }));
		},
		examples: shown.find,
	},
	{
		method: "GET",
		path: one,
		may: "anyone",
		whole: true,
		trail: "none",
		handle: (ask) => withAskedSurvey(ask, (here) => draw(ask, here)),
		examples: shown.form,
	},
	{
		method: "POST",
		path: one,
		may: "anyone",
		whole: true,
		// An answer leaves no trail: a row of it would say when somebody answered.
		trail: "none",
		handle: (ask) => withAskedSurvey(ask, (here) => take(ask, here)),
		examples: shown.send,
	},
	{
		method: "GET",
		path: `${one}/terima-kasih`,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withAskedSurvey(ask, async (here) =>
				page(
					ThanksPage({
						view: ask.view,
						...here,
						least: await fewestNow(ask.cx),
					}),
				),
			),
		examples: shown.thanks,
	},
];

export async function draw(
	ask: Ask<View>,
	here: AskedSurvey,
	// Whoever comes from the page of a service need not choose it again.
	state: FormState = filled({ layanan: ask.query.get("layanan") }),
): Promise<Answer> {
	const { cx, view } = ask;
	if (!isOpen(here.survey, dayOf(cx.now)))
		return page(ClosedPage({ view, ...here }));
	const questionnaire = questionnaireNamed(here.survey.questionnaire);
	if (!questionnaire) return notFound;
	const hidden = hiddenOf(ask, here.survey, state);
	const html = SurveyPage({
		view,
		...here,
		questionnaire,
		state,
		hidden,
		work: ask.sessionId !== null || isWorkDevice(ask.request),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function take(ask: Ask<View>, here: AskedSurvey): Promise<Answer> {
	const questionnaire = questionnaireNamed(here.survey.questionnaire);
	if (!questionnaire) return notFound;
	if (ask.form.has(otherLanguage)) return draw(ask, here, formIn(ask.form));
	const taken = await takeAnswer(ask, here, questionnaire, {
		channel: ask.form.get("di") === "loket" ? "counter" : "home",
		from: fromOf(ask.request),
		...(isWorkDevice(ask.request) ? { staff: true } : {}),
	});
	return typeof taken === "string"
		? seeOther(
				to(`${one}/terima-kasih`, {
					unit: here.unit.slug,
					instrument: here.survey.instrument,
				}),
			)
		: draw(ask, here, taken);
}

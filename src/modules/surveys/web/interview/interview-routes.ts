import {
	type FieldProblem,
	type FormState,
	filled,
	typedIn,
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
import { dayOf } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type AskedSurvey,
	countInterview,
	isOpen,
	questionnaireNamed,
} from "../../index.ts";
import { ClosedPage } from "../answering/closed-page.tsx";
import { hiddenOf } from "../answering/hidden-fields.ts";
import { takeAnswer } from "../answering/take-answer.ts";
import { withAskedSurvey, withOwnUnit } from "../with-survey.ts";
import { interviewExamples as shown } from "./interview-examples.ts";
import { InterviewPage } from "./interview-page.tsx";

const path = "/survei/:unit/:instrument/wawancara";

export const interviewRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may: "surveys.run",
		trail: "none",
		handle: (ask) => withOwn(ask, (here) => draw(ask, here)),
		examples: shown.page,
	},
	{
		method: "POST",
		path,
		may: "surveys.run",
		// Written when the day is over, as a number: a row of each would say when it was.
		trail: "survey.interview-taken",
		handle: (ask) => withOwn(ask, (here) => take(ask, here)),
		examples: shown.take,
	},
];

const withOwn = (
	ask: Ask<View>,
	then: (here: AskedSurvey) => Promise<Answer> | Answer,
): Promise<Answer> => withOwnUnit(ask, () => withAskedSurvey(ask, then));

async function draw(
	ask: Ask<View>,
	here: AskedSurvey,
	state: FormState = filled({ cara: ask.query.get("cara") }),
): Promise<Answer> {
	const { cx, view } = ask;
	if (!isOpen(here.survey, dayOf(cx.now)))
		return page(ClosedPage({ view, ...here }));
	const questionnaire = questionnaireNamed(here.survey.questionnaire);
	if (!questionnaire) return notFound;
	const html = InterviewPage({
		view,
		...here,
		questionnaire,
		state,
		hidden: hiddenOf(ask, here.survey, state),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

/** Takes in what a citizen answered, and shows the next empty form. */
async function take(ask: Ask<View>, here: AskedSurvey): Promise<Answer> {
	const { cx, view } = ask;
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const questionnaire = questionnaireNamed(here.survey.questionnaire);
	if (!questionnaire) return notFound;
	const how = typedValue(state, "cara");
	const who = typedValue(state, "pengisi");
	const missing: FieldProblem[] = [];
	if (how !== "bertemu" && how !== "telepon")
		missing.push({ field: "cara", says: "surveys.interview.problem.how" });
	if (who !== "dibantu" && who !== "diwakili")
		missing.push({ field: "pengisi", says: "surveys.interview.problem.who" });
	if (missing.length > 0)
		return draw(ask, here, withProblems(state, ...missing));
	const taken = await takeAnswer(ask, here, questionnaire, {
		channel: how === "telepon" ? "phone" : "interview",
		filler: who === "diwakili" ? "proxy" : "helped",
		// Who types is of the staff; who answers is not.
		staff: false,
		from: null,
	});
	if (typeof taken !== "string") return draw(ask, here, taken);
	const next = to(
		path,
		{ unit: here.unit.slug, instrument: here.survey.instrument },
		{ cara: how },
	);
	return taken === "taken"
		? seeOther(
				next,
				view.t("surveys.interview.saved", {
					n: await countInterview(cx, here.survey),
				}),
			)
		: seeOther(next, view.t("surveys.interview.saved-before"));
}

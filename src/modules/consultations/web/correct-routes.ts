import {
	emptyForm,
	type FormState,
	filled,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import type { Refusal } from "#kernel/result.ts";
import {
	notFound,
	page,
	type Answer as Response,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Answer,
	answerFields,
	answerNumber,
	type Consultation,
	correctAnswer,
	countIn,
	hideWords,
	type Opinion,
	opinionsByIds,
} from "../index.ts";
import { CorrectPage, HidePage } from "./correct-page.tsx";
import { correctExamples as shown } from "./examples.ts";
import { revisionField } from "./plan-form.ts";
import { withOwn } from "./with-consultation.ts";

const may = "actions.keep";
const answerPath = "/konsultasi/meja/:unit/:consultation/jawaban/:number";
const opinionPath = "/konsultasi/meja/:unit/:consultation/pendapat/:opinion";

/** What stands in public is mended in public: an answer that was wrong, and words that hurt somebody. */
export const correctRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: answerPath,
		may,
		trail: "none",
		handle: (ask) =>
			withAnswer(ask, (unit, consultation, answer) =>
				drawAnswer(ask, unit, consultation, answer, asItStands(answer)),
			),
		examples: shown.form,
	},
	{
		method: "POST",
		path: answerPath,
		may,
		trail: "consultation.answer-corrected",
		handle: (ask) => withAnswer(ask, (...found) => correct(ask, ...found)),
		examples: shown.correct,
	},
	{
		method: "GET",
		path: opinionPath,
		may,
		trail: "none",
		handle: (ask) =>
			withOpinion(ask, (unit, consultation, opinion) =>
				opinion.state === "removed"
					? notFound
					: drawOpinion(ask, unit, consultation, opinion, emptyForm),
			),
		examples: shown.hideForm,
	},
	{
		method: "POST",
		path: opinionPath,
		may,
		trail: "consultation.opinions-removed",
		handle: (ask) => withOpinion(ask, (...found) => hide(ask, ...found)),
		examples: shown.hide,
	},
];

type With<Found> = (
	unit: Unit,
	consultation: Consultation,
	found: Found,
) => Promise<Response> | Response;

const withAnswer = (ask: Ask<View>, then: With<Answer>): Promise<Response> =>
	withOwn(ask, async (unit, consultation) => {
		const number = countIn(param(ask, "number")) ?? 0;
		const answer = await answerNumber(ask.cx, consultation, number);
		return answer ? then(unit, consultation, answer) : notFound;
	});

const withOpinion = (ask: Ask<View>, then: With<Opinion>): Promise<Response> =>
	withOwn(ask, async (unit, consultation) => {
		const id = param(ask, "opinion");
		const [opinion] = isUuid(id)
			? await opinionsByIds(ask.cx, consultation, [id])
			: [];
		return opinion ? then(unit, consultation, opinion) : notFound;
	});

const asItStands = ({ verdict, reason, passage }: Answer): FormState =>
	filled({
		[answerFields.verdict]: verdict,
		[answerFields.reason]: reason,
		[answerFields.passage]: passage === null ? "" : String(passage),
	});

function drawAnswer(
	{ view }: Ask<View>,
	unit: Unit,
	consultation: Consultation,
	answer: Answer,
	state: FormState,
): Response {
	const html = CorrectPage({ view, unit, consultation, answer, state });
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function correct(
	ask: Ask<View>,
	unit: Unit,
	consultation: Consultation,
	answer: Answer,
): Promise<Response> {
	const { cx, view } = ask;
	const state = formIn(ask.form);
	const value = (field: keyof typeof answerFields) =>
		typedValue(state, answerFields[field]);
	const done = await correctAnswer(cx, consultation, answer.number, {
		corrections: Number(typedValue(state, revisionField)),
		verdict: value("verdict"),
		reason: value("reason"),
		passage: value("passage"),
		why: value("correction"),
	});
	if (done.ok)
		return seeOther(
			to("/konsultasi/meja/:unit/:consultation", addressOf(unit, consultation)),
			view.t("consultations.done.corrected", { n: done.value }),
		);
	// Somebody was faster: the form keeps what was typed, and goes on from how the answer stands now.
	const stands = await answerNumber(cx, consultation, answer.number);
	return drawAnswer(
		ask,
		unit,
		consultation,
		stands ?? answer,
		refusedAs(state, done.problem),
	);
}

function drawOpinion(
	{ view }: Ask<View>,
	unit: Unit,
	consultation: Consultation,
	opinion: Opinion,
	state: FormState,
): Response {
	const html = HidePage({ view, unit, consultation, opinion, state });
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function hide(
	ask: Ask<View>,
	unit: Unit,
	consultation: Consultation,
	opinion: Opinion,
): Promise<Response> {
	const state = formIn(ask.form);
	const done = await hideWords(
		ask.cx,
		consultation,
		opinion.id,
		typedValue(state, answerFields.removal),
	);
	return done.ok
		? seeOther(
				to(
					"/konsultasi/meja/:unit/:consultation",
					addressOf(unit, consultation),
				),
				ask.view.t("consultations.done.hidden", { turn: opinion.turn }),
			)
		: drawOpinion(
				ask,
				unit,
				consultation,
				opinion,
				refusedAs(state, done.problem),
			);
}

const addressOf = (unit: Unit, { id }: Consultation) => ({
	unit: unit.slug,
	consultation: id,
});

const refusedAs = (state: FormState, { reason, about }: Refusal): FormState =>
	withProblems(state, {
		field: fieldOf[reason] ?? "",
		says: `consultations.problem.${reason}`,
		...(about ? { about } : {}),
	});

const fieldOf: Readonly<Record<string, string>> = {
	"no-verdict": answerFields.verdict,
	"no-reason": answerFields.reason,
	"same-answer": answerFields.reason,
	"reason-too-long": answerFields.reason,
	"no-such-passage": answerFields.passage,
	"no-correction": answerFields.correction,
	"correction-too-long": answerFields.correction,
	"no-removal": answerFields.removal,
};

import { namesOf } from "#identity";
import { helpAt } from "#instruments";
import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import type { Refusal } from "#kernel/result.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { MessageKey, View } from "#ui/view.ts";
import { unitNamesOf } from "#units";
import {
	answerQuestion,
	followUpsOf,
	type Key,
	mayAnswer,
	mayAsk,
	openFollowUp,
	proposeHelp,
	visitsOf,
	type WholeQuestion,
	wholeQuestion,
	withdrawQuestion,
} from "../index.ts";
import { questionExamples as shown } from "./examples.ts";
import { anyoneOfIt, fields } from "./fields.ts";
import { QuestionPage } from "./question-page.tsx";
import { withQuestion } from "./with-question.ts";

const one = "/bimbingan/:unit/:question";
const coach = "guidance.answer, guidance.review";

type Does = (
	ask: Ask<View>,
	key: Key,
	revision: number,
	state: FormState,
) => Promise<
	{ readonly ok: true } | { readonly ok: false; readonly problem: Refusal }
>;

export const questionRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: one,
		may: anyoneOfIt,
		trail: "none",
		handle: (ask) => withQuestion(ask, (whole) => show(ask, whole)),
		examples: shown.one,
	},
	{
		method: "POST",
		path: `${one}/jawaban`,
		may: coach,
		trail: "guidance.answered",
		handle: (ask) =>
			withQuestion(ask, (whole) =>
				answer(
					ask,
					whole,
					"guidance.done.answered",
					({ cx }, key, revision, state) =>
						answerQuestion(cx, key, revision, {
							text: typedValue(state, fields.answer),
							help: typedValue(state, fields.help),
						}),
				),
			),
		examples: shown.answer,
	},
	{
		method: "POST",
		path: `${one}/usulan`,
		may: coach,
		trail: "guidance.proposed",
		handle: (ask) =>
			withQuestion(ask, (whole) =>
				answer(
					ask,
					whole,
					"guidance.done.proposed",
					({ cx }, key, revision, state) =>
						proposeHelp(cx, key, revision, {
							question: typedValue(state, fields.question),
							answer: typedValue(state, fields.general),
						}),
				),
			),
		examples: shown.propose,
	},
	{
		method: "POST",
		path: `${one}/tindak-lanjut`,
		may: coach,
		trail: "guidance.follow-up-opened",
		handle: (ask) =>
			withQuestion(ask, (whole) =>
				answer(
					ask,
					whole,
					"guidance.done.followed-up",
					({ cx }, key, revision, state) =>
						openFollowUp(cx, key, revision, typedValue(state, fields.followUp)),
				),
			),
		examples: shown.followUp,
	},
	{
		method: "POST",
		path: `${one}/penarikan`,
		may: "assessment.fill",
		trail: "guidance.withdrawn",
		handle: (ask) =>
			withQuestion(ask, (whole) =>
				answer(ask, whole, "guidance.done.withdrawn", ({ cx }, key, revision) =>
					withdrawQuestion(cx, key, revision),
				),
			),
		examples: shown.withdraw,
	},
];

/** After a deed: the question as it is now, with a sentence; or the same page with what is to be mended. */
async function answer(
	ask: Ask<View>,
	{ unit, question }: WholeQuestion,
	says: Extract<MessageKey, `guidance.done.${string}`>,
	does: Does,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await does(
		ask,
		question,
		Number(typedValue(state, fields.revision)),
		state,
	);
	if (done.ok)
		return seeOther(
			to(one, { unit: unit.slug, question: question.id }),
			ask.view.t(says),
		);
	const { reason } = done.problem;
	const stands = await wholeQuestion(ask.cx, question);
	return stands && reason !== "no-such-question"
		? show(
				ask,
				stands,
				withProblems(state, {
					field: fieldOf[reason] ?? "",
					says: `guidance.problem.${reason}`,
				}),
			)
		: notFound;
}

/** Where it is mended. */
const fieldOf: Readonly<Record<string, string>> = {
	"nothing-said": fields.answer,
	"too-long": fields.answer,
	"no-such-help": fields.help,
	"no-title": fields.followUp,
	"title-too-long": fields.followUp,
	"traces-in-title": fields.followUp,
	"no-question": fields.question,
	"question-too-long": fields.question,
	"no-answer": fields.general,
	"answer-too-long": fields.general,
};

async function show(
	{ cx, view }: Ask<View>,
	whole: WholeQuestion,
	state: FormState = emptyForm,
): Promise<Answer> {
	const { question, answers, side } = whole;
	const faster = state.problems.some(({ says }) =>
		says.endsWith("changed-meanwhile"),
	);
	const typed = typedValue(state, fields.answer);
	const may = {
		answer: mayAnswer(cx.actor, side).may,
		ask: mayAsk(cx.actor, side).may,
	};
	const html = QuestionPage({
		...whole,
		view,
		may,
		visits: await visitsOf(
			cx,
			whole.unit,
			{ kind: "question", id: question.id },
			may.answer,
		),
		followUps: await followUpsOf(cx, question),
		help: await helpAt(cx, question.instrument, question.code),
		names: await namesOf(cx, [
			question.askedBy,
			...answers.map(({ byId }) => byId),
		]),
		offices: await unitNamesOf(
			cx,
			[side.officeId, ...answers.map(({ officeId }) => officeId)].flatMap(
				(id) => id ?? [],
			),
		),
		typedMeanwhile: faster && typed !== "" ? typed : null,
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

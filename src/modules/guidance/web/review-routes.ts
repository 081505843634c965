import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import type { Refusal } from "#kernel/result.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { MessageKey, View } from "#ui/view.ts";
import {
	findProposal,
	type Proposal,
	publishHelp,
	returnProposal,
} from "../index.ts";
import { reviewExamples as shown } from "./examples.ts";
import { fields } from "./fields.ts";
import { ReviewPage } from "./review-page.tsx";

const may = "guidance.review";
const one = "/tinjau-panduan/:proposal";

export const reviewRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: one,
		may,
		trail: "none",
		handle: (ask) =>
			withProposal(ask, (proposal) => show(ask, proposal, emptyForm)),
		examples: shown.one,
	},
	{
		method: "POST",
		path: `${one}/penerbitan`,
		may,
		trail: "guidance.published",
		handle: (ask) =>
			withProposal(ask, (proposal) =>
				answer(ask, proposal, "guidance.done.published", (state, revision) =>
					publishHelp(ask.cx, proposal.id, revision, {
						question: typedValue(state, fields.question),
						answer: typedValue(state, fields.general),
					}),
				),
			),
		examples: shown.publish,
	},
	{
		method: "POST",
		path: `${one}/pengembalian`,
		may,
		trail: "guidance.returned",
		handle: (ask) =>
			withProposal(ask, (proposal) =>
				answer(ask, proposal, "guidance.done.returned", (state, revision) =>
					returnProposal(
						ask.cx,
						proposal.id,
						revision,
						typedValue(state, fields.why),
					),
				),
			),
		examples: shown.return,
	},
];

async function withProposal(
	ask: Ask<View>,
	then: (proposal: Proposal) => Promise<Answer> | Answer,
): Promise<Answer> {
	const id = param(ask, "proposal");
	const proposal = isUuid(id) ? await findProposal(ask.cx, id) : null;
	return proposal ? then(proposal) : notFound;
}

async function answer(
	ask: Ask<View>,
	{ id }: Proposal,
	says: Extract<MessageKey, `guidance.done.${string}`>,
	does: (
		state: FormState,
		revision: number,
	) => Promise<
		{ readonly ok: true } | { readonly ok: false; readonly problem: Refusal }
	>,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await does(state, Number(typedValue(state, fields.revision)));
	if (done.ok) return seeOther(to("/bimbingan", {}), ask.view.t(says));
	const stands = await findProposal(ask.cx, id);
	const { reason } = done.problem;
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

const fieldOf: Readonly<Record<string, string>> = {
	"no-question": fields.question,
	"question-too-long": fields.question,
	"no-answer": fields.general,
	"answer-too-long": fields.general,
	"no-reason": fields.why,
	"reason-too-long": fields.why,
};

function show(
	{ cx, view }: Ask<View>,
	proposal: Proposal,
	state: FormState,
): Answer {
	const html = ReviewPage({ view, proposal, state, once: cx.newId() });
	return state.problems.length > 0 ? wrong(html) : page(html);
}

import {
	allInstruments,
	type HelpText,
	helpById,
	helpOf,
	instrumentNamed,
	wordingsOf,
} from "#instruments";
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
	lastRewording,
	mayPublish,
	mayReview,
	officeRewording,
	publishRewording,
	returnRewording,
	rewordHelp,
	takeBackHelp,
} from "../index.ts";
import { fields } from "./fields.ts";
import { HelpListPage } from "./help-list-page.tsx";
import { rewordExamples as shown } from "./reword-examples.ts";
import { RewordPage } from "./reword-page.tsx";

const may = "guidance.answer, guidance.review";
const one = "/ubah-panduan/:help";

/** Wording a published help text anew, and reviewing that. */
export const rewordRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/ubah-panduan",
		may,
		trail: "none",
		handle: (ask) => list(ask),
		examples: shown.list,
	},
	{
		method: "GET",
		path: one,
		may,
		trail: "none",
		handle: (ask) => withHelp(ask, (help) => show(ask, help, emptyForm)),
		examples: shown.one,
	},
	{
		method: "POST",
		path: one,
		may,
		trail: "guidance.reworded",
		handle: (ask) =>
			withHelp(ask, (help) =>
				answer(ask, help, "guidance.done.proposed", (state, revision) =>
					rewordHelp(ask.cx, help.id, revision, {
						...worded(state),
						because: typedValue(state, fields.because),
					}),
				),
			),
		examples: shown.propose,
	},
	{
		method: "POST",
		path: `${one}/penerbitan`,
		may: "guidance.review",
		trail: "guidance.rewording-published",
		handle: (ask) =>
			withHelp(ask, (help) =>
				answer(ask, help, "guidance.done.published", (state, revision) =>
					publishRewording(ask.cx, help.id, revision, worded(state)),
				),
			),
		examples: shown.publish,
	},
	{
		method: "POST",
		path: `${one}/pengembalian`,
		may: "guidance.review",
		trail: "guidance.rewording-returned",
		handle: (ask) =>
			withHelp(ask, (help) =>
				answer(ask, help, "guidance.done.returned", (state, revision) =>
					returnRewording(
						ask.cx,
						help.id,
						revision,
						typedValue(state, fields.why),
					),
				),
			),
		examples: shown.return,
	},
	{
		method: "POST",
		path: `${one}/pencabutan`,
		may: "guidance.review",
		trail: "guidance.help-taken-back",
		handle: (ask) => withHelp(ask, (help) => takeBack(ask, help)),
		examples: shown.takeBack,
	},
];

async function takeBack(ask: Ask<View>, help: HelpText): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await takeBackHelp(
		ask.cx,
		help.id,
		Number(typedValue(state, fields.revision)),
		typedValue(state, fields.whyTakenBack),
	);
	if (done.ok)
		return seeOther(
			to("/ubah-panduan", {}),
			ask.view.t("guidance.done.help-taken-back"),
		);
	const { reason } = done.problem;
	return reason === "no-such-help"
		? notFound
		: show(
				ask,
				(await helpById(ask.cx, help.id)) ?? help,
				withProblems(state, {
					field: /reason/.test(reason) ? fields.whyTakenBack : "",
					says: `guidance.problem.${reason}`,
				}),
			);
}

const worded = (state: FormState) => ({
	question: typedValue(state, fields.question),
	answer: typedValue(state, fields.general),
});

const programmeOf = (instrument: string): string | undefined =>
	instrumentNamed(instrument)?.programme;

async function list({ cx, view }: Ask<View>): Promise<Answer> {
	const help: [string, readonly HelpText[]][] = [];
	for (const { id, programme } of allInstruments()) {
		if (officeRewording(cx.actor, programme) === null) continue;
		const some = await helpOf(cx, id);
		if (some.length > 0) help.push([id, some]);
	}
	return page(HelpListPage({ view, help }));
}

/** Asks with a help text of a programme for which somebody answers or reviews. */
async function withHelp(
	ask: Ask<View>,
	then: (help: HelpText) => Promise<Answer> | Answer,
): Promise<Answer> {
	const id = param(ask, "help");
	const help = isUuid(id) ? await helpById(ask.cx, id) : null;
	return help &&
		officeRewording(ask.cx.actor, programmeOf(help.instrument)) !== null
		? then(help)
		: notFound;
}

async function answer(
	ask: Ask<View>,
	{ id }: HelpText,
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
	if (done.ok) return seeOther(to(one, { help: id }), ask.view.t(says));
	const stands = await helpById(ask.cx, id);
	const { reason } = done.problem;
	return stands && reason !== "no-such-help"
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
	"same-words": fields.general,
	"no-answer": fields.general,
	"answer-too-long": fields.general,
	"no-because": fields.because,
	"because-too-long": fields.because,
	"no-reason": fields.why,
	"reason-too-long": fields.why,
};

async function show(
	{ cx, view }: Ask<View>,
	help: HelpText,
	state: FormState,
): Promise<Answer> {
	const last = await lastRewording(cx, help.id);
	const programme = programmeOf(help.instrument);
	const html = RewordPage({
		view,
		help,
		wordings: await wordingsOf(cx, [help.id]),
		last,
		may: {
			review: mayReview(cx.actor, programme).may,
			publish: last !== null && mayPublish(cx.actor, last, programme).may,
		},
		faster: state.problems.some(({ says }) =>
			/changed-meanwhile|waits-already/.test(says),
		),
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

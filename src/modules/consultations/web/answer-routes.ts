import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	valuesOf,
	withProblems,
} from "#kernel/form.ts";
import type { Refusal, Result } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	answerFields,
	answerOpinions,
	type Consultation,
	opinionsIn,
	ownConsultation,
	removeOpinions,
	showOpinions,
	terms,
} from "../index.ts";
import { AnswerPage } from "./answer-page.tsx";
import { answerExamples as shown } from "./examples.ts";
import { numberIn, withOwn } from "./with-consultation.ts";

const may = "actions.keep";
const one = "/konsultasi/meja/:unit/:consultation";

type Does = (
	cx: Context,
	consultation: Consultation,
	state: FormState,
) => Promise<Result<number, Refusal>>;

const chosen = (state: FormState) =>
	valuesOf(state, answerFields.opinions).filter((id) => id !== "");
const does = {
	jawab: (cx, consultation, state) =>
		answerOpinions(cx, consultation, {
			opinions: chosen(state),
			verdict: typedValue(state, answerFields.verdict),
			reason: typedValue(state, answerFields.reason),
			passage: typedValue(state, answerFields.passage),
			same: typedValue(state, answerFields.same),
			followUp: typedValue(state, answerFields.followUp),
		}),
	tampilkan: (cx, consultation, state) =>
		showOpinions(cx, consultation, chosen(state)),
	sisihkan: (cx, consultation, state) =>
		removeOpinions(
			cx,
			consultation,
			chosen(state),
			typedValue(state, answerFields.removal),
		),
} as const satisfies Record<string, Does>;
type Word = keyof typeof does;

const saying = {
	jawab: "consultations.done.answered",
	tampilkan: "consultations.done.shown",
	sisihkan: "consultations.done.removed",
} as const satisfies Record<Word, string>;

const deed = (word: Word, trail: string): Route<View> => ({
	method: "POST",
	path: `${one}/${word}`,
	may,
	trail,
	handle: (ask) =>
		withOwn(ask, (unit, consultation) => act(ask, unit, consultation, word)),
	examples: shown[word],
});

/** What waits, and what the office does with it: all on one page, each deed at its address. */
export const answerRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: `${one}/jawab`,
		may,
		trail: "none",
		handle: (ask) =>
			withOwn(ask, (unit, consultation) => draw(ask, unit, consultation)),
		examples: shown.form,
	},
	deed("jawab", "consultation.answered"),
	deed("tampilkan", "consultation.opinions-shown"),
	deed("sisihkan", "consultation.opinions-removed"),
];

async function draw(
	ask: Ask<View>,
	unit: Unit,
	consultation: Consultation,
	state: FormState = emptyForm,
): Promise<Answer> {
	const { cx, view } = ask;
	const passage = numberIn(ask, "butir");
	const after = numberIn(ask, "sesudah");
	const found = await opinionsIn(cx, consultation, {
		passage: passage > 0 ? passage : null,
		open: true,
		after,
		atMost: terms.deskShown + 1,
	});
	const opinions = found.slice(0, terms.deskShown);
	const html = AnswerPage({
		view,
		unit,
		consultation,
		opinions,
		next:
			found.length > opinions.length ? (opinions.at(-1)?.turn ?? null) : null,
		passage,
		after,
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function act(
	ask: Ask<View>,
	unit: Unit,
	consultation: Consultation,
	word: Word,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await does[word](ask.cx, consultation, state);
	if (done.ok)
		return seeOther(
			to(`${one}/jawab`, { unit: unit.slug, consultation: consultation.id }),
			ask.view.t(saying[word], { n: done.value }),
		);
	const stands = await ownConsultation(ask.cx, unit, consultation.id);
	const { reason, about } = done.problem;
	return stands
		? draw(
				ask,
				unit,
				stands,
				withProblems(state, {
					// Where nothing waits any more there is no field to lead to.
					field:
						stands.opinions > stands.answered ? (fieldOf[reason] ?? "") : "",
					says: `consultations.problem.${reason}`,
					...(about ? { about } : {}),
				}),
			)
		: notFound;
}

const fieldOf: Readonly<Record<string, string>> = {
	"nothing-chosen": answerFields.opinions,
	"no-verdict": answerFields.verdict,
	"no-reason": answerFields.reason,
	"reason-too-long": answerFields.reason,
	"no-such-passage": answerFields.passage,
	"no-such-answer": answerFields.same,
	"nothing-to-follow": answerFields.followUp,
	"follow-up-too-long": answerFields.followUp,
	"traces-in-follow-up": answerFields.followUp,
	"no-removal": answerFields.removal,
};

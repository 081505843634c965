import {
	emptyForm,
	type FormState,
	filled,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import type { Refusal, Result } from "#kernel/result.ts";
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
import {
	type Case,
	type CopyState,
	copyStateOf,
	longestWords,
	publishAnswer,
	takeDown,
} from "../../index.ts";
import { keyOf } from "../handling/case-deeds.ts";
import { placeOf, withCase } from "../handling/with-case.ts";
import {
	AnswerCopyPage,
	type ShownPageProps,
	TakeDownPage,
} from "./copy-shown.tsx";
import { shownExamples as shown } from "./shown-examples.ts";

const copyOf = "/pengaduan/meja/:unit/:id/tayang";
const may = "complaints.handle, complaints.oversee";

/** What is done with a copy that everybody reads: its answer is added, or it is taken down. */
export const shownRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: `${copyOf}/jawaban`,
		may,
		trail: "none",
		handle: (ask) =>
			withAnswer(ask, (found, copy) =>
				draw(
					ask,
					AnswerCopyPage,
					found,
					copy,
					filled({ jawaban: copy.answer }),
				),
			),
		examples: shown.askToAnswer,
	},
	{
		method: "POST",
		path: `${copyOf}/jawaban`,
		may,
		trail: "complaint.answer-published",
		handle: (ask) =>
			withAnswer(ask, async (found, copy) => {
				const state = formIn(ask.form);
				const done = await publishAnswer(ask.cx, keyOf(found), {
					words: typedValue(state, "jawaban"),
					looked: typedValue(state, "dibaca") === "ya",
				});
				return after(ask, AnswerCopyPage, found, copy, state, done, {
					says: "complaints.copy.answer.done",
					fieldOf: (reason) => (reason === "not-looked" ? "dibaca" : "jawaban"),
				});
			}),
		examples: shown.answer,
	},
	{
		method: "GET",
		path: `${copyOf}/turun`,
		may,
		trail: "none",
		handle: (ask) =>
			withShown(ask, (found, copy) =>
				draw(ask, TakeDownPage, found, copy, emptyForm),
			),
		examples: shown.askToTakeDown,
	},
	{
		method: "POST",
		path: `${copyOf}/turun`,
		may,
		trail: "complaint.taken-down",
		handle: (ask) =>
			withShown(ask, async (found, copy) => {
				const state = formIn(ask.form);
				const words = typedValue(state, "alasan");
				const done = await takeDown(ask.cx, keyOf(found), words);
				return after(ask, TakeDownPage, found, copy, state, done, {
					says: "complaints.copy.down.done",
					fieldOf: () => "alasan",
				});
			}),
		examples: shown.takeDown,
	},
];

type Shown = Extract<CopyState, { is: "shown" }>;
type Then = (found: Case, copy: Shown) => Promise<Answer> | Answer;
type Page = (props: ShownPageProps) => ReturnType<typeof AnswerCopyPage>;

/** With a complaint of which everybody reads a copy. */
const withShown = (ask: Ask<View>, then: Then): Promise<Answer> =>
	withCase(ask, async (found) => {
		const copy = await copyStateOf(ask.cx, found.complaint);
		return copy.is === "shown" ? then(found, copy) : notFound;
	});

/** The same where there is an answer to add. */
const withAnswer = (ask: Ask<View>, then: Then): Promise<Answer> =>
	withShown(ask, (found, copy) =>
		copy.answer === null ? notFound : then(found, copy),
	);

function draw(
	{ cx, view }: Ask<View>,
	Shown: Page,
	found: Case,
	{ copy }: Shown,
	state: FormState,
): Answer {
	const html = Shown({ view, found, copy, state, once: cx.newId() });
	return state.problems.length > 0 ? wrong(html) : page(html);
}

function after(
	ask: Ask<View>,
	Shown: Page,
	found: Case,
	copy: Shown,
	state: FormState,
	done: Result<unknown, Refusal>,
	{
		says,
		fieldOf,
	}: {
		readonly says: Extract<MessageKey, `complaints.copy.${string}.done`>;
		readonly fieldOf: (reason: string) => string;
	},
): Answer {
	if (done.ok)
		return seeOther(
			to("/pengaduan/meja/:unit/:id", placeOf(found)),
			ask.view.t(says),
		);
	const { reason } = done.problem;
	return reason === "not-found"
		? notFound
		: draw(
				ask,
				Shown,
				found,
				copy,
				withProblems(state, {
					field: fieldOf(reason),
					says: `complaints.problem.${reason}`,
					about: { n: longestWords },
				}),
			);
}

import { evidenceOf } from "#evidence";
import {
	type FormState,
	typedIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import {
	forbidden,
	notFound,
	page,
	type Answer as Reply,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type AnswerToObjection,
	answerObjection,
	excludedFrom,
	findCase,
	mayAnswerObjection,
	objectionsOf,
	objectionsToAnswer,
} from "../../index.ts";
import { judgedItemOf } from "../judged-item-of.ts";
import { fieldOfReason, saidIn, typedOf } from "../typed-answer.ts";
import { problemAt } from "../words.ts";
import { AnswerPage, type AnswerPageProps } from "./answer-page.tsx";
import { AnswerQueuePage } from "./answer-queue.tsx";
import { objectionExamples as shown } from "./objection-examples.ts";

const may = "assessment.verify";
const one = "/verifikasi/keberatan/:unit/:instrument/:year/:code";

/** Another verifier answers what a unit objects to. */
export const answerRoutes: Route<View>[] = [
	{
		method: "GET",
		path: "/verifikasi/keberatan",
		may,
		trail: "none",
		handle: async ({ cx, view }) =>
			page(AnswerQueuePage({ view, rows: await objectionsToAnswer(cx) })),
		examples: shown.queue,
	},
	{
		method: "GET",
		path: one,
		may,
		trail: "none",
		handle: show,
		examples: shown.question,
	},
	{
		method: "POST",
		path: one,
		may,
		trail: "assessment.objection-answered",
		handle: answer,
		examples: shown.answer,
	},
];

type Given = Omit<AnswerPageProps, "state">;

/**
 * What may be seen of an objection: by those who may answer it, and afterwards by whoever did. Whoever judged
 * the item, or is near to the unit, is told so; to others there is nothing here.
 */
async function given(ask: Ask<View>): Promise<Given | Reply> {
	const { cx } = ask;
	const found = await findCase(cx, {
		unit: param(ask, "unit"),
		instrument: param(ask, "instrument"),
		year: Number(param(ask, "year")),
	});
	const code = param(ask, "code");
	const objection =
		found &&
		(await objectionsOf(cx, found.assessment)).find((it) => it.code === code);
	if (!found || !objection) return notFound;
	const decision = mayAnswerObjection(
		cx.actor,
		found.assessment,
		objection,
		await excludedFrom(cx, found, cx.actor.id),
	);
	if (!decision.may && decision.why !== "objection-answered")
		return decision.why === "not-a-verifier" ? notFound : forbidden;
	const judged = await judgedItemOf(ask, found, code);
	if (!judged) return notFound;
	return {
		...judged,
		objection,
		brought: await evidenceOf(cx, found.unit.id, objection.proofs),
		may: decision.may,
	};
}

async function show(ask: Ask<View>): Promise<Reply> {
	const props = await given(ask);
	if ("kind" in props) return props;
	const { verifier, said } = props.item;
	return page(
		AnswerPage({
			...props,
			state: {
				typed: typedOf(verifier?.answer ?? said?.answer ?? null),
				problems: [],
			},
		}),
	);
}

async function answer(ask: Ask<View>): Promise<Reply> {
	const props = await given(ask);
	if ("kind" in props) return props;
	const { found, item } = props;
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const typed = answerIn(state, props);
	const answered = typed
		? await answerObjection(ask.cx, found, typed)
		: { ok: false as const, problem: { reason: "choose-answer" } };
	if (answered.ok)
		return seeOther(
			to("/verifikasi/keberatan", {}),
			ask.view.t("assessments.answer-sent", { unit: found.unit.name }),
		);
	const { reason } = answered.problem;
	const field =
		fieldOf[reason as keyof typeof fieldOf] ??
		(reason === "objection-answered"
			? ""
			: fieldOfReason(item.indicator, reason));
	return wrong(
		AnswerPage({
			...props,
			state: withProblems(state, problemAt(ask.view, field, answered.problem)),
		}),
	);
}

const fieldOf = {
	"choose-answer": "putusan",
	"say-why-answer": "alasan",
} as const;

function answerIn(
	state: FormState,
	{ item: { code, indicator } }: Given,
): AnswerToObjection | null {
	const reason = typedValue(state, "alasan");
	switch (typedValue(state, "putusan")) {
		case "upheld":
			return { code, outcome: "upheld", reason };
		case "changed":
			return {
				code,
				outcome: "changed",
				said: saidIn(indicator, state.typed),
				reason,
			};
		default:
			return null;
	}
}

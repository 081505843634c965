import {
	type FieldProblem,
	type FormState,
	formIn,
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
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { newDraftKey } from "#receipts";
import { draftKeyGone, draftKeyOf, keepDraftKey } from "#receipts/web";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type AskedOffice,
	answersIn,
	dropFilingDraft,
	type FilingDraft,
	fields,
	filingDraft,
	isAsked,
	keepFilingDraft,
	type Step,
	stepNumbered,
	stepOf,
	steps,
} from "../../index.ts";
import { CheckPage } from "./check-page.tsx";
import { stateOf, told, withOffice } from "./filing-state.ts";
import { stepExamples as shown } from "./step-examples.ts";
import { backField, StepPage } from "./step-page.tsx";

const path = "/pengaduan/ke/:unit/langkah/:step";

/** Telling it one thing at a time. What was answered is kept for a day, under a key that only this browser holds. */
export const stepRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			onStep(ask, async (office, step) => {
				const draft = await filingDraft(ask.cx, draftKeyOf(ask));
				// Forgotten after a day, or by a browser that keeps nothing: then all is asked on one page.
				if (!draft && step !== "what")
					return seeOther(
						to("/pengaduan/ke/:unit", { unit: office.unit.slug }),
						ask.view.t("complaints.step.forgotten"),
					);
				return draw(ask, office, step, stateOf(ask, draft, office), {
					draft,
					mending: ask.query.get("dari") === "periksa",
				});
			}),
		examples: shown.step,
	},
	{
		method: "POST",
		path,
		may: "anyone",
		trail: "none",
		handle: (ask) => onStep(ask, (office, step) => answer(ask, office, step)),
		examples: shown.answer,
	},
	{
		method: "POST",
		path: "/pengaduan/ke/:unit/hapus",
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withOffice(ask, async ({ unit }) => {
				await dropFilingDraft(ask.cx, draftKeyOf(ask));
				return {
					kind: "see-other",
					to: to("/pengaduan/ke/:unit/langkah/:step", {
						unit: unit.slug,
						step: "1",
					}),
					flash: ask.view.t("complaints.let-go.done"),
					cookies: [draftKeyGone],
				};
			}),
		examples: shown.letGo,
	},
];

function onStep(
	ask: Ask<View>,
	then: (office: AskedOffice, step: Step) => Promise<Answer> | Answer,
): Promise<Answer> | Answer {
	const step = stepNumbered(param(ask, "step"));
	return step ? withOffice(ask, (office) => then(office, step)) : notFound;
}

/** Keeps the answers of a step and leads to the next; or shows the step again with what is to be mended in it. */
async function answer(
	ask: Ask<View>,
	office: AskedOffice,
	step: Step,
): Promise<Answer> {
	const { cx } = ask;
	// The last step is sent where the whole form is sent to.
	if (step === "check") return notFound;
	const key = draftKeyOf(ask) ?? newDraftKey(cx);
	const before = await filingDraft(cx, key);
	const form = formIn(ask.form);
	const mending = typedValue(form, backField) === "periksa";
	const draft: FilingDraft = {
		office: office.unit.slug,
		sheet: before?.sheet ?? cx.newId(),
		typed: {
			...withoutStep(stateOf(ask, before, office).typed, step),
			...answersIn(form.typed),
		},
	};
	const state: FormState = { ...form, typed: draft.typed };
	const again = (...problems: readonly FieldProblem[]) =>
		draw(ask, office, step, withProblems(state, ...problems), {
			draft: before,
			mending,
		});
	const read = told(ask, office, state);
	const here = read.ok
		? []
		: read.problem.filter(({ field }) => stepOf(field) === step);
	if (here.length > 0) return again(...here);
	const kept = await keepFilingDraft(cx, key, draft);
	if (!kept.ok)
		return again({ field: fields.story, says: "complaints.problem.too-much" });
	const next = mending ? "check" : (steps[steps.indexOf(step) + 1] ?? "check");
	return {
		kind: "see-other",
		to: to(path, {
			unit: office.unit.slug,
			step: String(steps.indexOf(next) + 1),
		}),
		cookies: [keepDraftKey(ask, key)],
	};
}

/** What is not ticked any more is not sent. */
const withoutStep = (
	typed: FormState["typed"],
	step: Step,
): Record<string, string[]> =>
	Object.fromEntries(
		Object.entries(typed)
			.filter(([name]) => isAsked(name) && stepOf(name) !== step)
			.map(([name, values]) => [name, [...values]]),
	);

function draw(
	{ view }: Ask<View>,
	office: AskedOffice,
	step: Step,
	state: FormState,
	{
		draft,
		mending,
	}: { readonly draft: FilingDraft | null; readonly mending: boolean },
): Answer {
	const html =
		step === "check"
			? CheckPage({ view, ...office, state, sheet: draft?.sheet ?? "" })
			: StepPage({
					view,
					...office,
					step,
					state,
					mending,
					begun: draft !== null,
				});
	return state.problems.length > 0
		? wrong(html)
		: page(html, 200, { "cache-control": "no-store" });
}

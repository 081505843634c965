import { isRecording, mostFiles } from "#evidence";
import {
	type FieldProblem,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { type Answer, notFound } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import { newDraftKey } from "#receipts";
import { draftKeyOf, keepDraftKey } from "#receipts/web";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type AskedOffice,
	answersIn,
	type FilingDraft,
	fields,
	filingDraft,
	isAsked,
	keepFilingDraft,
	numberOf,
	type Step,
	stepOf,
	steps,
} from "../../index.ts";
import { allWaiting, arrivedFiles, stillKept } from "./arriving-files.ts";
import { drawStep } from "./draw-step.ts";
import { stateOf, told } from "./filing-state.ts";
import { backField } from "./step-page.tsx";

/** Keeps the answers of a step and leads to the next; or shows the step again with what is to be mended in it. */
export async function answerStep(
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
	const { files, problems } = await filesNow(ask, key, before);
	const draft: FilingDraft = {
		office: office.unit.slug,
		sheet: before?.sheet ?? cx.newId(),
		typed: {
			...withoutStep(stateOf(ask, before, office).typed, step),
			...answersIn(form.typed),
		},
		files,
	};
	const state: FormState = { typed: draft.typed, problems: [] };
	const cookie = keepDraftKey(ask, key);
	const amiss = [...problems, ...amissIn(ask, office, step, draft)];
	if (amiss.length > 0) {
		// What came and is sound waits, whatever else is to be mended.
		const kept = { ...(before ?? draft), files };
		if (files.length > 0 || before) await keepFilingDraft(cx, key, kept);
		return drawStep(ask, office, step, withProblems(state, ...amiss), {
			draft: files.length > 0 || before ? kept : null,
			mending,
			cookie,
		});
	}
	const kept = await keepFilingDraft(cx, key, draft);
	if (!kept.ok) {
		const says = "complaints.problem.too-much";
		const long = withProblems(state, { field: fields.story, says });
		return drawStep(ask, office, step, long, { draft: before, mending });
	}
	const next = mending ? "check" : (steps[steps.indexOf(step) + 1] ?? "check");
	return {
		kind: "see-other",
		to: to("/pengaduan/ke/:unit/langkah/:step", {
			unit: office.unit.slug,
			step: String(numberOf(next)),
		}),
		cookies: [cookie],
	};
}

/** The files that wait after this post, and what was wrong with those that do not. */
async function filesNow(
	{ cx, form }: Ask<View>,
	key: string,
	before: FilingDraft | null,
) {
	const kept = await stillKept(cx, before, formIn(form));
	const { taken, problems } = await arrivedFiles(
		cx,
		form,
		mostFiles - kept.length,
	);
	return { files: [...kept, ...(await allWaiting(cx, key, taken))], problems };
}

/** What is to be mended on this step. A story may be told by voice: whether there is one is asked where files are. */
function amissIn(
	ask: Ask<View>,
	office: AskedOffice,
	step: Step,
	{ typed, files }: FilingDraft,
): readonly FieldProblem[] {
	const read = told(ask, office, { typed, problems: [] }, files);
	const problems = read.ok ? [] : read.problem;
	const empty = (typed[fields.story]?.[0] ?? "").trim() === "";
	if (step === "files")
		return empty && !files.some(({ type }) => isRecording(type))
			? [{ field: fields.voice, says: "complaints.problem.no-story" }]
			: [];
	return problems.filter(
		({ field }) => stepOf(field) === step && !(empty && field === fields.story),
	);
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

import { namesOf } from "#identity";
import {
	emptyForm,
	type FormState,
	typedIn,
	withProblems,
} from "#kernel/form.ts";
import type { Context } from "#platform/context.ts";
import {
	notFound,
	page,
	type Answer as Reply,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type Case,
	deadlineNow,
	historyOf,
	isBrought,
	isRecorded,
	itemsOfCase,
	mayAnswer,
	mayRecord,
	maySubmit,
	preflightOf,
	recordStep,
	roundOf,
	rulesOf,
	sparedOf,
	stageOf,
	startingAgain,
	submitAssessment,
	worksFor,
} from "../index.ts";

import { addressOf } from "./address.ts";
import { caseOf, sharedCaseOf } from "./case-of.ts";
import { homeOf } from "./home-of.ts";
import { officesOfItems, openInWords } from "./open-in-words.ts";
import { OverviewPage, type OverviewProps } from "./overview.tsx";
import { heldUp } from "./preflight/preflight-routes.ts";
import { StepPage } from "./step-page.tsx";
import { typedDay } from "./typed-date.ts";
import { unitExamples as shown } from "./unit-examples.ts";
import { problemAt, sentenceOf } from "./words.ts";

export const unitRoutes: Route<View>[] = [
	{
		method: "GET",
		path: "/penilaian/:unit/:instrument/:year",
		may: "assessment.read",
		trail: "none",
		handle: showOverview,
		examples: shown.overview,
	},
	{
		method: "GET",
		path: "/penilaian/:unit/:instrument/:year/langkah",
		may: "assessment.read",
		trail: "none",
		handle: showStep,
		examples: shown.step,
	},
	{
		method: "POST",
		path: "/penilaian/:unit/:instrument/:year/langkah",
		may: "assessment.read",
		trail:
			"assessment.readiness-stated, assessment.requested, assessment.declared, assessment.evaluated",
		handle: takeStep,
		examples: shown.takeStep,
	},
	{
		method: "POST",
		path: "/penilaian/:unit/:instrument/:year/pengiriman",
		may: "assessment.submit",
		trail: "assessment.submitted, assessment.submitted-anyway",
		handle: handIn,
		examples: shown.submission,
	},
];

async function showOverview(
	ask: Ask<View>,
	form: FormState = emptyForm,
): Promise<Reply> {
	const found = await caseOf(ask);
	if (!found) {
		// People of an office find the part of it that is theirs.
		const part = await sharedCaseOf(ask);
		return part ? seeOther(homeOf(part)) : notFound;
	}
	const { cx, view } = ask;
	const { assessment, place } = found;
	// Of what was decided elsewhere there is only the result.
	if (isBrought(assessment))
		return seeOther(
			to("/hasil/:instrument/:year/unit/:unit", addressOf(found)),
		);
	const history = await historyOf(cx, assessment);
	const stage = stageOf(found, assessment.stage);
	const items = await itemsOfCase(cx, found);
	const html = OverviewPage({
		view,
		found,
		form,
		items,
		offices: await officesOfItems(cx, found, items),
		round: (await roundOf(cx, assessment.instrument, assessment.year)) ?? null,
		history,
		once: cx.newId(),
		...(await mendOf(cx, found)),
		again: await againOf(cx, found),
		spared: worksFor(cx.actor, found.unit.id)
			? await sparedOf(cx, found.unit.id)
			: null,
		names: await namesOf(
			cx,
			history.map(({ byId }) => byId),
		),
		may: {
			record:
				stage !== undefined &&
				isRecorded(stage.kind) &&
				mayRecord(cx.actor, assessment, place, stage.kind).may,
			submit: maySubmit(cx.actor, assessment, place).may,
			fill: mayAnswer(cx.actor, assessment, place, { returned: true }).may,
		},
	});
	return form.problems.length > 0 ? wrong(html) : page(html);
}

/** Whether answers of an earlier year could be repeated by this person. */
async function againOf(cx: Context, found: Case) {
	const { assessment, place } = found;
	if (!mayAnswer(cx.actor, assessment, place, { returned: false }).may)
		return null;
	const plan = await startingAgain(cx, found);
	return plan && { year: plan.from.assessment.year, n: plan.copied.length };
}

/** Where items came back: by when they are mended, and what happens then. */
export async function mendOf(
	cx: Context,
	found: Case,
): Promise<Pick<OverviewProps, "mend">> {
	if (found.assessment.state !== "correcting") return {};
	const deadline = await deadlineNow(cx, found, "corrections");
	if (!deadline) return {};
	const { afterCorrections: ending } = await rulesOf(cx, found.assessment);
	return { mend: { deadline, ending } };
}

async function handIn(ask: Ask<View>): Promise<Reply> {
	const found = await caseOf(ask);
	if (!found) return notFound;
	const preflight = await preflightOf(ask.cx, found);
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const submitted = await submitAssessment(ask.cx, found, {
		preflight,
		despite: state.typed.alasan?.[0] ?? "",
	});
	const at = addressOf(found);
	if (submitted.ok)
		return seeOther(
			to("/penilaian/:unit/:instrument/:year", at),
			ask.view.t("assessments.unit-submitted"),
		);
	const { problem } = submitted;
	if (problem.reason === "not-yours") return notFound;
	if (
		problem.reason === "preflight-found" ||
		problem.reason === "say-why-anyway"
	)
		return heldUp(ask, found, preflight, state);
	if (!("items" in problem))
		return showOverview(
			ask,
			withProblems(emptyForm, problemAt(ask.view, "", problem)),
		);
	return showOverview(
		ask,
		withProblems(emptyForm, ...(await openInWords(ask, found, problem))),
	);
}

async function showStep(
	ask: Ask<View>,
	state: FormState = emptyForm,
): Promise<Reply> {
	const found = await caseOf(ask);
	const stage = found && stageOf(found, found.assessment.stage);
	if (!found || !stage) return notFound;
	const { assessment, place } = found;
	if (
		!isRecorded(stage.kind) ||
		!mayRecord(ask.cx.actor, assessment, place, stage.kind).may
	)
		return seeOther(to("/penilaian/:unit/:instrument/:year", addressOf(found)));
	const html = StepPage({
		view: ask.view,
		found,
		stage,
		state,
		once: ask.cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function takeStep(ask: Ask<View>): Promise<Reply> {
	const found = await caseOf(ask);
	const stage = found && stageOf(found, found.assessment.stage);
	if (!found || !stage) return notFound;
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	if (ask.form.get("lakukan") === "lewati") return skipStep(ask, found, state);
	const text = (field: string) => state.typed[field]?.[0]?.trim() ?? "";
	const on = typedDay(state.typed, "tanggal");
	const problems = [
		...(stage.kind === "evaluation" && !text("hasil")
			? [{ field: "hasil", says: "assessments.reason-choose-outcome" }]
			: []),
		...("problem" in on
			? [on.problem]
			: on.day === null
				? [{ field: "tanggal", says: "assessments.reason-day-missing" }]
				: []),
		...("day" in on && on.day !== null && on.day > dayOf(ask.cx.now)
			? [{ field: "tanggal", says: "assessments.reason-day-ahead" }]
			: []),
		...(stage.kind === "declaration" && !text("tempat")
			? [{ field: "tempat", says: "assessments.reason-place-missing" }]
			: []),
		...(stage.kind === "declaration" && !text("saksi")
			? [{ field: "saksi", says: "assessments.reason-witnesses-missing" }]
			: []),
		...(text("hasil") === "tidak" && !text("catatan")
			? [{ field: "catatan", says: "assessments.reason-say-why" }]
			: []),
	];
	if (problems.length > 0 || "problem" in on)
		return showStep(ask, withProblems(state, ...problems));
	const recorded = await recordStep(ask.cx, found, {
		stage: text("tahap"),
		outcome: text("hasil") === "tidak" ? "not-passed" : "passed",
		paper: {
			number: text("nomor"),
			on: on.day ?? "",
			place: text("tempat"),
			witnesses: text("saksi"),
			note: text("catatan"),
		},
	});
	const there = to("/penilaian/:unit/:instrument/:year", addressOf(found));
	if (recorded.ok)
		return seeOther(there, ask.view.t("assessments.step-recorded"));
	return recorded.problem.reason.startsWith("day-")
		? showStep(
				ask,
				withProblems(state, problemAt(ask.view, "tanggal", recorded.problem)),
			)
		: seeOther(there, sentenceOf(ask.view, recorded.problem));
}

async function skipStep(
	ask: Ask<View>,
	found: Case,
	{ typed }: FormState,
): Promise<Reply> {
	const paper = { number: "", on: "", place: "", witnesses: "", note: "" };
	const skipped = await recordStep(ask.cx, found, {
		stage: typed.tahap?.[0] ?? "",
		outcome: "skipped",
		paper,
	});
	const there = to("/penilaian/:unit/:instrument/:year", addressOf(found));
	return seeOther(
		there,
		skipped.ok
			? ask.view.t("assessments.step-skipped")
			: sentenceOf(ask.view, skipped.problem),
	);
}

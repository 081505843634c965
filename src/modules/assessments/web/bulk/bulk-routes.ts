import { newestOfEach } from "#evidence";
import {
	emptyForm,
	type FormState,
	typedIn,
	withProblems,
} from "#kernel/form.ts";
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
import {
	type Case,
	handInFiles,
	itemsOfCase,
	lastBatch,
	mayAnswer,
	placeFiles,
	waitingFiles,
} from "../../index.ts";
import { addressOf } from "../address.ts";
import { caseOf } from "../case-of.ts";
import { problemAt, sentenceOf } from "../words.ts";
import { bulkExamples as shown } from "./bulk-examples.ts";
import { placingProblem, placingsIn, suggested } from "./bulk-form.ts";
import { BulkPage } from "./bulk-page.tsx";

export const bulkRoutes: Route<View>[] = [
	{
		method: "GET",
		path: "/penilaian/:unit/:instrument/:year/berkas",
		may: "assessment.fill",
		trail: "none",
		handle: showBulk,
		examples: shown.page,
	},
	{
		method: "POST",
		path: "/penilaian/:unit/:instrument/:year/berkas",
		may: "assessment.fill",
		trail: "evidence.kept, assessment.proof-attached",
		handle: takeFiles,
		examples: shown.send,
	},
	{
		method: "POST",
		path: "/penilaian/:unit/:instrument/:year/berkas/tempat",
		may: "assessment.fill",
		trail: "evidence.described, assessment.proof-attached",
		handle: takePlaces,
		examples: shown.place,
	},
];

/** Waiting files of one form: as many as a person goes through before saving. */
const atOnce = 25;

async function showBulk(ask: Ask<View>): Promise<Answer> {
	const found = await openCase(ask);
	if ("kind" in found) return found;
	return page(await bulkPage(ask, found));
}

async function takeFiles(ask: Ask<View>): Promise<Answer> {
	const found = await openCase(ask);
	if ("kind" in found) return found;
	const { cx, form, view } = ask;
	const files = form
		.getAll("berkas")
		.filter((file) => file instanceof File)
		.filter(({ name, size }) => name !== "" || size > 0);
	const sent = await Promise.all(
		files.map(async (file) => ({
			name: file.name,
			bytes: new Uint8Array(await file.arrayBuffer()),
		})),
	);
	const done = await handInFiles(cx, found, sent);
	if (!done.ok)
		return wrong(
			await bulkPage(
				ask,
				found,
				withProblems(emptyForm, problemAt(view, "berkas", done.problem)),
			),
		);
	const { attached, known, waiting, refused } = done.value;
	return seeOther(
		to("/penilaian/:unit/:instrument/:year/berkas", addressOf(found)),
		view.t("assessments.bulk-done", {
			placed: attached + known,
			waiting,
			refused,
		}),
	);
}

async function takePlaces(ask: Ask<View>): Promise<Answer> {
	const found = await openCase(ask);
	if ("kind" in found) return found;
	const { cx, view } = ask;
	const typed = typedIn(ask.form);
	const waiting = await waitingFiles(cx, found.assessment);
	const { placings, problems } = placingsIn(typed, waiting);
	const placed = await placeFiles(cx, found, placings);
	const mending = placed.ok
		? [
				...problems,
				...placed.value.problems.map(({ evidenceId, problem }) =>
					placingProblem(view, evidenceId, problem),
				),
			]
		: [problemAt(view, "", placed.problem)];
	if (mending.length > 0 || !placed.ok)
		return wrong(
			await bulkPage(
				ask,
				found,
				withProblems({ typed, problems: [] }, ...mending),
			),
		);
	const { attached, aside } = placed.value;
	return seeOther(
		to("/penilaian/:unit/:instrument/:year/berkas", addressOf(found)),
		view.t("assessments.bulk-placed-now", {
			attached,
			aside,
			left: waiting.length - attached - aside,
		}),
	);
}

/** The case while its unit may hand in files; otherwise where to look instead. */
async function openCase(ask: Ask<View>): Promise<Case | Answer> {
	const found = await caseOf(ask);
	if (!found) return notFound;
	const { assessment, place } = found;
	const decision = mayAnswer(ask.cx.actor, assessment, place, {
		returned: true,
	});
	if (decision.may) return found;
	return decision.why === "not-yours"
		? notFound
		: seeOther(
				to("/penilaian/:unit/:instrument/:year", addressOf(found)),
				sentenceOf(ask.view, { reason: decision.why }),
			);
}

async function bulkPage(ask: Ask<View>, found: Case, typed?: FormState) {
	const { cx, view } = ask;
	const all = await waitingFiles(cx, found.assessment);
	const waiting = all.slice(0, atOnce);
	const last = await lastBatch(cx, found.assessment);
	const suggestion = suggested(waiting);
	return BulkPage({
		view,
		found,
		items: await itemsOfCase(cx, found),
		waiting,
		more: all.length - waiting.length,
		last,
		documents: new Map(
			(
				await newestOfEach(
					cx,
					found.unit.id,
					[...waiting, ...last].flatMap(({ evidenceId }) => evidenceId ?? []),
				)
			).map((document) => [document.id, document]),
		),
		state: typed
			? {
					typed: { ...suggestion.typed, ...typed.typed },
					problems: typed.problems,
				}
			: suggestion,
		once: cx.newId(),
	});
}

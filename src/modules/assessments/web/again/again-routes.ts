import { emptyForm, type FormState, withProblems } from "#kernel/form.ts";
import {
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
	attachProof,
	type Case,
	itemsOfCase,
	oldProofs,
	startAgain,
	startingAgain,
} from "../../index.ts";
import { addressOf } from "../address.ts";
import { caseOf } from "../case-of.ts";
import { problemAt, sentenceOf } from "../words.ts";
import { againExamples as shown } from "./again-examples.ts";
import { AgainPage } from "./again-page.tsx";

export const againRoutes: Route<View>[] = [
	{
		method: "GET",
		path: "/penilaian/:unit/:instrument/:year/tahun-lalu",
		may: "assessment.fill",
		trail: "none",
		handle: show,
		examples: shown.page,
	},
	{
		method: "POST",
		path: "/penilaian/:unit/:instrument/:year/tahun-lalu",
		may: "assessment.fill",
		trail: "assessment.answers-copied",
		handle: copy,
		examples: shown.copy,
	},
	{
		method: "POST",
		path: "/penilaian/:unit/:instrument/:year/butir/:code/bukti-lalu",
		may: "assessment.fill",
		trail: "assessment.proof-attached",
		handle: useAgain,
		examples: shown.useAgain,
	},
];

async function show(ask: Ask<View>): Promise<Reply> {
	const found = await caseOf(ask);
	if (!found) return notFound;
	if (found.assessment.state !== "answering")
		return seeOther(
			to("/penilaian/:unit/:instrument/:year", addressOf(found)),
			ask.view.t("assessments.reason-not-open"),
		);
	return page(await pageOf(ask, found));
}

const pageOf = async (ask: Ask<View>, found: Case, form?: FormState) =>
	AgainPage({
		view: ask.view,
		found,
		items: await itemsOfCase(ask.cx, found),
		plan: await startingAgain(ask.cx, found),
		once: ask.cx.newId(),
		...(form ? { form } : {}),
	});

async function copy(ask: Ask<View>): Promise<Reply> {
	const found = await caseOf(ask);
	if (!found) return notFound;
	const codes = ask.form.getAll("butir").map(String);
	const copied = await startAgain(ask.cx, found, codes);
	const there = to("/penilaian/:unit/:instrument/:year", addressOf(found));
	if (copied.ok)
		return seeOther(
			there,
			ask.view.t("assessments.again-copied", { n: copied.value }),
		);
	const { problem } = copied;
	if (problem.reason === "not-yours") return notFound;
	if (problem.reason !== "nothing-to-copy")
		return seeOther(there, sentenceOf(ask.view, problem));
	const form = withProblems(
		{ ...emptyForm, typed: { butir: codes } },
		problemAt(ask.view, "butir", problem),
	);
	return wrong(await pageOf(ask, found, form));
}

/** Only what is suggested here; any other document is chosen in the form of the item. */
async function useAgain(ask: Ask<View>): Promise<Reply> {
	const found = await caseOf(ask);
	const code = param(ask, "code");
	const item =
		found &&
		(await itemsOfCase(ask.cx, found)).find((one) => one.code === code);
	if (!found || !item) return notFound;
	const wanted = String(ask.form.get("berkas") ?? "");
	const suggested = await oldProofs(ask.cx, found, item);
	if (!suggested.some(({ evidence }) => evidence.id === wanted))
		return notFound;
	const attached = await attachProof(ask.cx, found, code, wanted);
	if (!attached.ok && attached.problem.reason === "not-yours") return notFound;
	return seeOther(
		to("/penilaian/:unit/:instrument/:year/butir/:code", {
			...addressOf(found),
			code,
		}),
		attached.ok
			? ask.view.t("assessments.again-proof-used")
			: sentenceOf(ask.view, attached.problem),
	);
}

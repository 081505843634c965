import {
	emptyForm,
	type FieldProblem,
	type FormState,
	withProblems,
} from "#kernel/form.ts";
import {
	notFound,
	page,
	type Answer as Reply,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type Case,
	isBeforeAnswers,
	isBrought,
	isUnproved,
	itemsOfCase,
	maySubmit,
	type Preflight,
	preflightOf,
	stillOpen,
} from "../../index.ts";
import { addressOf } from "../address.ts";
import { caseOf } from "../case-of.ts";
import { openInWords } from "../open-in-words.ts";
import { itemName } from "../words.ts";
import { preflightExamples } from "./preflight-examples.ts";
import { PreflightPage } from "./preflight-page.tsx";
import { toldOf } from "./remark-words.ts";

export const preflightRoutes: Route<View>[] = [
	{
		method: "GET",
		path: "/penilaian/:unit/:instrument/:year/pemeriksaan",
		may: "assessment.read",
		trail: "none",
		handle: showPreflight,
		examples: preflightExamples,
	},
];

async function showPreflight(ask: Ask<View>): Promise<Reply> {
	const found = await caseOf(ask);
	if (!found || isBrought(found.assessment)) return notFound;
	if (isBeforeAnswers(found.assessment))
		return seeOther(
			to("/penilaian/:unit/:instrument/:year", addressOf(found)),
			ask.view.t("assessments.unit-not-yet"),
		);
	return page(
		await preflightPage(ask, found, await preflightOf(ask.cx, found)),
	);
}

/** The same page when the unit wanted to hand in and something serious was found: what was typed is kept. */
export async function heldUp(
	ask: Ask<View>,
	found: Case,
	preflight: Preflight,
	state: FormState,
): Promise<Reply> {
	return wrong(
		await preflightPage(
			ask,
			found,
			preflight,
			withProblems(
				state,
				{ field: "alasan", says: "assessments.reason-say-why-anyway" },
				...seriousIn(ask.view, found, preflight),
			),
		),
	);
}

async function preflightPage(
	ask: Ask<View>,
	found: Case,
	preflight: Preflight,
	form: FormState = emptyForm,
) {
	const { cx, view } = ask;
	const items = await itemsOfCase(cx, found);
	const may = maySubmit(cx.actor, found.assessment, found.place).may;
	return PreflightPage({
		view,
		found,
		preflight,
		form,
		once: cx.newId(),
		maySubmit: may,
		obstacles: may
			? await openInWords(ask, found, stillOpen(found, items))
			: [],
		unproved: items.filter(isUnproved).length,
	});
}

/** Each item with a serious finding, with the way there. */
const seriousIn = (
	view: View,
	found: Case,
	{ items }: Preflight,
): FieldProblem[] =>
	items.flatMap(({ item, files, said }) => {
		const n = [...files.map((file) => file.said), said]
			.flatMap((remarks) => toldOf(view, remarks))
			.filter(({ is }) => is === "serious").length;
		return n === 0
			? []
			: [
					{
						field: item.code,
						says: "assessments.preflight-serious-at",
						about: { n, name: itemName(view.lang, item) },
						href: link(view, "/penilaian/:unit/:instrument/:year/butir/:code", {
							...addressOf(found),
							code: item.code,
						}),
					},
				];
	});

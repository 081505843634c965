import {
	allInstruments,
	checkDraft,
	draftOf,
	type Instrument,
	instrumentNamed,
} from "#instruments";
import {
	type Answer,
	notFound,
	page,
	seeOther,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { DifferencePage, DraftDifferencePage } from "./difference-page.tsx";
import { draftExamples as shown } from "./draft-examples.ts";

/** What differs between two versions, in words. */
export const differenceRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/instrumen/:id/beda/:lain",
		may: "anyone",
		trail: "none",
		handle: (ask) => {
			const after = instrumentNamed(param(ask, "id"));
			const before = instrumentNamed(param(ask, "lain"));
			return before && after
				? page(DifferencePage({ view: ask.view, before, after }))
				: notFound;
		},
		examples: [
			{
				state: "filled",
				params: { id: "p2ham-2023", lain: "p2ham-2022" },
				status: 200,
			},
			{
				state: "empty: the same",
				params: { id: "skm-2017", lain: "skm-2017" },
				status: 200,
			},
			{
				state: "not-found",
				params: { id: "p2ham-2023", lain: "p2ham-1999" },
				status: 404,
			},
		],
	},
	{
		method: "GET",
		path: "/kelola/instrumen/:draft/beda",
		may: "instruments.publish",
		trail: "none",
		handle: ofDraft,
		examples: shown.difference,
	},
];

async function ofDraft(ask: Ask<View>): Promise<Answer> {
	const draft = await draftOf(ask.cx, param(ask, "draft"));
	if (!draft) return notFound;
	const { instrument: after } = checkDraft(draft.text, ask.lang);
	if (!after)
		return seeOther(
			to("/kelola/instrumen/:draft", { draft: draft.id }),
			ask.view.t("instruments.findings-first"),
		);
	const chosen = ask.query.get("dengan") ?? "";
	const before =
		(chosen === "" ? newestOf(after) : instrumentNamed(chosen)) ?? null;
	return page(
		DraftDifferencePage({
			view: ask.view,
			draft,
			before,
			after,
			instruments: allInstruments(),
		}),
	);
}

/** Other instruments of the same programme, the newest first. */
export const otherVersionsOf = ({
	id,
	programme,
}: Instrument): readonly Instrument[] =>
	allInstruments()
		.filter((each) => each.programme === programme && each.id !== id)
		.toSorted((a, b) => sinceOf(b).localeCompare(sinceOf(a)));

const newestOf = (instrument: Instrument): Instrument | undefined =>
	otherVersionsOf(instrument)[0];

/** Where nobody knows since when one applied, the others are newer. */
const sinceOf = ({ valid: { from } }: Instrument): string =>
	from === "not-known" ? "" : from;

import { servicesOf } from "#catalogue";
import { filled, withProblems } from "#kernel/form.ts";
import { type Answer, page, wrong } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import {
	ownResultsOf,
	periodOf,
	resultsOf,
	trendOf,
	unmetOf,
	yearOf,
	yearsOf,
} from "../../index.ts";
import { type SurveyHere, withSurvey } from "../with-survey.ts";
import { resultsExamples } from "./results-examples.ts";
import { ResultsPage } from "./results-page.tsx";
import { readYear } from "./year-asked.ts";

export const resultsRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/survei/:unit/:instrument/hasil",
		may: "anyone",
		trail: "none",
		handle: (ask) => withSurvey(ask, (here) => show(ask, here)),
		weight: 30,
		examples: resultsExamples,
	},
];

async function show(
	{ cx, view, query }: Ask<View>,
	{ unit, survey, instrument }: SurveyHere,
): Promise<Answer> {
	const now = yearOf(periodOf(dayOf(cx.now)));
	const years = await yearsOf(cx, unit.id, instrument.id);
	const typed = query.get("tahun")?.trim() ?? "";
	const asked = readYear(typed, now);
	const year = asked ?? years[0] ?? now;
	const state = filled({ tahun: typed });
	const html = ResultsPage({
		view,
		unit,
		survey,
		instrument,
		year,
		years,
		results: await resultsOf(
			cx,
			unit.id,
			instrument,
			year * 10 + 1,
			year * 10 + 4,
		),
		own: await ownResultsOf(
			cx,
			unit.id,
			instrument.id,
			year * 10 + 1,
			year * 10 + 4,
		),
		trend: await trendOf(cx, unit.id, instrument, year),
		services: await servicesOf(cx, unit.id),
		unmet: await unmetOf(cx, unit.id, year * 10 + 1, year * 10 + 4),
		state:
			asked === undefined
				? withProblems(state, {
						field: "tahun",
						says: "surveys.problem.year",
						about: { typed, now },
					})
				: state,
	});
	return asked === undefined ? wrong(html) : page(html);
}

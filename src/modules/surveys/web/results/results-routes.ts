import { servicesOf } from "#catalogue";
import { filled, withProblems } from "#kernel/form.ts";
import { type Answer, notFound, page, wrong } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import {
	improvementOf,
	mayRun,
	ownResultsOf,
	periodOf,
	quarterByAddress,
	resultsOf,
	themesTold,
	trendOf,
	unmetOf,
	yearOf,
	yearsOf,
} from "../../index.ts";
import { type SurveyHere, withSurvey } from "../with-survey.ts";
import type { Mounting } from "./mounting.ts";
import { QuarterPage } from "./quarter-page.tsx";
import { resultsCsv } from "./results-csv.ts";
import { resultsExamples as shown } from "./results-examples.ts";
import { ResultsPage, type ResultsPageProps } from "./results-page.tsx";
import { readYear } from "./year-asked.ts";

export const resultsRoutes = ({
	besideResults,
}: Mounting): readonly Route<View>[] => [
	{
		method: "GET",
		path: "/survei/:unit/:instrument/hasil",
		may: "anyone",
		trail: "none",
		handle: (ask) => withSurvey(ask, (here) => show(ask, here, besideResults)),
		weight: 30,
		examples: shown.year,
	},
	{
		method: "GET",
		path: "/survei/:unit/:instrument/hasil.csv",
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withSurvey(ask, (here) => show(ask, here, nothing, download)),
		examples: shown.csv,
	},
	{
		method: "GET",
		path: "/survei/:unit/:instrument/hasil/:triwulan",
		may: "anyone",
		trail: "none",
		handle: (ask) => withSurvey(ask, (here) => showQuarter(ask, here)),
		weight: 30,
		examples: shown.quarter,
	},
];

async function show(
	ask: Ask<View>,
	here: SurveyHere,
	beside: Mounting["besideResults"],
	draw: (props: ResultsPageProps) => Answer = (props) =>
		page(ResultsPage(props)),
): Promise<Answer> {
	const { cx, view, query } = ask;
	const { unit, survey, instrument } = here;
	const now = yearOf(periodOf(dayOf(cx.now)));
	const years = await yearsOf(cx, unit.id, instrument.id);
	const typed = query.get("tahun")?.trim() ?? "";
	const asked = readYear(typed, now);
	const year = asked ?? years[0] ?? now;
	const [from, to] = [year * 10 + 1, year * 10 + 4];
	const state = filled({ tahun: typed });
	const improvement = await improvementOf(cx, unit.id, instrument);
	const trend = await trendOf(cx, unit.id, instrument, year);
	const props = {
		view,
		unit,
		survey,
		instrument,
		year,
		years,
		results: await resultsOf(cx, unit.id, instrument, from, to),
		own: await ownResultsOf(cx, unit.id, instrument.id, from, to),
		themes: await themesTold(cx, unit.id, instrument.id, from, to),
		trend,
		extras: await beside(cx, view, {
			unitId: unit.id,
			instrument: instrument.id,
			year,
			trend,
		}),
		services: await servicesOf(cx, unit.id),
		unmet: await unmetOf(cx, unit.id, from, to),
		quarters: improvement.quarters.filter(
			({ period }) => yearOf(period) === year,
		),
		followed: improvement.followed.filter(
			({ period }) =>
				year - yearOf(period) === 0 || year - yearOf(period) === 1,
		),
		mayPlan: mayRun(cx.actor, {
			unitId: unit.id,
			province: unit.province.code,
		}).may,
		state,
	};
	if (asked !== undefined) return draw(props);
	const problem = {
		field: "tahun",
		says: "surveys.problem.year",
		about: { typed, now },
	};
	return wrong(ResultsPage({ ...props, state: withProblems(state, problem) }));
}

const nothing: Mounting["besideResults"] = async () => null;

const download = (props: ResultsPageProps): Answer => ({
	kind: "file",
	bytes: resultsCsv(props),
	type: "text/csv; charset=utf-8",
	name: `survei-${props.unit.slug}-${props.instrument.id}-${props.year}.csv`,
});

async function showQuarter(
	ask: Ask<View>,
	{ unit, instrument }: SurveyHere,
): Promise<Answer> {
	const period = quarterByAddress(param(ask, "triwulan"));
	const { quarters, followed } = await improvementOf(
		ask.cx,
		unit.id,
		instrument,
	);
	const quarter = quarters.find((each) => each.period === period);
	return quarter
		? page(
				QuarterPage({
					view: ask.view,
					unit,
					instrument,
					quarter,
					followed: followed.filter((each) => each.period === period),
				}),
			)
		: notFound;
}

import { servicesOf } from "#catalogue";
import { page } from "#platform/http/answer.ts";
import type { Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import { periodOf, resultsOf, yearOf } from "../../index.ts";
import { withSurvey } from "../with-survey.ts";
import { ResultsPage } from "./results-page.tsx";

const here = { unit: "kanwil-kemenkum-ntt", instrument: "skm-2017" };

export const resultsRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/survei/:unit/:instrument/hasil",
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withSurvey(ask, async ({ unit, survey, instrument }) => {
				const { cx, view, query } = ask;
				const now = yearOf(periodOf(dayOf(cx.now)));
				const asked = Number(query.get("tahun") ?? now);
				const year =
					Number.isInteger(asked) && asked > 1999 && asked <= now ? asked : now;
				const results = await resultsOf(
					cx,
					unit.id,
					instrument,
					year * 10 + 1,
					year * 10 + 4,
				);
				return page(
					ResultsPage({
						view,
						unit,
						survey,
						instrument,
						year,
						results,
						services: await servicesOf(cx, unit.id),
					}),
				);
			}),
		examples: [
			{ state: "filled", params: here, status: 200 },
			{ state: "empty", params: here, query: "tahun=2001", status: 200 },
			{
				state: "not-found",
				params: { ...here, instrument: "tidak-ada" },
				status: 404,
			},
		],
	},
];

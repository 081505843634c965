import { page } from "#platform/http/answer.ts";
import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { withOwnSurvey } from "../with-survey.ts";
import { posterExamples } from "./poster-examples.ts";
import { PosterPage } from "./poster-page.tsx";

export const posterRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/survei/:unit/:instrument/poster",
		may: "surveys.run",
		trail: "none",
		handle: (ask) =>
			withOwnSurvey(ask, (here) =>
				page(PosterPage({ view: ask.view, ...here })),
			),
		examples: posterExamples,
	},
];

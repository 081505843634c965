import { isProblem } from "#api";
import { notFound, page } from "#platform/http/answer.ts";
import { param, type Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { ProblemPage } from "./problem-page.tsx";
import { ReferencePage } from "./reference-page.tsx";
import { systemsRoutes } from "./systems/routes.ts";

export const apiRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/api",
		may: "anyone",
		trail: "none",
		handle: ({ view }) => page(ReferencePage({ view })),
		examples: [{ state: "filled", status: 200 }],
		weight: 14,
	},
	{
		method: "GET",
		path: "/api/masalah/:problem",
		may: "anyone",
		trail: "none",
		handle: (ask) => {
			const name = param(ask, "problem");
			return isProblem(name)
				? page(ProblemPage({ view: ask.view, name }))
				: notFound;
		},
		examples: [
			{ state: "filled", params: { problem: "invalid-cursor" }, status: 200 },
			{ state: "not-found", params: { problem: "tidak-ada" }, status: 404 },
		],
		weight: 14,
	},
	...systemsRoutes,
];

import { page } from "#platform/http/answer.ts";
import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { asidesOf } from "../../index.ts";
import { withOwnUnit } from "../with-survey.ts";
import { asideExamples } from "./aside-examples.ts";
import { AsidePage } from "./aside-page.tsx";

export const asideRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/survei/:unit/kelola/disisihkan",
		may: "surveys.run",
		trail: "none",
		handle: (ask) =>
			withOwnUnit(ask, async (unit) =>
				page(
					AsidePage({
						view: ask.view,
						unit,
						asides: await asidesOf(ask.cx, unit.id),
					}),
				),
			),
		examples: asideExamples,
	},
];

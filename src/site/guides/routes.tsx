import { notFound, page } from "#platform/http/answer.ts";
import { param, type Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { rolesToday } from "../roles-today.ts";
import { GuidePage } from "./guide-page.tsx";
import { guideNamed, guideOfRole, guides } from "./guides.ts";
import { GuidesPage } from "./guides-page.tsx";

/** How to work here, role by role. Nothing in it is secret: everybody may read what others are told. */
export const guidesRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/panduan",
		may: "anyone",
		trail: "none",
		handle: async ({ cx, view }) => {
			const own = (await rolesToday(cx)).map(guideOfRole);
			const others = guides.filter((guide) => !own.includes(guide));
			return page(<GuidesPage view={view} own={own} others={others} />);
		},
		examples: [
			{ state: "filled", status: 200 },
			{ state: "signed in", as: "sari", status: 200 },
		],
	},
	{
		method: "GET",
		path: "/panduan/:peran",
		may: "anyone",
		trail: "none",
		handle: (ask) => {
			const guide = guideNamed(param(ask, "peran"));
			return guide
				? page(
						<GuidePage view={ask.view} guide={guide} origin={ask.cx.origin} />,
					)
				: notFound;
		},
		examples: [
			...guides.map(({ slug }) => ({
				state: `filled: ${slug}`,
				params: { peran: slug },
				status: 200,
			})),
			{ state: "not-found", params: { peran: "menteri" }, status: 404 },
		],
	},
];

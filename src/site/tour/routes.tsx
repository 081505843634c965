import { introduce } from "#identity";
import { firstDayOf } from "#identity/samples";
import {
	type Answer,
	notFound,
	page,
	seeOther,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { rolesToday } from "../roles-today.ts";
import { tourFor } from "./tour.ts";
import { TourPage } from "./tour-page.tsx";

/** Some of all; what differs by role is on the second and the third page. */
const shown = [
	["wulan", "2"],
	["sari", "2"],
	["admin", "2"],
	["hendra", "3"],
	["bayu", "3"],
	["ratna", "3"],
	["wulan", "4"],
	["sari", "5"],
] as const;

/** The tour of the first day: five plain pages that can be skipped for ever, and taken again. */
export const tourRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/perkenalan",
		may: "signed-in",
		trail: "none",
		handle: (ask) => show(ask, 1),
		examples: [
			{ state: "first day", as: firstDayOf, status: 200 },
			{ state: "taken again", as: "admin", status: 200 },
			{ state: "forbidden", status: 303 },
		],
	},
	{
		method: "GET",
		path: "/perkenalan/:langkah",
		may: "signed-in",
		trail: "none",
		handle: (ask) => show(ask, Number(param(ask, "langkah"))),
		examples: [
			...shown.map(([as, langkah]) => ({
				state: `step ${langkah} of ${as}`,
				as,
				params: { langkah },
				status: 200,
			})),
			{
				state: "not-found",
				as: "wulan",
				params: { langkah: "6" },
				status: 404,
			},
			{ state: "forbidden", params: { langkah: "2" }, status: 303 },
		],
	},
	{
		method: "POST",
		path: "/perkenalan",
		may: "signed-in",
		trail: "none",
		handle: async ({ cx }) => {
			await introduce(cx);
			return seeOther(to("/kotak", {}));
		},
		examples: [
			{ state: "skipped for ever", as: firstDayOf, form: {}, status: 303 },
			{ state: "forbidden", form: {}, status: 403 },
		],
	},
];

async function show({ cx, view }: Ask<View>, now: number): Promise<Answer> {
	const [role] = await rolesToday(cx);
	const tour = tourFor(role ?? null);
	return tour[now - 1]
		? page(<TourPage view={view} tour={tour} now={now} />)
		: notFound;
}

import { allDecrees, holidaysBetween } from "#calendar";
import { page } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayOf, provincesAt } from "#territory";
import type { View } from "#ui/view.ts";
import { PublicPage } from "./public-page.tsx";
import { stateOf } from "./words.ts";

/** `/hari-libur`: for everyone. */
export const calendarPublicRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/hari-libur",
		may: "anyone",
		trail: "none",
		handle: async (ask) => page(PublicPage(await shown(ask))),
		examples: [
			{ state: "filled", status: 200 },
			{
				state: "filled: a province that has none of its own",
				query: "provinsi=81",
				status: 200,
			},
		],
	},
];

async function shown({ cx, view, query }: Ask<View>) {
	const today = dayOf(cx.now);
	const inForce = (await allDecrees(cx)).filter(
		(decree) => stateOf(decree) === "in-force",
	);
	const now = Number(today.slice(0, 4));
	const regional = new Set(inForce.map(({ province }) => province));
	const provinces = (await provincesAt(cx, today)).filter(({ code }) =>
		regional.has(code),
	);
	const asked = query.get("provinsi") ?? "";
	const province = provinces.some(({ code }) => code === asked) ? asked : "";
	const yearOf = async (year: number) => ({
		year,
		decrees: inForce.filter(
			(decree) =>
				decree.year === year &&
				(decree.province === null || decree.province === province),
		),
		holidays: await holidaysBetween(
			cx,
			`${year}-01-01`,
			`${year}-12-31`,
			province ? { province } : {},
		),
	});
	return {
		view,
		province,
		provinces,
		years: [await yearOf(now), await yearOf(now + 1)],
	};
}

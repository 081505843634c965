import { notFound, page } from "#platform/http/answer.ts";
import { param, type Route } from "#platform/http/route.ts";
import { dayBefore, dayOf, provincesAt } from "#territory";
import type { View } from "#ui/view.ts";
import { findUnits, historyOf, unitBySlug } from "#units";
import { unitsAdminRoutes } from "./admin-routes.ts";
import { askedOf, searchOf } from "./asked.ts";
import { FindUnitPage } from "./find-unit-page.tsx";
import type { Mounting } from "./mounting.ts";
import { UnitPage } from "./unit-page.tsx";

const publicRoutes = ({ beside }: Mounting): readonly Route<View>[] => [
	{
		method: "GET",
		path: "/unit",
		may: "anyone",
		trail: "none",
		handle: async ({ cx, view, query }) => {
			const asked = askedOf(query);
			const found = await findUnits(cx, searchOf(asked));
			const provinces = await provincesAt(cx, dayOf(cx.now));
			return page(FindUnitPage({ view, asked, found, provinces }));
		},
		examples: [
			{ state: "filled", status: 200 },
			{
				state: "filtered",
				query: "q=serang&provinsi=36&jenis=rutan",
				status: 200,
			},
			{ state: "empty", query: "q=tidak+ada+unit+seperti+ini", status: 200 },
		],
	},
	{
		method: "GET",
		path: "/unit/:slug",
		may: "anyone",
		trail: "none",
		handle: async (ask) => {
			const { cx, view } = ask;
			const unit = await unitBySlug(cx, param(ask, "slug"));
			if (!unit) return notFound;
			const history = await historyOf(cx, unit.id);
			const day =
				unit.closedOn === null ? dayOf(cx.now) : dayBefore(unit.closedOn);
			const below = await findUnits(cx, { under: unit.id, day });
			const extras = await beside(cx, view, unit.id);
			return page(UnitPage({ view, unit, history, below, extras }));
		},
		examples: [
			{ state: "filled", params: { slug: "rutan-rangkasbitung" }, status: 200 },
			{
				state: "filled: for its own people",
				as: "yohana",
				params: { slug: "kanwil-kemenkum-ntt" },
				status: 200,
			},
			{
				state: "with units below",
				params: { slug: "kabupaten-empat-lawang" },
				status: 200,
			},
			{
				state: "closed",
				params: { slug: "kanwil-kemenkumham-banten" },
				status: 200,
			},
			{ state: "not-found", params: { slug: "tidak-ada" }, status: 404 },
		],
	},
];

export const unitsRoutes = (mounting: Mounting): readonly Route<View>[] => [
	...publicRoutes(mounting),
	...unitsAdminRoutes(mounting),
];

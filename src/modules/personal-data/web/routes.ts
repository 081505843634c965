import { register } from "#personal-data";
import { notFound, page } from "#platform/http/answer.ts";
import { param, type Route } from "#platform/http/route.ts";
import { settingsOf } from "#settings";
import type { View } from "#ui/view.ts";
import { ActivityPage } from "./activity-page.tsx";
import { breachRoutes } from "./breaches/breach-routes.ts";
import { askRoutes } from "./claims/ask-routes.ts";
import { deskRoutes } from "./claims/desk-routes.ts";
import { mineRoutes } from "./claims/mine-routes.ts";
import { copyRoutes } from "./copy-routes.ts";
import { csvOf } from "./csv.ts";
import { impactRoutes } from "./impact/impact-routes.ts";
import { ListPage } from "./list-page.tsx";
import { RegisterPage } from "./register-page.tsx";
import { retentionRoutes } from "./retention/retention-routes.ts";

/** Whoever answers for the site, and whoever checks it. */
const keeps = "settings.manage, trail.read, personal-data.handle";

export const personalDataRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/data-pribadi",
		may: "anyone",
		trail: "none",
		handle: async ({ cx, view }) =>
			page(
				ListPage({
					view,
					register: register(),
					officer: (await settingsOf(cx)).privacy,
				}),
			),
		examples: [{ state: "filled", status: 200 }],
	},
	...copyRoutes,
	...askRoutes,
	...mineRoutes,
	...deskRoutes,
	...retentionRoutes,
	...breachRoutes,
	...impactRoutes,
	{
		method: "GET",
		path: "/data-pribadi/:kegiatan",
		may: "anyone",
		trail: "none",
		handle: async (ask) => {
			const { activities, verified } = register();
			const activity = activities.find(
				({ code }) => code === param(ask, "kegiatan"),
			);
			if (!activity) return notFound;
			const { keptYears, privacy } = await settingsOf(ask.cx);
			return page(
				ActivityPage({
					view: ask.view,
					activity,
					verified,
					keptYears,
					officer: privacy,
				}),
			);
		},
		examples: [
			{ state: "filled", params: { kegiatan: "complaints" }, status: 200 },
			{
				state: "filled: with numbers of the settings",
				params: { kegiatan: "rights" },
				status: 200,
			},
			{
				state: "filled: nobody can say whose",
				params: { kegiatan: "surveys" },
				status: 200,
			},
			{
				state: "filled: by account",
				params: { kegiatan: "work" },
				status: 200,
			},
			{ state: "not-found", params: { kegiatan: "pajak" }, status: 404 },
		],
	},
	{
		method: "GET",
		path: "/kelola/data-pribadi",
		may: keeps,
		trail: "none",
		handle: async ({ cx, view }) =>
			page(
				RegisterPage({
					view,
					register: register(),
					keptYears: (await settingsOf(cx)).keptYears,
				}),
			),
		examples: [
			{ state: "filled", as: "admin", status: 200 },
			{ state: "filled: for an auditor", as: "ratna", status: 200 },
			{ state: "filled: for the officer", as: "kirana", status: 200 },
			{ state: "forbidden", as: "wulan", status: 403 },
			{ state: "forbidden to strangers", status: 303 },
		],
	},
	{
		method: "GET",
		path: "/kelola/data-pribadi/csv",
		may: keeps,
		trail: "none",
		handle: async ({ cx, view }) => ({
			kind: "file",
			type: "text/csv; charset=utf-8",
			name: "daftar-pemrosesan.csv",
			bytes: csvOf(view, register(), (await settingsOf(cx)).keptYears),
		}),
		examples: [
			{ state: "file", as: "admin", status: 200 },
			{ state: "forbidden", as: "wulan", status: 403 },
		],
	},
];

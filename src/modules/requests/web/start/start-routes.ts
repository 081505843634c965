import { notFound, page } from "#platform/http/answer.ts";
import { param, type Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { unitById } from "#units";
import {
	officesOffering,
	requestProcedure,
	requestProcedures,
} from "../../index.ts";
import { AboutPage } from "./about-page.tsx";
import { RequestListPage } from "./list-page.tsx";

/** What can be asked for, and what that means. */
export const startRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/permohonan",
		may: "anyone",
		trail: "none",
		handle: ({ view }) =>
			page(RequestListPage({ view, rules: requestProcedures() })),
		examples: [{ state: "filled", status: 200 }],
	},
	{
		method: "GET",
		path: "/permohonan/:service",
		may: "anyone",
		trail: "none",
		handle: async (ask) => {
			const rule = requestProcedure(param(ask, "service"));
			if (!rule) return notFound;
			const offices = [];
			for (const offer of await officesOffering(ask.cx, rule.id)) {
				const unit = await unitById(ask.cx, offer.unitId);
				if (unit?.closedOn === null) offices.push({ unit, offer });
			}
			return page(
				AboutPage({
					view: ask.view,
					rule,
					offices: offices.toSorted((one, other) =>
						one.unit.name.localeCompare(other.unit.name, "id"),
					),
				}),
			);
		},
		examples: [
			{ state: "filled", params: { service: "legal-aid" }, status: 200 },
			{
				state: "for governments",
				params: { service: "harmonisation" },
				status: 200,
			},
			{ state: "not-found", params: { service: "sp4n" }, status: 404 },
		],
	},
];

import {
	allInstruments,
	crosswalk,
	fileOf,
	instrumentNamed,
	publicationOf,
} from "#instruments";
import { notFound, page } from "#platform/http/answer.ts";
import { param, type Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { CrosswalkPage } from "./crosswalk-page.tsx";
import { differenceRoutes, otherVersionsOf } from "./difference-routes.ts";
import { draftRoutes } from "./draft-routes.ts";
import { helpRoutes } from "./help-routes.ts";
import { InstrumentPage } from "./instrument-page.tsx";
import { InstrumentListPage } from "./list-page.tsx";
import { sheetRoutes } from "./sheet-routes.ts";

export const instrumentsRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/instrumen",
		may: "anyone",
		trail: "none",
		handle: ({ view }) =>
			page(InstrumentListPage({ view, instruments: allInstruments() })),
		examples: [{ state: "filled", status: 200 }],
	},
	{
		method: "GET",
		path: "/instrumen/padanan",
		may: "anyone",
		trail: "none",
		handle: ({ view }) => page(CrosswalkPage({ view, crosswalk: crosswalk() })),
		examples: [{ state: "filled", status: 200 }],
	},
	{
		method: "GET",
		path: "/instrumen/:id",
		may: "anyone",
		trail: "none",
		handle: (ask) => {
			const instrument = instrumentNamed(param(ask, "id"));
			return instrument
				? page(
						InstrumentPage({
							view: ask.view,
							instrument,
							publication: publicationOf(instrument.id),
							others: otherVersionsOf(instrument),
						}),
					)
				: notFound;
		},
		examples: [
			{ state: "filled", params: { id: "p2ham-2018" }, status: 200 },
			{ state: "not verified", params: { id: "p2ham-2023" }, status: 200 },
			{
				state: "figures with bands",
				params: { id: "kkpham-2013" },
				status: 200,
			},
			{
				state: "a survey without bands",
				params: { id: "spak" },
				status: 200,
			},
			{
				state: "a survey of our own design",
				params: { id: "pulse" },
				status: 200,
			},
			{ state: "not-found", params: { id: "p2ham-1999" }, status: 404 },
		],
	},
	{
		method: "GET",
		path: "/instrumen/:id/yaml",
		may: "anyone",
		trail: "none",
		handle: (ask) => {
			const id = param(ask, "id");
			const text = fileOf(id);
			return text === null
				? notFound
				: {
						kind: "file",
						bytes: text,
						type: "application/yaml; charset=utf-8",
						name: `${id}.yaml`,
					};
		},
		examples: [
			{ state: "filled", params: { id: "p2ham-2023" }, status: 200 },
			{ state: "not-found", params: { id: "p2ham-1999" }, status: 404 },
		],
	},
	...helpRoutes,
	...sheetRoutes,
	...differenceRoutes,
	...draftRoutes,
];

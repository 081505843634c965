import { helpAt, helpOf, instrumentNamed } from "#instruments";
import { notFound, page } from "#platform/http/answer.ts";
import { param, type Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { HelpAtPage, HelpPage } from "./help-page.tsx";

/** What units asked of an instrument, and what was answered: for everybody. */
export const helpRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/instrumen/:id/tanya-jawab",
		may: "anyone",
		trail: "none",
		handle: async (ask) => {
			const instrument = instrumentNamed(param(ask, "id"));
			return instrument
				? page(
						HelpPage({
							view: ask.view,
							instrument,
							help: await helpOf(ask.cx, instrument.id),
						}),
					)
				: notFound;
		},
		examples: [
			{ state: "filled", params: { id: "p2ham-2023" }, status: 200 },
			{ state: "empty", params: { id: "p2ham-2018" }, status: 200 },
			{ state: "not-found", params: { id: "p2ham-1999" }, status: 404 },
		],
	},
	{
		method: "GET",
		path: "/instrumen/:id/tanya-jawab/:code",
		may: "anyone",
		trail: "none",
		handle: async (ask) => {
			const instrument = instrumentNamed(param(ask, "id"));
			const code = param(ask, "code");
			const help = instrument ? await helpAt(ask.cx, instrument.id, code) : [];
			return instrument && help.length > 0
				? page(
						HelpAtPage({
							view: ask.view,
							instrument,
							help,
							code,
						}),
					)
				: notFound;
		},
		examples: [
			{
				state: "filled",
				params: { id: "p2ham-2023", code: "a.1" },
				status: 200,
			},
			{
				state: "not-found: nothing was asked",
				params: { id: "p2ham-2023", code: "a.2" },
				status: 404,
			},
			{
				state: "not-found: another version",
				params: { id: "p2ham-2018", code: "a.1" },
				status: 404,
			},
		],
	},
];

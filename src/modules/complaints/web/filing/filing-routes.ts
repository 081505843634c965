import { page } from "#platform/http/answer.ts";
import { param, type Route } from "#platform/http/route.ts";
import { draftKeyOf } from "#receipts/web";
import { link, to as pathTo } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { findUnits } from "#units";
import { filingDraft } from "../../index.ts";
import { filingExamples as shown } from "./filing-examples.ts";
import { FilingPage } from "./filing-page.tsx";
import { stateOf, withOffice } from "./filing-state.ts";
import { sendStory } from "./send-story.ts";
import { shellOf, workerFor } from "./shell.ts";
import { StartPage } from "./start-page.tsx";
import { begunNow } from "./way.ts";

const to = "/pengaduan/ke/:unit";

/** Telling: which office, and what happened. Without account, and without script. */
export const filingRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/pengaduan",
		may: "anyone",
		trail: "none",
		handle: async ({ cx, view, query }) => {
			const q = (query.get("q") ?? "").trim().slice(0, 200);
			const asked = Number.parseInt(query.get("halaman") ?? "1", 10) || 1;
			const found = await findUnits(cx, {
				search: q,
				loosely: true,
				page: asked,
			});
			return page(StartPage({ view, q, found }));
		},
		examples: shown.start,
	},
	{
		method: "GET",
		path: to,
		may: "anyone",
		trail: "none",
		offline: true,
		records: true,
		weight: 30,
		handle: (ask) =>
			withOffice(ask, async (office) => {
				const draft = await filingDraft(ask.cx, draftKeyOf(ask));
				const html = FilingPage({
					view: ask.view,
					...office,
					state: stateOf(ask, draft, office),
					...(await begunNow(ask, draft?.sheet)),
					files: draft?.files ?? [],
				});
				return page(html);
			}),
		examples: shown.form,
	},
	{
		method: "POST",
		path: to,
		may: "anyone",
		trail: "complaint.filed",
		// What is to be mended is the same page, which works without network.
		offline: true,
		records: true,
		weight: 30,
		handle: (ask) => withOffice(ask, (office) => sendStory(ask, office)),
		examples: shown.send,
	},
	{
		method: "GET",
		path: `${to}/kosong`,
		may: "anyone",
		trail: "none",
		offline: true,
		records: true,
		weight: 30,
		handle: (ask) =>
			withOffice(ask, ({ unit, services }) =>
				page(
					FilingPage({
						...shellOf(ask, pathTo(to, { unit: unit.slug }), services),
						unit,
						shell: true,
					}),
				),
			),
		examples: shown.shell,
	},
	{
		method: "GET",
		path: `${to}/pekerja.js`,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			workerFor(ask, link(ask.view, to, { unit: param(ask, "unit") })),
		examples: shown.worker,
	},
];

import { freeDaysFor } from "#calendar";
import type { Context } from "#platform/context.ts";
import { notFound, page } from "#platform/http/answer.ts";
import { param, type Route } from "#platform/http/route.ts";
import {
	allProcedures,
	deadlineOf,
	type Procedure,
	procedureNamed,
	readIn,
	timedSteps,
} from "#procedures";
import { settingsOf } from "#settings";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import { ProcedureListPage } from "./list-page.tsx";
import { ProcedurePage } from "./procedure-page.tsx";

/** `/prosedur`: for everyone. */
export const proceduresRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/prosedur",
		may: "anyone",
		trail: "none",
		handle: ({ view }) =>
			page(ProcedureListPage({ view, procedures: byTitle(allProcedures()) })),
		examples: [{ state: "filled", status: 200 }],
	},
	{
		method: "GET",
		path: "/prosedur/:procedure",
		may: "anyone",
		trail: "none",
		handle: async (ask) => {
			const procedure = await procedureShown(ask.cx, param(ask, "procedure"));
			if (!procedure) return notFound;
			const calendar = await freeDaysFor(ask.cx);
			const today = dayOf(ask.cx.now);
			const ifToday = new Map(
				timedSteps(procedure).map((step) => [
					step.code,
					deadlineOf({
						procedure,
						step,
						startedAt: today,
						zone: "WIB",
						calendar,
					}).due,
				]),
			);
			return page(ProcedurePage({ view: ask.view, procedure, ifToday }));
		},
		examples: [
			{ state: "filled", params: { procedure: "sp4n" }, status: 200 },
			{
				state: "stages without a known limit",
				params: { procedure: "kemenkumham-25-2012" },
				status: 200,
			},
			{
				state: "no limit for the whole is known",
				params: { procedure: "rights-2022" },
				status: 200,
			},
			{
				state: "not-found",
				params: { procedure: "tidak-ada" },
				status: 404,
			},
		],
	},
];

/** In the days that the installation chose, where nobody found what the regulation means by a day. */
async function procedureShown(
	cx: Context,
	id: string,
): Promise<Procedure | undefined> {
	const procedure = allProcedures().find((one) => one.id === id);
	if (!procedure?.dayUnknown) return procedure;
	return procedureNamed(readIn(id, (await settingsOf(cx)).countedDays));
}

const byTitle = (procedures: readonly Procedure[]) =>
	procedures.toSorted((a, b) => a.title.id.localeCompare(b.title.id, "id"));

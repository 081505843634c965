import { type Answer, page } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitNamesOf } from "#units";
import { officesOf, overviewOf } from "../index.ts";
import { listExamples as shown } from "./examples.ts";
import { ListPage, OfficesPage } from "./list-page.tsx";
import { withOffice } from "./with-meeting.ts";

const may = "actions.keep";

export const listRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/rapat",
		may,
		trail: "none",
		handle: async ({ cx, view }) => {
			const units = await unitNamesOf(cx, officesOf(cx));
			return page(OfficesPage({ view, units: [...units.values()] }));
		},
		examples: shown.offices,
	},
	{
		method: "GET",
		path: "/rapat/:unit",
		may,
		trail: "none",
		handle: (ask) => withOffice(ask, (unit) => list(ask, unit)),
		examples: shown.list,
	},
];

async function list({ cx, view }: Ask<View>, unit: Unit): Promise<Answer> {
	const overview = await overviewOf(cx, unit);
	return page(
		ListPage({
			view,
			unit,
			overview,
			units: await unitNamesOf(cx, [
				...overview.followUps.map(({ unitId }) => unitId),
				...overview.invited.map(({ unitId }) => unitId),
			]),
			mine: officesOf(cx),
		}),
	);
}

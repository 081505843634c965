import { type Answer, page } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitById, unitNamesOf } from "#units";
import { type Overview, officesOf, overviewOf } from "../index.ts";
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
			units: await unitNamesOf(
				cx,
				overview.followUps.map(({ unitId }) => unitId),
			),
			hosts: await hostsOf(cx, overview),
			mine: officesOf(cx),
		}),
	);
}

async function hostsOf(
	cx: Ask<View>["cx"],
	{ invited }: Overview,
): Promise<ReadonlyMap<string, Unit>> {
	const hosts = new Map<string, Unit>();
	for (const id of new Set(invited.map(({ unitId }) => unitId))) {
		const unit = await unitById(cx, id);
		if (unit) hosts.set(id, unit);
	}
	return hosts;
}

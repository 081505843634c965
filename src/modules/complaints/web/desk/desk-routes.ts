import { namesOf } from "#identity";
import { holds } from "#kernel/actor.ts";
import { type Answer, page } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { unitNamesOf } from "#units";
import { deskOf, desksOf } from "../../index.ts";
import { allotGo } from "./allot-go.tsx";
import { chosenOf, deskAsked } from "./desk-asked.ts";
import { deskExamples } from "./desk-examples.ts";
import { DeskPage } from "./desk-page.tsx";
import { markGo } from "./mark-go.tsx";
import { oneGoRoutes } from "./one-go-routes.ts";

/** What waits for an office, and what is done to several of it in one go. */
export const deskRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/pengaduan/meja",
		may: "complaints.handle, complaints.oversee",
		trail: "none",
		handle: draw,
		examples: deskExamples,
	},
	...oneGoRoutes(allotGo),
	...oneGoRoutes(markGo),
];

async function draw(ask: Ask<View>): Promise<Answer> {
	const { cx, view, query } = ask;
	const asked = deskAsked(query);
	const found = await deskOf(cx, asked);
	return page(
		DeskPage({
			view,
			asked,
			found,
			chosen: chosenOf(query),
			oversees: holds(cx.actor, "complaints.oversee"),
			units: await unitNamesOf(
				cx,
				found.rows.map(({ unitId }) => unitId),
			),
			people: await namesOf(
				cx,
				found.rows.map(({ assignedTo }) => assignedTo),
			),
			// By name: ids of chance give no order that anybody could know.
			desks: [...(await unitNamesOf(cx, desksOf(cx))).values()].toSorted(
				(a, b) => a.name.localeCompare(b.name, "id"),
			),
		}),
	);
}

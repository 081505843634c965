import type { Context } from "#platform/context.ts";
import { page, seeOther } from "#platform/http/answer.ts";
import type { Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { isOpenOn, type Unit, unitById } from "#units";
import { DesksPage } from "./desks-page.tsx";

/** The way in for staff: to the desk of one's only unit, or to the list of several. */
export const desksRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/survei/kelola",
		may: "surveys.run",
		trail: "none",
		handle: async ({ cx, view }) => {
			const units = await ownUnits(cx);
			const [only] = units;
			return only && units.length === 1
				? seeOther(to("/survei/:unit/kelola", { unit: only.slug }))
				: page(DesksPage({ view, units }));
		},
		examples: [
			{ state: "one unit", as: "yohana", status: 303 },
			{ state: "forbidden", as: "sari", status: 403 },
		],
	},
];

/** Open units at which the person runs surveys, by name. */
async function ownUnits(cx: Context): Promise<Unit[]> {
	const ids = new Set(
		cx.actor.grants.flatMap(({ permission, unitId }) =>
			permission === "surveys.run" && unitId !== null ? [unitId] : [],
		),
	);
	const units: Unit[] = [];
	for (const id of ids) {
		const unit = await unitById(cx, id, dayOf(cx.now));
		if (unit && isOpenOn(unit, dayOf(cx.now))) units.push(unit);
	}
	return units.sort((a, b) => a.name.localeCompare(b.name, "id"));
}

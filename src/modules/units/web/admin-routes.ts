import { emptyForm, withProblems } from "#kernel/form.ts";
import { notFound, page, seeOther, wrong } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { dayOf, provincesAt } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	findUnits,
	historyOf,
	lastChangeOf,
	takeBackChange,
	type Unit,
	unitBySlug,
} from "#units";
import { adminAskedOf, adminSearchOf } from "./admin-asked.ts";
import {
	listExamples,
	openExamples,
	strangers,
	undoExamples,
	unitExamples,
} from "./admin-examples.ts";
import { AdminListPage } from "./admin-list-page.tsx";
import { AdminUnitPage } from "./admin-unit-page.tsx";
import { changeRoutes } from "./change-routes.ts";
import { lastChangeInWords, type Mounting } from "./mounting.ts";
import { OpenPage } from "./open-page.tsx";
import { tryToOpen } from "./try-to-open.ts";
import { UndoPage } from "./undo-page.tsx";
import { problemIn } from "./wrong.ts";

const may = "units.manage";

/** `/kelola/unit`: what an administrator does with units. */
export const unitsAdminRoutes = (
	mounting: Mounting,
): readonly Route<View>[] => [
	{
		method: "GET",
		path: "/kelola/unit",
		may,
		trail: "none",
		handle: async ({ cx, view, query }) => {
			const asked = adminAskedOf(query);
			return page(
				AdminListPage({
					view,
					asked,
					found: await findUnits(cx, adminSearchOf(asked)),
					provinces: await provincesAt(cx, dayOf(cx.now)),
				}),
			);
		},
		examples: listExamples,
	},
	{
		method: "GET",
		path: "/kelola/unit/baru",
		may,
		trail: "none",
		handle: ({ view }) =>
			page(OpenPage({ view, state: emptyForm, choices: {} })),
		examples: [{ state: "empty", as: "admin", status: 200 }, ...strangers()],
	},
	{
		method: "POST",
		path: "/kelola/unit/baru",
		may,
		trail: "unit.opened",
		handle: async ({ cx, view, form }) => {
			const tried = await tryToOpen(cx, view, form);
			return "slug" in tried
				? seeOther(
						to("/kelola/unit/:slug", { slug: tried.slug }),
						view.t("units.open.done"),
					)
				: wrong(OpenPage({ view, ...tried }));
		},
		examples: openExamples,
	},
	{
		method: "GET",
		path: "/kelola/unit/:slug",
		may,
		trail: "none",
		handle: async (ask) => {
			const unit = await unitBySlug(ask.cx, param(ask, "slug"));
			if (!unit) return notFound;
			return page(
				AdminUnitPage({
					view: ask.view,
					unit,
					history: await historyOf(ask.cx, unit.id),
					...(await lastOf(ask, mounting, unit)),
				}),
			);
		},
		examples: unitExamples,
	},
	...changeRoutes(mounting),
	{
		method: "GET",
		path: "/kelola/unit/:slug/pembatalan",
		may,
		trail: "none",
		handle: async (ask) => {
			const unit = await unitBySlug(ask.cx, param(ask, "slug"));
			if (!unit) return notFound;
			const last = await lastOf(ask, mounting, unit);
			return page(UndoPage({ view: ask.view, unit, ...last }));
		},
		examples: undoExamples.get,
	},
	{
		method: "POST",
		path: "/kelola/unit/:slug/pembatalan",
		may,
		trail: "unit.change-taken-back, units.taken-back",
		handle: async (ask) => {
			const { cx, view, form } = ask;
			const unit = await unitBySlug(cx, param(ask, "slug"));
			if (!unit) return notFound;
			const seen = form.get("versi")?.toString();
			const taken = await takeBackChange(cx, {
				unitId: unit.id,
				...(seen === undefined ? {} : { seen }),
			});
			if (taken.ok)
				return taken.value === "unit.opened"
					? seeOther(
							"/kelola/unit",
							view.t("units.undo.opened", { name: unit.name }),
						)
					: seeOther(
							to("/kelola/unit/:slug", { slug: unit.slug }),
							view.t("units.undo.done"),
						);
			const state = withProblems(emptyForm, problemIn(view, taken.problem, {}));
			const last = await lastOf(ask, mounting, unit);
			return wrong(UndoPage({ view, unit, ...last, state }));
		},
		examples: undoExamples.post,
	},
];

async function lastOf({ cx, view }: Ask<View>, mounting: Mounting, unit: Unit) {
	const last = await lastChangeOf(cx, unit.id);
	return { last, changedBy: await lastChangeInWords(cx, view, mounting, last) };
}

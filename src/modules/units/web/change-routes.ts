import { type FormState, filled, typedIn } from "#kernel/form.ts";
import { notFound, page, seeOther, wrong } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { lastChangeOf, type Unit, unitBySlug } from "#units";
import { addressChange } from "./address-change.tsx";
import { examplesOf, getExamples } from "./admin-examples.ts";
import type { Change } from "./change.ts";
import { ChangePage } from "./change-page.tsx";
import { close } from "./close.tsx";
import type { Choices } from "./find-choices.ts";
import { meanwhile } from "./meanwhile.tsx";
import type { Mounting } from "./mounting.ts";
import { move } from "./move.tsx";
import { rename } from "./rename.tsx";

/** Each change of a unit is a page of its own, with one form. */
export const changeRoutes = (mounting: Mounting): readonly Route<View>[] =>
	[rename, move, addressChange, close].flatMap((change) =>
		routesOf(change, mounting),
	);

const routesOf = (change: Change, mounting: Mounting): Route<View>[] => [
	{
		method: "GET",
		path: change.path,
		may: "units.manage",
		trail: "none",
		handle: async (ask) => {
			const unit = await unitBySlug(ask.cx, param(ask, "slug"));
			if (!unit) return notFound;
			const state = filled(change.fill(ask.view, unit));
			return page(await drawn(ask, mounting, change, unit, state, {}));
		},
		examples: getExamples,
	},
	{
		method: "POST",
		path: change.path,
		may: "units.manage",
		trail: change.deed,
		handle: async (ask) => {
			const { cx, view, form } = ask;
			const unit = await unitBySlug(cx, param(ask, "slug"));
			if (!unit) return notFound;
			const typed = typedIn(form);
			const seen = form.get("versi")?.toString();
			const tried = await change.attempt({ cx, view, unit, typed, seen });
			if ("done" in tried)
				return seeOther(
					to("/kelola/unit/:slug", { slug: unit.slug }),
					tried.done,
				);
			const state = { typed, problems: tried.problems };
			return wrong(
				await drawn(ask, mounting, change, unit, state, tried.choices ?? {}),
			);
		},
		examples: examplesOf[change.key],
	},
];

/** The page of the change; its form carries the version that was seen, or after a clash the one that is saved now. */
async function drawn(
	ask: Ask<View>,
	mounting: Mounting,
	change: Change,
	unit: Unit,
	state: FormState,
	choices: Choices,
) {
	const { cx, view, form } = ask;
	const last = await lastChangeOf(cx, unit.id);
	const clash = state.problems.some(
		({ says }) => says === "units.wrong.changed-meanwhile",
	);
	const sent = form.get("versi")?.toString();
	return ChangePage({
		view,
		unit,
		path: change.path,
		title: view.t(`units.${change.key}.title`),
		now: change.now(view, unit),
		state,
		version: clash ? last.version : (sent ?? last.version),
		versions: clash
			? await meanwhile(
					ask,
					mounting,
					last,
					change.versions(view, unit, state.typed),
				)
			: null,
		button: view.t(`units.${change.key}.do`),
		danger: change.danger === true,
		children: change.Fields({ view, unit, state, choices }),
	});
}

import {
	askable,
	chainLengths,
	checkChains,
	checkUpTo,
	entryOf,
	exportTrail,
	mostRows,
	trailPage,
} from "#audit";
import {
	emptyForm,
	type FormState,
	filled,
	withProblems,
} from "#kernel/form.ts";
import { notFound, page, seeOther, wrong } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { ActorPage } from "./actor-page.tsx";
import { CheckedPage } from "./checked-page.tsx";
import { csvOf } from "./csv.ts";
import { EntryPage } from "./entry-page.tsx";
import { ofActor, ofEntry, ofTrail, strangers } from "./examples.ts";
import {
	type Actor,
	type Asked,
	actorsNamed,
	queryOf,
	readQuery,
} from "./read-query.ts";
import { TrailPage } from "./trail-page.tsx";

const may = "trail.read";

/** `/jejak`: the trail for those who watch over it. Reading leaves no trail, taking a copy out does. */
export const auditRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/jejak",
		may,
		trail: "none",
		handle: async (ask) => {
			const asked = await readQuery(ask.cx, ask.query);
			return answerOf(asked, await trailAsked(ask, asked));
		},
		examples: ofTrail,
	},
	{
		method: "GET",
		path: "/jejak/unduhan",
		may,
		trail: "trail.exported",
		handle: async (ask) => {
			const asked = await readQuery(ask.cx, ask.query);
			if (asked.state.problems.length > 0)
				return wrong(await trailAsked(ask, asked));
			const exported = await exportTrail(ask.cx, asked.filter);
			if (exported.ok)
				return {
					kind: "file",
					bytes: csvOf(ask.view, exported.value.rows),
					type: "text/csv; charset=utf-8",
					name: `jejak-${dayOf(ask.cx.now)}.csv`,
				};
			const state = withProblems(asked.state, {
				field: "dari",
				says: `audit.wrong.${exported.problem.reason}`,
				about: { most: mostRows },
			});
			return wrong(await trailAsked(ask, { ...asked, state }));
		},
		examples: [
			{ state: "filled", as: "ratna", status: 200 },
			{ state: "wrong", as: "ratna", query: "dari=kemarin", status: 422 },
			...strangers,
		],
	},
	{
		method: "GET",
		path: "/jejak/pelaku",
		may,
		trail: "none",
		handle: async (ask) =>
			page(await actorAsked(ask, await readQuery(ask.cx, ask.query))),
		examples: ofActor.get,
	},
	{
		method: "POST",
		path: "/jejak/pelaku",
		may,
		trail: "none",
		handle: async (ask) => {
			const { cx, form } = ask;
			const asked = await readQuery(cx, form);
			const name = String(form.get("nama") ?? "").trim();
			const state = filled({ nama: name, orang: asked.typed.orang });
			const problem = (field: string, says: string, n = 0): FormState =>
				withProblems(state, { field, says, about: { n } });
			if (name === "")
				return wrong(
					await actorAsked(ask, asked, problem("nama", "audit.actor.missing")),
				);
			const { actors, total } = await actorsNamed(cx, name);
			const chosen =
				actors.find(({ id }) => id === asked.typed.orang) ??
				(actors.length === 1 ? actors[0] : undefined);
			if (chosen)
				return seeOther(
					to("/jejak", {}, { ...queryOf(asked), orang: chosen.id }),
				);
			if (total === 0)
				return wrong(
					await actorAsked(ask, asked, problem("nama", "audit.actor.none")),
				);
			return wrong(
				total > actors.length
					? await actorAsked(
							ask,
							asked,
							problem("nama", "audit.actor.too-many", total),
						)
					: await actorAsked(
							ask,
							asked,
							problem("orang", "audit.actor.several", total),
							actors,
						),
			);
		},
		examples: ofActor.post,
	},
	{
		method: "GET",
		path: "/jejak/pemeriksaan",
		may,
		trail: "none",
		handle: async ({ cx, view }) =>
			page(
				CheckedPage({ view, chains: await chainLengths(cx), checked: null }),
			),
		examples: [{ state: "filled", as: "ratna", status: 200 }, ...strangers],
	},
	{
		method: "POST",
		path: "/jejak/pemeriksaan",
		may,
		trail: "none",
		handle: async ({ cx, view }) => {
			const checked = await checkChains(cx);
			return page(CheckedPage({ view, chains: checked.open, checked }));
		},
		examples: [
			{ state: "filled", as: "ratna", form: {}, status: 200 },
			{ state: "forbidden", as: "wulan", form: {}, status: 403 },
		],
	},
	{
		method: "GET",
		path: "/jejak/:id",
		may,
		trail: "none",
		handle: async (ask) => {
			const found = await entryOf(ask.cx, param(ask, "id"));
			if (!found) return notFound;
			const checked = await checkUpTo(ask.cx, found.entry);
			return page(EntryPage({ view: ask.view, ...found, checked }));
		},
		examples: ofEntry,
	},
];

type Html = ReturnType<typeof TrailPage>;

const answerOf = ({ state }: Asked, html: Html) =>
	state.problems.length > 0 ? wrong(html) : page(html);

const trailAsked = async ({ cx, view }: Ask<View>, asked: Asked) =>
	TrailPage({
		view,
		asked,
		found: await trailPage(cx, asked.filter, asked.olderThan),
		chains: await chainLengths(cx),
		words: await askable(cx),
	});

const actorAsked = async (
	{ view }: Ask<View>,
	asked: Asked,
	state: FormState = emptyForm,
	actors: readonly Actor[] = [],
) => ActorPage({ view, asked, state, actors });

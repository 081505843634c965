import {
	emptyForm,
	type FormState,
	formIn,
	withProblems,
} from "#kernel/form.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitBySlug, unitNamesOf } from "#units";
import {
	type Collection,
	changeCollection,
	collectionsOf,
	keptUnits,
	mayKeep,
	openCollection,
} from "../../index.ts";
import { LendingNav } from "../lending/frame.tsx";
import {
	collectionFields,
	collectionFormOf,
	fieldOfRefusal,
	newCollectionForm,
	rulesIn,
} from "./collection-form.ts";
import { CollectionPage } from "./collection-page.tsx";
import { deskExamples as shown } from "./desk-examples.ts";
import { DeskPage, LibrariesPage } from "./desk-page.tsx";

const may = "library.keep";
const one = "/perpustakaan/meja/:unit";

/** The desk of a library, and its collections. */
export const deskRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/perpustakaan/meja",
		may,
		trail: "none",
		handle: async ({ cx, view }) => {
			const units = await unitNamesOf(cx, keptUnits(cx.actor));
			return page(LibrariesPage({ view, units: [...units.values()] }));
		},
		examples: shown.libraries,
	},
	{
		method: "GET",
		path: one,
		may,
		trail: "none",
		handle: (ask) =>
			withUnit(ask, async (unit) =>
				page(
					DeskPage({
						view: ask.view,
						unit,
						collections: await collectionsOf(ask.cx, { unitId: unit.id }),
						extras: LendingNav({ view: ask.view, unit: unit.slug }),
					}),
				),
			),
		examples: shown.desk,
	},
	{
		method: "GET",
		path: `${one}/koleksi`,
		may,
		trail: "none",
		handle: (ask) =>
			withUnit(ask, (unit) => draw(ask, unit, null, newCollectionForm)),
		examples: shown.newCollection,
	},
	{
		method: "POST",
		path: `${one}/koleksi`,
		may,
		trail: "library.collection-opened",
		handle: (ask) => withUnit(ask, (unit) => open(ask, unit)),
		examples: shown.openCollection,
	},
	{
		method: "GET",
		path: `${one}/koleksi/:slug`,
		may,
		trail: "none",
		handle: (ask) =>
			withCollection(ask, (unit, collection) =>
				draw(ask, unit, collection, collectionFormOf(collection)),
			),
		examples: shown.collection,
	},
	{
		method: "POST",
		path: `${one}/koleksi/:slug`,
		may,
		trail: "library.collection-changed",
		handle: (ask) =>
			withCollection(ask, (unit, collection) => change(ask, unit, collection)),
		examples: shown.changeCollection,
	},
];

/** What is not for whoever asks looks like nothing. */
export async function withUnit(
	ask: Ask<View>,
	then: (unit: Unit) => Promise<Answer> | Answer,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	return unit && mayKeep(ask.cx.actor, { unitId: unit.id }).may
		? then(unit)
		: notFound;
}

const withCollection = (
	ask: Ask<View>,
	then: (unit: Unit, collection: Collection) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withUnit(ask, async (unit) => {
		const all = await collectionsOf(ask.cx, { unitId: unit.id });
		const found = all.find(({ slug }) => slug === param(ask, "slug"));
		return found ? then(unit, found) : notFound;
	});

function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	collection: Collection | null,
	state: FormState = emptyForm,
): Answer {
	const html = CollectionPage({
		view,
		unit,
		collection,
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function open(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await openCollection(ask.cx, unit.id, rulesIn(state));
	return done.ok
		? seeOther(to(one, { unit: unit.slug }), ask.view.t("library.saved"))
		: draw(ask, unit, null, withRefusal(state, done.problem));
}

async function change(
	ask: Ask<View>,
	unit: Unit,
	collection: Collection,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await changeCollection(ask.cx, collection.id, rulesIn(state));
	return done.ok
		? seeOther(to(one, { unit: unit.slug }), ask.view.t("library.saved"))
		: draw(ask, unit, collection, withRefusal(state, done.problem));
}

const withRefusal = (
	state: FormState,
	{
		reason,
		about,
	}: {
		readonly reason: string;
		readonly about?: Readonly<Record<string, string | number>>;
	},
): FormState =>
	withProblems(state, {
		field: fieldOfRefusal[reason] ?? collectionFields.name,
		says: `library.problem.${reason}`,
		...(about ? { about } : {}),
	});

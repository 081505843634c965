import { type FormState, filled, formIn } from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitNamesOf } from "#units";
import {
	changeItem,
	correctItem,
	draftItem,
	fields,
	type Item,
	isClosed,
	isFirst,
	mayPublish,
	officesOf,
	overviewOf,
	ownItem,
	placesOf,
} from "../index.ts";
import { CorrectPage } from "./correct-page.tsx";
import { deskExamples as shown } from "./desk-examples.ts";
import { DeskListPage, OfficesPage } from "./desk-list-page.tsx";
import {
	isFaster,
	itemForm,
	refusedAs,
	revisionIn,
	typedCorrection,
	typedItem,
} from "./form-words.ts";
import { ItemFormPage, type TwinOf } from "./item-form-page.tsx";
import { withDesk, withItem, withOffice } from "./with-item.ts";

const may = "news.write, news.publish";
const one = "/berita/meja/:unit/:item";

/** The news of an office: lists, writing, and mending what everybody reads. */
export const deskRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/berita/meja",
		may,
		trail: "none",
		handle: async ({ cx, view }) => {
			const units = await unitNamesOf(cx, await officesOf(cx));
			return page(OfficesPage({ view, units: [...units.values()] }));
		},
		examples: shown.offices,
	},
	{
		method: "GET",
		path: "/berita/meja/:unit",
		may,
		trail: "none",
		handle: (ask) =>
			withDesk(ask, async (unit) =>
				page(
					DeskListPage({
						view: ask.view,
						unit,
						overview: await overviewOf(ask.cx, unit),
						mayPublish: mayPublish(
							ask.cx.actor,
							...(await placesOf(ask.cx, unit)),
						).may,
						isClosed: isClosed(ask.cx, unit),
					}),
				),
			),
		examples: shown.list,
	},
	{
		method: "GET",
		path: "/berita/meja/:unit/baru",
		may,
		trail: "none",
		handle: (ask) => withOffice(ask, (unit) => begin(ask, unit)),
		examples: shown.form,
	},
	{
		method: "POST",
		path: "/berita/meja/:unit/baru",
		may,
		trail: "news.drafted",
		handle: (ask) => withOffice(ask, (unit) => draft(ask, unit)),
		examples: shown.draft,
	},
	{
		method: "GET",
		path: `${one}/ubah`,
		may,
		trail: "none",
		handle: (ask) =>
			withItem(ask, (unit, item) =>
				item.state === "draft" && !isClosed(ask.cx, unit)
					? draw(ask, unit, item, null, itemForm(item))
					: seeOther(addressOf(unit, item.id)),
			),
		examples: shown.changeForm,
	},
	{
		method: "POST",
		path: `${one}/ubah`,
		may,
		trail: "news.changed",
		handle: (ask) => withItem(ask, (unit, item) => change(ask, unit, item)),
		examples: shown.change,
	},
	{
		method: "GET",
		path: `${one}/ralat`,
		may: "news.publish",
		trail: "none",
		handle: (ask) =>
			withItem(ask, (unit, item) =>
				item.state === "published"
					? drawCorrection(ask, unit, item, itemForm(item))
					: seeOther(addressOf(unit, item.id)),
			),
		examples: shown.correctForm,
	},
	{
		method: "POST",
		path: `${one}/ralat`,
		may: "news.publish",
		trail: "news.corrected",
		handle: (ask) => withItem(ask, (unit, item) => correct(ask, unit, item)),
		examples: shown.correct,
	},
];

const addressOf = (unit: Unit, item: string): string =>
	to(one, { unit: unit.slug, item });

/** The story that is told again; `null`: it is a new one, `undefined`: there is none of that name. */
async function twinIn(
	{ cx }: Ask<View>,
	unit: Unit,
	story: string,
	reading: string,
): Promise<TwinOf | null | undefined> {
	if (story === "") return null;
	const first = isUuid(story) ? await ownItem(cx, unit, story) : null;
	return first && isFirst(first)
		? { first, reading: reading === "easy" ? "easy" : "plain" }
		: undefined;
}

async function begin(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const { query } = ask;
	const twin = await twinIn(
		ask,
		unit,
		query.get("cerita") ?? "",
		query.get("bacaan") ?? "",
	);
	if (twin === undefined) return notFound;
	return draw(
		ask,
		unit,
		null,
		twin,
		filled({
			[fields.lang]: twin?.reading === "plain" ? "en" : "id",
			[fields.topics]: twin?.first.topics ?? [],
		}),
	);
}

function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	item: Item | null,
	twin: TwinOf | null,
	state: FormState,
	theirs: FormState | null = null,
): Answer {
	const html = ItemFormPage({
		view,
		unit,
		item,
		twin,
		theirs,
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function draft(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const state = formIn(ask.form);
	const twin = await twinIn(
		ask,
		unit,
		String(ask.form.get("cerita") ?? ""),
		String(ask.form.get("bacaan") ?? ""),
	);
	if (twin === undefined) return notFound;
	const done = await draftItem(
		ask.cx,
		unit.id,
		typedItem(state),
		twin && { storyId: twin.first.id, reading: twin.reading },
	);
	return done.ok
		? seeOther(addressOf(unit, done.value), ask.view.t("news.done.drafted"))
		: draw(ask, unit, null, twin, refusedAs(state, done.problem));
}

async function change(ask: Ask<View>, unit: Unit, item: Item): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await changeItem(
		ask.cx,
		item,
		revisionIn(state),
		typedItem(state),
	);
	if (done.ok)
		return seeOther(addressOf(unit, item.id), ask.view.t("news.done.changed"));
	// Somebody was faster: what stands now, beside what was typed here.
	const stands = (await ownItem(ask.cx, unit, item.id)) ?? item;
	return draw(
		ask,
		unit,
		stands,
		null,
		refusedAs(state, done.problem),
		isFaster(done.problem) ? itemForm(stands) : null,
	);
}

function drawCorrection(
	{ cx, view }: Ask<View>,
	unit: Unit,
	item: Item,
	state: FormState,
	theirs: FormState | null = null,
): Answer {
	const html = CorrectPage({
		view,
		unit,
		item,
		theirs,
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function correct(
	ask: Ask<View>,
	unit: Unit,
	item: Item,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await correctItem(
		ask.cx,
		item,
		revisionIn(state),
		typedCorrection(state),
	);
	if (done.ok)
		return seeOther(
			addressOf(unit, item.id),
			ask.view.t("news.done.corrected"),
		);
	const stands = (await ownItem(ask.cx, unit, item.id)) ?? item;
	return drawCorrection(
		ask,
		unit,
		stands,
		refusedAs(state, done.problem),
		isFaster(done.problem) ? itemForm(stands) : null,
	);
}

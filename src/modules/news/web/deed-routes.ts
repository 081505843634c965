import { namesOf } from "#identity";
import { emptyForm, type FormState, formIn } from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import type { Result } from "#kernel/result.ts";
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
import type { Unit } from "#units";
import {
	discardItem,
	type Item,
	type ItemRefusal,
	isClosed,
	isFirst,
	mailingsOf,
	materialsOf,
	mayDo,
	mayPublish,
	missingIn,
	ownItem,
	pictureOf,
	placesOf,
	publishItem,
	returnItem,
	sendItem,
	takeBackItem,
	tellingsOf,
	unscheduleItem,
	withdrawItem,
	wordingsOf,
} from "../index.ts";
import { deskExamples as shown } from "./desk-examples.ts";
import { DeskItemPage } from "./desk-item-page.tsx";
import { refusedAs, revisionIn, typedTime, valueIn } from "./form-words.ts";
import { withItem } from "./with-item.ts";

const writes = "news.write, news.publish";
const publishes = "news.publish";
const one = "/berita/meja/:unit/:item";

interface Deed {
	readonly path: string;
	readonly may: string;
	readonly trail: string;
	readonly does: (
		ask: Ask<View>,
		unit: Unit,
		item: Item,
		state: FormState,
	) => Promise<Result<Item, ItemRefusal>>;
	readonly says: (item: Item) => Done;
	readonly examples: Route<View>["examples"];
}

type Done =
	| "news.done.sent"
	| "news.done.taken-back"
	| "news.done.returned"
	| "news.done.published"
	| "news.done.scheduled"
	| "news.done.unscheduled"
	| "news.done.withdrawn"
	| "news.done.discarded";

/** Every deed that needs no page of its own. */
const deeds: readonly Deed[] = [
	{
		path: "tinjauan",
		may: writes,
		trail: "news.sent",
		does: ({ cx }, _, item, state) => sendItem(cx, item, revisionIn(state)),
		says: () => "news.done.sent",
		examples: shown.send,
	},
	{
		path: "penarikan-tinjauan",
		may: writes,
		trail: "news.taken-back",
		does: ({ cx }, _, item, state) => takeBackItem(cx, item, revisionIn(state)),
		says: () => "news.done.taken-back",
		examples: shown.takeBack,
	},
	{
		path: "pengembalian",
		may: publishes,
		trail: "news.returned",
		does: ({ cx }, _, item, state) =>
			returnItem(cx, item, revisionIn(state), valueIn(state)("why")),
		says: () => "news.done.returned",
		examples: shown.giveBack,
	},
	{
		path: "penerbitan",
		may: publishes,
		trail: "news.published, news.scheduled",
		does: ({ cx }, unit, item, state) =>
			publishItem(
				cx,
				item,
				revisionIn(state),
				typedTime(state),
				unit.province.code,
			),
		says: ({ state }) =>
			state === "scheduled" ? "news.done.scheduled" : "news.done.published",
		examples: shown.publish,
	},
	{
		path: "penundaan",
		may: publishes,
		trail: "news.unscheduled",
		does: ({ cx }, _, item, state) =>
			unscheduleItem(cx, item, revisionIn(state)),
		says: () => "news.done.unscheduled",
		examples: shown.unschedule,
	},
	{
		path: "penarikan",
		may: publishes,
		trail: "news.withdrawn",
		does: ({ cx }, _, item, state) =>
			withdrawItem(cx, item, revisionIn(state), valueIn(state)("why")),
		says: () => "news.done.withdrawn",
		examples: shown.withdraw,
	},
	{
		path: "penghapusan",
		may: writes,
		trail: "news.discarded",
		does: ({ cx }, _, item, state) => discardItem(cx, item, revisionIn(state)),
		says: () => "news.done.discarded",
		examples: shown.discard,
	},
];

/** One item for its office, and what is done with it. */
export const deedRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: one,
		may: writes,
		trail: "none",
		handle: (ask) => withItem(ask, (unit, item) => show(ask, unit, item)),
		examples: shown.one,
	},
	{
		method: "GET",
		path: `${one}/gambar/:picture`,
		may: writes,
		trail: "none",
		handle: (ask) => withItem(ask, (_, item) => picture(ask, item)),
		examples: shown.picture,
	},
	...deeds.map(
		(deed): Route<View> => ({
			method: "POST",
			path: `${one}/${deed.path}`,
			may: deed.may,
			trail: deed.trail,
			handle: (ask) =>
				withItem(ask, (unit, item) => act(ask, unit, item, deed)),
			examples: deed.examples,
		}),
	),
];

async function act(
	ask: Ask<View>,
	unit: Unit,
	item: Item,
	deed: Deed,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await deed.does(ask, unit, item, state);
	if (done.ok)
		return seeOther(
			deed.path === "penghapusan"
				? to("/berita/meja/:unit", { unit: unit.slug })
				: to(one, { unit: unit.slug, item: item.id }),
			ask.view.t(deed.says(done.value)),
		);
	const stands = await ownItem(ask.cx, unit, item.id);
	return stands
		? show(ask, unit, stands, refusedAs(state, done.problem))
		: notFound;
}

async function show(
	{ cx, view }: Ask<View>,
	unit: Unit,
	item: Item,
	state: FormState = emptyForm,
): Promise<Answer> {
	const materials = await materialsOf(cx, item);
	const places = await placesOf(cx, unit);
	const may = mayDo(cx.actor, "publish", item, ...places);
	const html = DeskItemPage({
		view,
		unit,
		item,
		materials,
		missing: missingIn(item, materials),
		wordings: await wordingsOf(cx, item),
		tellings: (await tellingsOf(cx, item)).filter(({ id }) => id !== item.id),
		names: await namesOf(cx, [...item.writers, item.publishedBy]),
		notYours: isClosed(cx, unit) ? "office-closed" : may.may ? null : may.why,
		mayPublish: mayPublish(cx.actor, ...places).may,
		mails:
			item.kind === "release" && item.publishedAt && isFirst(item)
				? await mailingsOf(cx, item.id)
				: null,
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function picture(ask: Ask<View>, item: Item): Promise<Answer> {
	const id = param(ask, "picture");
	const found = isUuid(id) ? await pictureOf(ask.cx, item, id) : null;
	return found
		? {
				kind: "file",
				...found,
				inline: true,
				headers: { "cache-control": "no-store" },
			}
		: notFound;
}

import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import {
	dayOf,
	provinceAddress,
	provinceByAddress,
	provincesAt,
} from "#territory";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { unitById, unitBySlug, unitNamesOf } from "#units";
import {
	type Asked,
	contactOf,
	countsOfTopics,
	lastChanged,
	materialsOf,
	mayPublish,
	mayWrite,
	mendedTellings,
	type Published,
	pictureOf,
	placesOf,
	publishedItems,
	terms,
	topicOf,
	twinsOf,
	type Wording,
	wordingsOf,
} from "../index.ts";
import { atomOf } from "./atom.ts";
import { publicExamples as shown } from "./examples.ts";
import { ItemPage } from "./item-page.tsx";
import { topicInWords } from "./item-words.tsx";
import { ListPage, TopicsPage } from "./list-page.tsx";
import { GonePage, SharePage, WordingPage } from "./other-pages.tsx";
import { withSlug } from "./with-item.ts";

/** What everybody reads, as pages and as feeds. */
export const publicRoutes: readonly Route<View>[] = [
	get("/berita", everything, shown.list),
	get("/berita/atom", (ask) => feed(ask, sources.all(ask)), shown.atom),
	get("/berita/topik", topicsPage, shown.topics),
	get("/berita/topik/:topic", ofTopic, shown.topic),
	get(
		"/berita/topik/:topic/atom",
		(ask) => feed(ask, sources.topic(ask)),
		shown.topicAtom,
	),
	get(
		"/berita/wilayah/:province/atom",
		async (ask) => feed(ask, await sources.province(ask)),
		shown.provinceAtom,
	),
	get("/unit/:unit/berita", ofUnit, shown.unit),
	get(
		"/unit/:unit/berita/atom",
		async (ask) => feed(ask, await sources.unit(ask)),
		shown.unitAtom,
	),
	get("/berita/pers/atom", (ask) => feed(ask, sources.press(ask)), shown.atom),
];

/** Below the address of an item: after every page of ours that begins alike. */
export const itemRoutes: readonly Route<View>[] = [
	get(
		"/berita/:slug",
		(ask) => withSlug(ask, (item) => show(ask, item)),
		shown.item,
	),
	get(
		"/berita/:slug/versi/:number",
		(ask) => withSlug(ask, (item) => earlier(ask, item)),
		shown.wording,
	),
	get(
		"/berita/:slug/bagikan",
		(ask) => withSlug(ask, (item) => share(ask, item)),
		shown.share,
	),
	get(
		"/berita/:slug/gambar/:picture",
		(ask) => withSlug(ask, (item) => picture(ask, item)),
		shown.picture,
	),
];

function get(
	path: string,
	handle: Route<View>["handle"],
	examples: Route<View>["examples"],
): Route<View> {
	return {
		method: "GET",
		path,
		may: "anyone",
		trail: "none",
		handle,
		examples,
	};
}

interface Source {
	readonly asked: Asked;
	readonly title: string;
	readonly self: string;
	readonly page: string;
}

/** What a feed holds, what it is called and where it is; `null` where there is no such thing. */
const sources = {
	all: ({ view }: Ask<View>): Source => ({
		asked: {},
		title: view.t("news.feed.title"),
		self: link(view, "/berita/atom", {}),
		page: link(view, "/berita", {}),
	}),
	press: ({ view }: Ask<View>): Source => ({
		asked: { releases: true },
		title: view.t("news.feed.press"),
		self: link(view, "/berita/pers/atom", {}),
		page: link(view, "/berita/pers", {}),
	}),
	topic: (ask: Ask<View>): Source | null => {
		const topic = param(ask, "topic");
		return topicOf(topic)
			? {
					asked: { topic },
					title: ask.view.t("news.feed.named", {
						of: topicInWords(ask.view, topic),
					}),
					self: link(ask.view, "/berita/topik/:topic/atom", { topic }),
					page: link(ask.view, "/berita/topik/:topic", { topic }),
				}
			: null;
	},
	province: async (ask: Ask<View>): Promise<Source | null> => {
		const province = await provinceByAddress(ask.cx, param(ask, "province"));
		return (
			province && {
				asked: { province: province.code },
				title: ask.view.t("news.feed.named", { of: province.name }),
				self: link(ask.view, "/berita/wilayah/:province/atom", {
					province: provinceAddress(province),
				}),
				page: link(ask.view, "/berita", {}, { provinsi: province.code }),
			}
		);
	},
	unit: async (ask: Ask<View>): Promise<Source | null> => {
		const unit = await unitBySlug(ask.cx, param(ask, "unit"));
		return (
			unit && {
				asked: { unitId: unit.id },
				title: ask.view.t("news.feed.named", { of: unit.name }),
				self: link(ask.view, "/unit/:unit/berita/atom", { unit: unit.slug }),
				page: link(ask.view, "/unit/:unit/berita", { unit: unit.slug }),
			}
		);
	},
};

async function feed(
	{ cx, view }: Ask<View>,
	source: Source | null,
): Promise<Answer> {
	if (!source) return notFound;
	const items = await lastChanged(cx, source.asked);
	const wordings = new Map<string, readonly Wording[]>();
	for (const item of items)
		if (item.correctedAt !== null)
			wordings.set(item.id, await wordingsOf(cx, item));
	return {
		kind: "file",
		type: "application/atom+xml; charset=utf-8",
		inline: true,
		bytes: atomOf({
			...source,
			view,
			origin: cx.origin,
			items,
			wordings,
			units: await unitNamesOf(
				cx,
				items.map(({ unitId }) => unitId),
			),
		}),
	};
}

interface Listing {
	readonly title: string;
	readonly lead: string;
	readonly feed: string;
	readonly filters: boolean;
}

async function list(
	{ cx, view, query }: Ask<View>,
	asked: Asked,
	listing: Listing,
): Promise<Answer> {
	const now = Number(query.get("halaman") ?? "1");
	if (!Number.isInteger(now) || now < 1 || now > 10_000) return notFound;
	const { items, total } = await publishedItems(cx, asked, {
		skip: (now - 1) * terms.perPage,
		atMost: terms.perPage,
	});
	const last = Math.max(1, Math.ceil(total / terms.perPage));
	if (now > last) return notFound;
	return page(
		ListPage({
			...listing,
			view,
			asked,
			items,
			now,
			last,
			provinces: await provincesAt(cx, dayOf(cx.now)),
			units: await unitNamesOf(
				cx,
				items.map(({ unitId }) => unitId),
			),
		}),
	);
}

async function everything(ask: Ask<View>): Promise<Answer> {
	const { cx, view, query } = ask;
	const topic = query.get("topik") ?? "";
	const province = query.get("provinsi") ?? "";
	const provinces = await provincesAt(cx, dayOf(cx.now));
	const found = provinces.find(({ code }) => code === province);
	if ((topic !== "" && !topicOf(topic)) || (province !== "" && !found))
		return notFound;
	return list(
		ask,
		{
			topic: topic || null,
			province: province || null,
			easy: query.get("bacaan") === "mudah",
		},
		{
			title: view.t("news.title"),
			lead: view.t("news.lead"),
			feed: found
				? link(view, "/berita/wilayah/:province/atom", {
						province: provinceAddress(found),
					})
				: topic
					? link(view, "/berita/topik/:topic/atom", { topic })
					: link(view, "/berita/atom", {}),
			filters: true,
		},
	);
}

async function topicsPage({ cx, view }: Ask<View>): Promise<Answer> {
	return page(
		TopicsPage({
			view,
			counts: await countsOfTopics(cx),
			provinces: await provincesAt(cx, dayOf(cx.now)),
		}),
	);
}

function ofTopic(ask: Ask<View>): Promise<Answer> | Answer {
	const source = sources.topic(ask);
	const topic = param(ask, "topic");
	return source
		? list(ask, source.asked, {
				title: ask.view.t("news.of", { of: topicInWords(ask.view, topic) }),
				lead: ask.view.t("news.topic.lead"),
				feed: source.self,
				filters: false,
			})
		: notFound;
}

async function ofUnit(ask: Ask<View>): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	return unit
		? list(
				ask,
				{ unitId: unit.id },
				{
					title: ask.view.t("news.of", { of: unit.name }),
					lead: ask.view.t("news.unit.lead"),
					feed: link(ask.view, "/unit/:unit/berita/atom", { unit: unit.slug }),
					filters: false,
				},
			)
		: notFound;
}

const gone = (view: View, item: Published): Answer =>
	page(GonePage({ view, item }), 410);

async function show(ask: Ask<View>, item: Published): Promise<Answer> {
	const { cx, view } = ask;
	if (item.state === "withdrawn") return gone(view, item);
	// Its id leads to it as well, and on to the address that is quoted.
	if (param(ask, "slug") === item.id)
		return seeOther(link(view, "/berita/:slug", { slug: item.slug }));
	const office = (await unitNamesOf(cx, [item.unitId])).get(item.unitId);
	if (!office) return notFound;
	return page(
		ItemPage({
			view,
			origin: cx.origin,
			item,
			office,
			materials: await materialsOf(cx, item),
			wordings: await wordingsOf(cx, item),
			twins: await twinsOf(cx, item),
			mended: await mendedTellings(cx, item),
			contact:
				item.kind === "release" ? await contactOf(cx, item.unitId) : null,
			insider: await isInsider(cx, item),
		}),
	);
}

/** Whether they look after it. Nobody else costs a question more. */
async function isInsider(cx: Context, { unitId }: Published): Promise<boolean> {
	const unit = cx.actor.kind === "person" ? await unitById(cx, unitId) : null;
	return unit !== null && mayWrite(cx.actor, ...(await placesOf(cx, unit))).may;
}

async function earlier(ask: Ask<View>, item: Published): Promise<Answer> {
	if (item.state === "withdrawn") return gone(ask.view, item);
	const number = Number(param(ask, "number"));
	const wordings = await wordingsOf(ask.cx, item);
	const wording = wordings.find(({ sequence }) => sequence === number);
	const next = wordings.find(({ sequence }) => sequence === number + 1);
	if (!wording || !next) return notFound;
	const unit = await unitById(ask.cx, item.unitId);
	const closes =
		unit !== null &&
		wording.closedWhy === null &&
		mayPublish(ask.cx.actor, ...(await placesOf(ask.cx, unit))).may;
	const closeHref = closes
		? link(ask.view, "/berita/meja/:unit/:item/versi/:number", {
				unit: unit.slug,
				item: item.id,
				number: String(number),
			})
		: null;
	return page(
		WordingPage({ view: ask.view, item, wording, next, closeHref }),
		wording.closedWhy === null ? 200 : 410,
	);
}

function share({ cx, view }: Ask<View>, item: Published): Answer {
	return item.state === "withdrawn"
		? gone(view, item)
		: page(
				SharePage({
					view,
					item,
					address: cx.origin + link(view, "/berita/:slug", { slug: item.slug }),
				}),
			);
}

async function picture(ask: Ask<View>, item: Published): Promise<Answer> {
	if (item.state === "withdrawn") return gone(ask.view, item);
	const id = param(ask, "picture");
	const found = isUuid(id) ? await pictureOf(ask.cx, item, id) : null;
	return found
		? {
				kind: "file",
				...found,
				inline: true,
				headers: { "cache-control": "public, max-age=86400" },
			}
		: notFound;
}

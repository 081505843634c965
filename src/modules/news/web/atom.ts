import { date } from "#ui/format.ts";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { UnitName } from "#units";
import {
	type Block,
	blocksOf,
	type Piece,
	type Published,
	updatedAt,
	type Wording,
} from "../index.ts";
import { topicInWords } from "./item-words.tsx";

export interface Feed {
	readonly view: View;
	readonly origin: string;
	readonly title: string;
	/** Of the feed itself and of the page that shows the same, without the site. */
	readonly self: string;
	readonly page: string;
	readonly items: readonly Published[];
	readonly units: ReadonlyMap<string, UnitName>;
	/** Wordings of what was corrected, by the id of the item. */
	readonly wordings: ReadonlyMap<string, readonly Wording[]>;
}

/** Of an empty feed: a feed has to say a moment (RFC 4287, 4.1.1), and this one never changes. */
const beginning = new Date("2026-01-01T00:00:00Z");

/** A feed as RFC 4287 has it. What was corrected says so, and counts as changed. */
export function atomOf(feed: Feed): string {
	const { view, origin, title, items } = feed;
	const newest = new Date(
		Math.max(
			beginning.getTime(),
			...items.map((item) => updatedAt(item).getTime()),
		),
	);
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${view.lang}">`,
		`<id>${xml(origin + feed.self)}</id>`,
		`<title>${xml(title)}</title>`,
		`<updated>${newest.toISOString()}</updated>`,
		`<link rel="self" type="application/atom+xml" href="${xml(origin + feed.self)}"/>`,
		`<link rel="alternate" type="text/html" href="${xml(origin + feed.page)}"/>`,
		"<author><name>Rangkul</name></author>",
		...items.map((item) => entryOf(feed, item)),
		"</feed>",
		"",
	].join("\n");
}

function entryOf(feed: Feed, item: Published): string {
	const { view, origin, units } = feed;
	const office = units.get(item.unitId)?.name ?? "Rangkul";
	const corrections = (feed.wordings.get(item.id) ?? []).filter(
		({ sequence }) => sequence > 1,
	);
	const title =
		corrections.length > 0
			? view.t("news.feed.corrected", { title: item.title })
			: item.title;
	return [
		`<entry xml:lang="${xml(item.lang)}">`,
		`<id>urn:uuid:${item.id}</id>`,
		`<title>${xml(title)}</title>`,
		`<published>${item.publishedAt.toISOString()}</published>`,
		`<updated>${updatedAt(item).toISOString()}</updated>`,
		`<author><name>${xml(office)}</name></author>`,
		`<link rel="alternate" type="text/html" hreflang="${xml(item.lang)}" href="${xml(origin + link(view, "/berita/:slug", { slug: item.slug }))}"/>`,
		...item.topics.map(
			(topic) =>
				`<category term="${xml(topic)}" scheme="${xml(`${origin}/berita/topik`)}" label="${xml(topicInWords(view, topic))}"/>`,
		),
		`<summary>${xml(item.summary)}</summary>`,
		`<content type="html">${xml(
			corrections.map((one) => noteOf(view, one)).join("") +
				blocksOf(item.body)
					.map((block) => htmlOf(block, origin))
					.join(""),
		)}</content>`,
		"</entry>",
	].join("\n");
}

const noteOf = (view: View, { wasWrong, isRight, saidAt }: Wording): string =>
	`<p><strong>${xml(view.t("news.correction", { day: date(view.lang, saidAt) }))}</strong><br>${xml(`${view.t("news.was-wrong")} ${wasWrong}`)}<br>${xml(`${view.t("news.is-right")} ${isRight}`)}</p>`;

const htmlOf = (block: Block, origin: string): string =>
	block.is === "heading"
		? `<h2>${xml(block.words)}</h2>`
		: block.is === "paragraph"
			? `<p>${line(block.pieces, origin)}</p>`
			: `<ul>${block.rows.map((row) => `<li>${line(row, origin)}</li>`).join("")}</ul>`;

const line = (pieces: readonly Piece[], origin: string): string =>
	pieces
		.map(({ words, href }) =>
			href === undefined
				? xml(words)
				: `<a href="${xml(href.startsWith("/") ? origin + href : href)}">${xml(words)}</a>`,
		)
		.join("");

/** As XML 1.0 may hold it: some signs stand in no document, escaped or not. */
const xml = (text: string): string =>
	text
		.toWellFormed()
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML forbids
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");

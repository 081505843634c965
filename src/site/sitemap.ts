import { languages } from "#kernel/text.ts";
import { countOpenTitles, openTitlesFrom } from "#library";
import type { Context } from "#platform/context.ts";
import { addressesFrom, countAddresses, type PublicAddress } from "#search";
import { to } from "#ui/paths.ts";
import { inLanguage } from "#ui/view.ts";

/**
 * Pages of one file. A file may hold 50,000 addresses (sitemaps.org); ours hold fewer, because one is made while
 * somebody waits, and each page stands in it once for each language with all its twins.
 */
const pagesAtOnce = 5_000;

/** Where public pages come from: what the search knows, and the titles of libraries, which it does not hold. */
interface Source {
	/** Before the number of a part. */
	readonly name: string;
	readonly count: (cx: Context) => Promise<number>;
	/** In an order that stays. */
	readonly from: (
		cx: Context,
		skip: number,
		atMost: number,
	) => Promise<readonly PublicAddress[]>;
}

const sources: readonly Source[] = [
	{ name: "", count: countAddresses, from: addressesFrom },
	{
		name: "perpustakaan-",
		count: countOpenTitles,
		from: async (cx, skip, atMost) =>
			(await openTitlesFrom(cx, skip, atMost)).map(
				({ controlNumber: number, changedOn }) => ({
					href: to("/perpustakaan/buku/:number", { number }),
					changedOn,
				}),
			),
	},
];

/** The map of all public pages for search engines, or, where they are many, the list of its parts. */
export async function sitemap(
	cx: Context,
	atOnce = pagesAtOnce,
): Promise<string> {
	const counts: number[] = [];
	for (const source of sources) counts.push(await source.count(cx));
	if (counts.reduce((sum, n) => sum + n, 0) <= atOnce) {
		const pages: PublicAddress[] = [];
		for (const source of sources)
			pages.push(...(await source.from(cx, 0, atOnce)));
		return mapOf(cx, pages);
	}
	const parts = sources.flatMap(({ name }, at) =>
		Array.from(
			{ length: Math.ceil((counts[at] ?? 0) / atOnce) },
			(_, part) =>
				`<sitemap><loc>${escaped(`${cx.origin}/sitemap/${name}${part + 1}.xml`)}</loc></sitemap>`,
		),
	);
	return `${declaration}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${parts.join("")}</sitemapindex>`;
}

/** One part by the name in its address, `2.xml`; `null` when there is none. */
export const sitemapPart = async (
	cx: Context,
	asked: string,
	atOnce = pagesAtOnce,
): Promise<string | null> => {
	const [, name, number] = /^([a-z]+-)?([1-9]\d{0,5})\.xml$/.exec(asked) ?? [];
	const source = sources.find((one) => one.name === (name ?? ""));
	if (number === undefined || !source) return null;
	const pages = await source.from(cx, (Number(number) - 1) * atOnce, atOnce);
	return pages.length === 0 && number !== "1" ? null : mapOf(cx, pages);
};

const mapOf = (cx: Context, pages: readonly PublicAddress[]): string =>
	`${declaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${pages
		.filter(({ href }) => !unlisted.has(href))
		.map((page) => urlsOf(cx.origin, page))
		.join("")}</urlset>`;

/** Pages that are found by people and not meant for search engines. */
const unlisted: ReadonlySet<string> = new Set(["/masuk", "/tampilan"]);

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

function urlsOf(origin: string, { href, changedOn }: PublicAddress): string {
	const at = (lang: (typeof languages)[number]) =>
		escaped(origin + inLanguage(lang, href));
	const twins = [
		...languages.map((lang) => [lang, at(lang)] as const),
		["x-default", at("id")] as const,
	]
		.map(
			([lang, address]) =>
				`<xhtml:link rel="alternate" hreflang="${lang}" href="${address}"/>`,
		)
		.join("");
	const changed = changedOn ? `<lastmod>${changedOn}</lastmod>` : "";
	return languages
		.map((lang) => `<url><loc>${at(lang)}</loc>${changed}${twins}</url>`)
		.join("");
}

const escaped = (text: string): string =>
	text
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");

import { languages } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { addressesFrom, countAddresses, type PublicAddress } from "#search";
import { inLanguage } from "#ui/view.ts";

/**
 * Pages of one file. A file may hold 50,000 addresses (sitemaps.org); ours hold fewer, because one is made while
 * somebody waits, and each page stands in it once for each language with all its twins.
 */
const pagesAtOnce = 5_000;

/** The map of all public pages for search engines, or, where they are many, the list of its parts. */
export async function sitemap(
	cx: Context,
	atOnce = pagesAtOnce,
): Promise<string> {
	const pages = await countAddresses(cx);
	if (pages <= atOnce) return (await part(cx, 1, atOnce)) ?? "";
	const parts = Array.from(
		{ length: Math.ceil(pages / atOnce) },
		(_, at) =>
			`<sitemap><loc>${escaped(`${cx.origin}/sitemap/${at + 1}.xml`)}</loc></sitemap>`,
	);
	return `${declaration}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${parts.join("")}</sitemapindex>`;
}

/** One part by the name in its address, `2.xml`; `null` when there is none. */
export const sitemapPart = async (
	cx: Context,
	name: string,
	atOnce = pagesAtOnce,
): Promise<string | null> => {
	const [, number] = /^([1-9]\d{0,5})\.xml$/.exec(name) ?? [];
	return number === undefined ? null : part(cx, Number(number), atOnce);
};

async function part(
	cx: Context,
	number: number,
	atOnce: number,
): Promise<string | null> {
	const pages = await addressesFrom(cx, (number - 1) * atOnce, atOnce);
	if (pages.length === 0 && number > 1) return null;
	return `${declaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${pages
		.filter(({ href }) => !unlisted.has(href))
		.map((page) => urlsOf(cx.origin, page))
		.join("")}</urlset>`;
}

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

import { type Language, say, slug } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { type Answer, page } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import {
	asJsonLd,
	asTurtle,
	catalogueOf,
	dataJsonOf,
	dcatOf,
	type Listed,
	listedDatasets,
} from "../index.ts";
import { catalogueExamples as shown } from "./examples.ts";
import { ListPage } from "./list-page.tsx";

const jsonLdType = "application/ld+json";
const turtleType = "text/turtle";
/** For whoever meets the page and is a program. */
const alternates = [
	`</data/katalog.ttl>; rel="alternate"; type="${turtleType}"`,
	`</data/katalog.jsonld>; rel="alternate"; type="${jsonLdType}"`,
	`</data.json>; rel="alternate"; type="application/json"`,
].join(", ");

/** The list of all datasets: for people, and in three notations for other catalogues. */
export const catalogueRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/data",
		may: "anyone",
		trail: "none",
		handle: list,
		examples: shown.list,
	},
	{
		method: "GET",
		path: "/data.json",
		may: "anyone",
		trail: "none",
		handle: ({ cx }) =>
			json(cx, "application/json", async () =>
				dataJsonOf(await catalogueOf(cx)),
			),
		examples: shown.file,
	},
	{
		method: "GET",
		path: "/data/katalog.jsonld",
		may: "anyone",
		trail: "none",
		handle: ({ cx }) =>
			json(cx, jsonLdType, async () => asJsonLd(dcatOf(await catalogueOf(cx)))),
		examples: shown.file,
	},
	{
		method: "GET",
		path: "/data/katalog.ttl",
		may: "anyone",
		trail: "none",
		handle: async ({ cx }) => ({
			kind: "file",
			inline: true,
			type: `${turtleType}; charset=utf-8`,
			bytes: asTurtle(dcatOf(await catalogueOf(cx))),
		}),
		examples: shown.file,
	},
];

async function list({ cx, view, query, request }: Ask<View>): Promise<Answer> {
	const asked = notationAsked(request.headers.get("accept") ?? "");
	if (asked !== null) return { kind: "found", to: asked, vary: "Accept" };
	const words = (query.get("cari") ?? "").trim();
	const all = await listedDatasets(cx);
	return page(
		ListPage({
			view,
			words,
			listed: all.filter((one) => answers(one, words, view.lang)),
			all: all.length,
		}),
		200,
		{ link: alternates, vary: "Accept" },
	);
}

/** Whether what somebody seeks stands in what is said of it: all words, however they are written. */
const answers = (
	{ dataset }: Listed,
	words: string,
	lang: Language,
): boolean => {
	const says = slug(
		[
			say(dataset.title, lang),
			say(dataset.says, lang),
			...dataset.keywords,
			...dataset.columns.flatMap(({ name, title }) => [name, say(title, lang)]),
		].join(" "),
	);
	return words
		.split(/\s+/)
		.map(slug)
		.every((word) => says.includes(word));
};

/** A program that would rather have a notation than a page is led to it; a browser never asks so. */
function notationAsked(accept: string): string | null {
	const wished = accept.split(",").map((one) => {
		const [type = "", ...more] = one.split(";").map((part) => part.trim());
		const weight = more.find((part) => part.startsWith("q="));
		return { type, q: weight === undefined ? 1 : Number(weight.slice(2)) };
	});
	const q = (...types: string[]) =>
		Math.max(
			0,
			...wished.flatMap(({ type, q }) => (types.includes(type) ? [q] : [])),
		);
	const turtle = q(turtleType);
	const jsonLd = q(jsonLdType);
	const best = Math.max(turtle, jsonLd);
	if (best === 0 || best <= q("text/html", "application/xhtml+xml"))
		return null;
	return jsonLd >= turtle ? "/data/katalog.jsonld" : "/data/katalog.ttl";
}

const json = async (
	_: Context,
	type: string,
	make: () => Promise<unknown>,
): Promise<Answer> => ({
	kind: "file",
	inline: true,
	type: `${type}; charset=utf-8`,
	bytes: `${JSON.stringify(await make(), null, "\t")}\n`,
});

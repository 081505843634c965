import { gzipSync } from "node:zlib";
import {
	type ConfigData,
	HtmlValidate,
	StaticConfigLoader,
} from "html-validate";
import type { Language } from "#kernel/text.ts";

/** What is wrong with a page, in words; nothing when all is well. */
export async function problemsOf(
	html: string,
	page: PageFacts,
): Promise<string[]> {
	return [
		...structureOf(html, page.lang),
		...weightOf(html, page),
		...anchorsOf(html),
		...(await invalid(html)),
	];
}

export interface PageFacts {
	readonly lang: Language;
	/** In kilobytes, compressed, of page, style and script together; `null` where nothing is promised. */
	readonly limit: number | null;
	/** Compressed bytes of the scripts and sheets that the page names. */
	readonly besides: number;
}

/** Own addresses that the page links to, without the part after #. */
export const linksIn = (html: string): string[] => [
	...new Set(
		[...html.matchAll(/<a\b[^>]*?\shref="([^"]+)"/g)]
			.map(([, href = ""]) => href.replaceAll("&amp;", "&").split("#")[0] ?? "")
			.filter((href) => href.startsWith("/")),
	),
];

/** Addresses of the scripts and sheets that the page fetches. */
export const partsIn = (html: string): string[] =>
	[
		...html.matchAll(
			/<(?:script\b[^>]*?\ssrc|link\b[^>]*?rel="stylesheet"[^>]*?\shref)="([^"]+)"/g,
		),
	].map(([, address = ""]) => address);

function structureOf(html: string, lang: Language): string[] {
	const problems: string[] = [];
	const title = /<title>([^<]*)<\/title>/.exec(html)?.[1]?.trim() ?? "";
	const own = title.replace(/\s*–\s*Rangkul$/, "").trim();
	if (own === "" || own === "Rangkul")
		problems.push(`the title says nothing of the page: "${title}"`);
	const headings = html.match(/<h1[\s>]/g)?.length ?? 0;
	if (headings !== 1) problems.push(`has ${headings} h1 in place of one`);
	if (!html.includes(`<html lang="${lang}"`))
		problems.push(`does not say that its language is ${lang}`);
	if (/\sstyle="/.test(html)) problems.push("has a style attribute");
	if (/>\s*(undefined|null|NaN|\[object Object\])\s*</.test(html))
		problems.push("shows a value that is none");
	return problems;
}

/** A list page is at most this large before compression, its inlined style not counted; a page that holds all is not a list. */
const rawLimit = 60_000;

function weightOf(html: string, { limit, besides }: PageFacts): string[] {
	const problems: string[] = [];
	const raw = Buffer.byteLength(html.replace(/<style>[\s\S]*?<\/style>/, ""));
	if (raw > rawLimit && limit !== 250)
		problems.push(
			`weighs ${raw} bytes before compression; the limit is ${rawLimit}`,
		);
	const packed = gzipSync(html).byteLength + besides;
	if (limit !== null && packed > limit * 1_024)
		problems.push(
			`weighs ${(packed / 1_024).toFixed(1)} KB compressed; the limit is ${limit} KB`,
		);
	return problems;
}

/** Links within the page lead to something. */
const anchorsOf = (html: string): string[] =>
	[...html.matchAll(/\shref="#([^"]+)"/g)]
		.filter(([, id]) => !html.includes(`id="${id}"`))
		.map(([, id]) => `links to #${id}, which is not there`);

/** The rules are the same for each page: they are put together once, which took half the time of each. */
class SameRules extends StaticConfigLoader {
	#rules: ReturnType<StaticConfigLoader["getConfigFor"]> | undefined;

	override getConfigFor(
		...asked: Parameters<StaticConfigLoader["getConfigFor"]>
	) {
		this.#rules ??= super.getConfigFor(...asked);
		return this.#rules;
	}
}

const rules: ConfigData = {
	extends: ["html-validate:recommended", "html-validate:a11y"],
	rules: {
		// Matters of taste of the writer; ours is a program.
		"attribute-boolean-style": "off",
		"attribute-empty-style": "off",
		"doctype-style": "off",
		"long-title": "off",
		"no-trailing-whitespace": "off",
		"void-style": "off",
		"no-inline-style": "error",
		// Codes of items hold dots, and so do the ids made of them.
		"valid-id": ["error", { relaxed: true }],
		// Several boxes of one question share its name, as the standard means them to.
		"form-dup-name": [
			"error",
			{ shared: ["radio", "button", "reset", "submit", "checkbox"] },
		],
		// Sentences hold codes and telephone numbers; where they must not break is the sheet's business.
		"tel-non-breaking": "off",
	},
};

const validator = new HtmlValidate(new SameRules(rules));

async function invalid(html: string): Promise<string[]> {
	const report = await validator.validateString(html);
	return report.results.flatMap(({ messages }) =>
		messages.map(
			({ ruleId, message, selector }) =>
				`${message} (${ruleId}) at ${selector ?? "the page"}`,
		),
	);
}

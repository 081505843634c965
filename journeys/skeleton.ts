import { createHash } from "node:crypto";

/** Attributes whose words hang on the language, or on what the page is about. */
const spoken = new Set([
	"action",
	"alt",
	"aria-label",
	"content",
	"datetime",
	"href",
	"hreflang",
	"lang",
	"placeholder",
	"src",
	"srcset",
	"title",
	"value",
]);

const attribute = /([^\s"'<>/=]+)(?:="([^"]*)")?/g;

/**
 * What a page is built of, without its words: elements, attributes, and which words are the same as others. Two pages of
 * one skeleton ask the same of whoever looks or listens, in whatever language, so one of them is enough for a rule that
 * reads elements, names and colours; whether its words fit on the screen is another question.
 */
export const skeletonOf = (html: string): string =>
	createHash("sha256").update(bonesOf(html)).digest("base64url");

/** The same, to be read. */
function bonesOf(html: string): string {
	const known = new Map<string, number>();
	/** The first of the words is 0, the next other one 1; none stays none. */
	const place = (words: string): string => {
		const bare = words.replace(/\s+/g, " ").trim();
		if (bare === "") return "";
		const at = known.get(bare) ?? known.size;
		known.set(bare, at);
		return `#${at}`;
	};
	const bare = html
		.replace(/<!--[\s\S]*?-->/g, "")
		// Which of the languages is the one of the page, and where the others are.
		.replace(/<link rel="(?:canonical|alternate)"[^>]*>/g, "")
		.replace(/<nav class="lang"[\s\S]*?<\/nav>/, "")
		.replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, "$1");
	// A sheet is no words: another colour is another page.
	const [sheet = ""] = /<style>[\s\S]*?<\/style>/.exec(bare) ?? [];
	const bones = bare
		.replace(sheet, "")
		.replace(
			/<(\/?[a-z][a-z0-9-]*)((?:\s[^<>]*)?)>|([^<]+)/gi,
			(_, tag: string | undefined, attributes: string, text: string) =>
				tag === undefined
					? place(text)
					: `<${tag}${attributesIn(attributes, place)}>`,
		);
	return bones + sheet;
}

const attributesIn = (text: string, place: (words: string) => string): string =>
	[...text.matchAll(attribute)]
		.map(([, name = "", value = ""]) =>
			spoken.has(name) ? `${name}=${place(value)}` : `${name}=${value}`,
		)
		.join(" ");

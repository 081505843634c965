/** Markup that is written already, and needs no more care. */
export interface Markup {
	readonly xml: string;
}

export const markup = (xml: string): Markup => ({ xml });

/** An element of XML. Texts are written so that they stay texts; what is `null` or `false` is left out. */
export function element(
	name: string,
	attributes: Readonly<Record<string, string | null>>,
	...inner: readonly (string | Markup | null | false)[]
): Markup {
	const named = Object.entries(attributes)
		.filter(([, value]) => value !== null)
		.map(([key, value]) => ` ${key}="${text(value ?? "")}"`)
		.join("");
	const inside = inner
		.map((one) => (typeof one === "string" ? text(one) : one ? one.xml : ""))
		.join("");
	return markup(
		inside === ""
			? `<${name}${named}/>`
			: `<${name}${named}>${inside}</${name}>`,
	);
}

export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Signs that XML 1.0 cannot hold, escaped or not, are left out. */
const text = (words: string): string =>
	words
		.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");

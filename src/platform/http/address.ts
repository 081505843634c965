import { isLanguage, type Language } from "#kernel/text.ts";

/** The language that an address begins with, and the path without it. */
export function readAddress(request: Request): {
	lang: Language;
	path: string;
	url: URL;
} {
	const url = new URL(request.url);
	const [, first = ""] = url.pathname.split("/");
	const other = isLanguage(first) && first !== "id";
	const path = other
		? url.pathname.slice(first.length + 1) || "/"
		: url.pathname;
	return { lang: other ? first : "id", path: path + url.search, url };
}

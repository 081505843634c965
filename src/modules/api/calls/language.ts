import { isLanguage, type Language } from "#kernel/text.ts";

/** The language of problems: the one of ours that the caller likes best (RFC 9110, 12.5.4), Indonesian where none is named. */
export function languageOf(request: Request): Language {
	const liked = (request.headers.get("accept-language") ?? "")
		.slice(0, 200)
		.split(",")
		.map((one) => {
			const [range = "", ...more] = one.trim().toLowerCase().split(";");
			const q = more
				.map((each) => each.trim())
				.find((each) => each.startsWith("q="));
			return {
				lang: range.split("-")[0] ?? "",
				q: q === undefined ? 1 : Number(q.slice(2)) || 0,
			};
		})
		.filter(({ lang, q }) => isLanguage(lang) && q > 0)
		.sort((a, b) => b.q - a.q);
	const best = liked[0]?.lang ?? "id";
	return isLanguage(best) ? best : "id";
}

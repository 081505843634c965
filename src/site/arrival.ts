import type { Language } from "#kernel/text.ts";

/** What the answer to an arrival depends on, so that nobody gets what was made for somebody else. */
export const varyOfArrival = "Accept-Language, Sec-Fetch-Site";

/**
 * The language in which a visitor who comes from outside would rather read the home page; `null` stays where they
 * are. Whoever moves about within the site has chosen already: a link to the other language is followed as it is.
 */
export const languageOnArrival = (
	request: Request,
	origin: string,
): Language | null =>
	comesFromOutside(request, origin) &&
	prefersEnglish(request.headers.get("accept-language") ?? "")
		? "en"
		: null;

function comesFromOutside(request: Request, origin: string): boolean {
	const site = request.headers.get("sec-fetch-site");
	if (site !== null) return site !== "same-origin";
	// Browsers from before 2020 do not say; our own pages then show as the place that sent them.
	const from = request.headers.get("referer");
	if (from === null || !URL.canParse(from)) return true;
	const { host } = new URL(from);
	return (
		host !== request.headers.get("host") &&
		host !== new URL(request.url).host &&
		host !== new URL(origin).host
	);
}

/** Indonesian, by its present and its old code, Malay, and languages whose speakers read Indonesian. */
const readIndonesian: ReadonlySet<string> = new Set(
	"id in ms jv su min ban ace bug mad bjn sas".split(" "),
);

/** Whether English comes before everything that is written, or read, as Indonesian. */
export function prefersEnglish(accepted: string): boolean {
	const wish = (known: (lang: string) => boolean): number =>
		Math.max(
			0,
			...accepted.split(",").map((part) => {
				const [tag = "", ...rest] = part.trim().toLowerCase().split(";");
				if (!known(tag.split("-")[0] ?? "")) return 0;
				const q = rest.find((one) => one.trim().startsWith("q="));
				const value = q === undefined ? 1 : Number(q.trim().slice(2));
				return Number.isFinite(value) ? value : 0;
			}),
		);
	const english = wish((lang) => lang === "en");
	return english > 0 && english > wish((lang) => readIndonesian.has(lang));
}

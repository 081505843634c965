import { languages } from "#kernel/text.ts";
import type { Route } from "#platform/http/route.ts";
import { inLanguage, type View } from "#ui/view.ts";

/**
 * What search engines are asked to leave alone: pages that only open for those who signed in, and the answers of the
 * search, which are as many as there are questions. What is shut is shut by the pipeline; this spares everybody work.
 */
export function robots(routes: readonly Route<View>[], origin: string): string {
	const shut = [...shutFolders(routes), "/cari?"].flatMap((path) =>
		languages.map((lang) => `Disallow: ${inLanguage(lang, path)}`),
	);
	return [
		"User-agent: *",
		"Allow: /",
		...shut,
		"",
		`Sitemap: ${origin}/sitemap.xml`,
		"",
	].join("\n");
}

/** First words of addresses below which nothing is for everyone, out of the route table. */
function shutFolders(routes: readonly Route<View>[]): string[] {
	const folders = Map.groupBy(
		routes.filter(({ method }) => method === "GET"),
		({ path }) => `/${path.split("/")[1] ?? ""}`,
	);
	return [...folders]
		.filter(([, some]) => some.every(({ may }) => may !== "anyone"))
		.map(([folder]) => folder)
		.sort();
}

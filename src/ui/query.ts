import { inLanguage, type View } from "./view.ts";

/**
 * The address of this very page with some of its query changed; `null` and "" take a name out. Whatever else the
 * viewer asked for (filters, order) stays.
 */
export const withQuery = (
	view: Pick<View, "lang" | "path">,
	changes: Readonly<Record<string, string | null>>,
): string => {
	const [path = "/", before = ""] = view.path.split("?");
	const query = new URLSearchParams(before);
	for (const [name, value] of Object.entries(changes))
		if (value) query.set(name, value);
		else query.delete(name);
	const asked = query.toString();
	return inLanguage(view.lang, path) + (asked ? `?${asked}` : "");
};

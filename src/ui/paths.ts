import type { paths } from "./paths.generated.ts";
import { inLanguage, type View } from "./view.ts";

export type Path = (typeof paths)[number];

type Params<P extends string> =
	P extends `${string}:${infer Name}/${infer Rest}`
		? Name | Params<`/${Rest}`>
		: P extends `${string}:${infer Name}`
			? Name
			: never;
type Given<P extends string> = [Params<P>] extends [never]
	? Record<string, never>
	: Record<Params<P>, string>;

/** An address without language, for redirects: `to('/unit/:slug', { slug })`. */
export const to = <P extends Path>(
	path: P,
	params: Given<P>,
	query: Query = {},
): string => {
	const filled = path.replace(/:(\w+)/g, (_, name: string) =>
		encodeURIComponent((params as Record<string, string>)[name] ?? ""),
	);
	const asked = Object.entries(query).flatMap(([name, value]) =>
		value ? [[name, value] as const] : [],
	);
	return asked.length > 0
		? `${filled}?${new URLSearchParams(Object.fromEntries(asked))}`
		: filled;
};

export type Query = Readonly<Record<string, string | null | undefined>>;

/** A link in the language of the viewer. A missing page or a misspelt parameter does not compile. */
export const link = <P extends Path>(
	view: Pick<View, "lang">,
	path: P,
	params: Given<P>,
	query: Query = {},
): string => inLanguage(view.lang, to(path, params, query));

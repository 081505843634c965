import type { Route } from "./route.ts";

/**
 * The page that a path belongs to: its own when it can be read, else the nearest above it that can.
 * A form posts to a deed (`…/pengiriman`) and is answered with the page of the form: the other language of
 * that page is a link, and a link must lead to something that can be read.
 */
export function nearestPage<View>(
	routes: readonly Route<View>[],
): (path: string) => string {
	const pages = Map.groupBy(
		routes.filter(({ method }) => method === "GET").map(({ path }) => path),
		placeOf,
	);
	const patterns = new Map(
		[...pages].map(([place, paths]) => [place, paths.map(patternOf)]),
	);
	const isPage = (here: string): boolean =>
		[placeOf(here), lengthOf(here)].some((place) =>
			patterns.get(place)?.some((page) => page.test(here)),
		);
	return (path) => {
		const [start = "", query] = path.split("?");
		for (
			let here = start;
			here !== "";
			here = here.slice(0, here.lastIndexOf("/"))
		)
			if (isPage(here))
				return here === start && query !== undefined ? path : here;
		return "/";
	};
}

const patternOf = (path: string): RegExp =>
	new RegExp(`^${path.replaceAll(".", "\\.").replace(/:\w+/g, "[^/]+")}$`);

/** Every page of a form asks: only pages with the same first word and as many of them can be it. */
const placeOf = (path: string): string => {
	const [, first = ""] = path.split("/");
	return first.startsWith(":") ? lengthOf(path) : `${first} ${lengthOf(path)}`;
};

const lengthOf = (path: string): string => String(path.split("/").length);

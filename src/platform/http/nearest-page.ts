import type { Route } from "./route.ts";

/**
 * The page that a path belongs to: its own when it can be read, else the nearest above it that can.
 * A form posts to a deed (`…/pengiriman`) and is answered with the page of the form: the other language of
 * that page is a link, and a link must lead to something that can be read.
 */
export function nearestPage<View>(
	routes: readonly Route<View>[],
): (path: string) => string {
	const pages = routes
		.filter(({ method }) => method === "GET")
		.map(
			({ path }) =>
				new RegExp(
					`^${path.replaceAll(".", "\\.").replace(/:\w+/g, "[^/]+")}$`,
				),
		);
	return (path) => {
		const [start = "", query] = path.split("?");
		for (
			let here = start;
			here !== "";
			here = here.slice(0, here.lastIndexOf("/"))
		)
			if (pages.some((page) => page.test(here)))
				return here === start && query !== undefined ? path : here;
		return "/";
	};
}

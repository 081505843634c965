import type { Me } from "#identity";
import { meInWords } from "#identity/web";
import type { House } from "#platform/http/app.ts";
import type { Route } from "#platform/http/route.ts";
import {
	type Assets,
	type Door,
	type FootGroup,
	inLanguage,
	type Look,
	type View,
} from "#ui/view.ts";
import { desk, doors, type Foot, feet, type Way } from "./doors.ts";
import { themeIn } from "./look.ts";
import { wordsIn } from "./words.ts";

interface Surroundings {
	readonly routes: readonly Route<View>[];
	readonly demo: boolean;
	readonly assets: Assets;
}

/** Makes what every page knows of its viewer, out of what the pipeline found out about the visit. */
export function viewsOf({
	routes,
	demo,
	assets,
}: Surroundings): House<View, Me | null>["makeView"] {
	const mayOf = new Map(
		routes
			.filter(({ method }) => method === "GET")
			.map(({ path, may }) => [path, may]),
	);
	return ({ known, lang, path, token, flash, cookies, now }) => {
		const { t, says } = wordsIn(lang);
		const may = (permission: string) =>
			known.actor.grants.some((grant) => grant.permission === permission);
		const opens = ({ path }: Way): boolean => {
			const right = mayOf.get(path);
			if (right === undefined) return false;
			if (right === "anyone") return true;
			return known.me !== null && (right === "signed-in" || may(right));
		};
		const shown = (ways: readonly Way[]): Door[] =>
			ways
				.filter((way) => opens(way))
				.map(({ path, name }) => ({
					name: t(name),
					href: inLanguage(lang, path),
				}));
		const look: Look = { theme: themeIn(cookies) };
		return {
			lang,
			t,
			says,
			path,
			token,
			demo,
			me: known.me && meInWords(known.me, lang),
			flash,
			now,
			doors: shown(doors(known.me !== null)),
			desk: known.me ? shown(desk) : [],
			foot: feet.flatMap((foot) => footOf(foot, t, shown(foot.ways))),
			may,
			look,
			assets,
		};
	};
}

const footOf = (
	{ title, says }: Foot,
	t: View["t"],
	links: readonly Door[],
): FootGroup[] => {
	if (links.length === 0) return [];
	return [{ title: t(title), links, ...(says ? { says: t(says) } : {}) }];
};

import type { Me } from "#identity";
import { meInWords } from "#identity/web";
import type { Language } from "#kernel/text.ts";
import { waitingCount } from "#notices";
import type { House } from "#platform/http/house.ts";
import { mayEnter, type Route } from "#platform/http/route.ts";
import {
	type Assets,
	type Door,
	type FootGroup,
	inLanguage,
	type View,
} from "#ui/view.ts";
import { desk, doors, type Foot, feet, type Way } from "./doors.ts";
import { lookIn } from "./look.ts";
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
	const ofStrangers = new Map<Language, Around>();
	return async ({
		known,
		lang,
		path,
		token,
		seal,
		flash,
		cookies,
		now,
		cx,
	}) => {
		const waiting = known.me ? await waitingCount(cx) : 0;
		const { t, says } = wordsIn(lang);
		const may = (permission: string) =>
			known.actor.grants.some((grant) => grant.permission === permission);
		const opens = ({ path }: Way): boolean => {
			const right = mayOf.get(path);
			if (right === undefined) return false;
			if (right === "anyone") return true;
			return known.me !== null && mayEnter(right, may);
		};
		const shown = (ways: readonly Way[]): Door[] =>
			ways
				.filter((way) => opens(way))
				.map(({ path, name }) => ({
					name: t(name),
					href: inLanguage(lang, path),
					...(path === "/kotak" ? countOf(waiting, t) : {}),
				}));
		const around = (): Around => ({
			doors: shown(doors(known.me !== null)),
			foot: feet.flatMap((foot) => footOf(foot, t, shown(foot.ways))),
		});
		return {
			lang,
			t,
			says,
			path,
			origin: cx.origin,
			token,
			seal,
			demo,
			me: known.me && meInWords(known.me, lang),
			flash,
			now,
			...(known.me ? around() : onceFor(ofStrangers, lang, around)),
			desk: known.me ? shown(desk) : [],
			may,
			look: lookIn(cookies),
			assets,
		};
	};
}

/** The ways around a page. Whoever is not signed in has the same as everybody else: they are made once a language. */
type Around = Pick<View, "doors" | "foot">;

function onceFor<Key, Thing>(
	made: Map<Key, Thing>,
	key: Key,
	make: () => Thing,
): Thing {
	const there = made.get(key) ?? make();
	made.set(key, there);
	return there;
}

/** Counted up to 99; nothing waiting is not said. */
const countOf = (
	n: number,
	t: View["t"],
): Pick<Door, "count" | "countWords"> => {
	if (n === 0) return {};
	return n > 99
		? { count: "99+", countWords: t("notices.waiting-many") }
		: { count: String(n), countWords: t("notices.waiting", { n }) };
};

const footOf = (
	{ title, says }: Foot,
	t: View["t"],
	links: readonly Door[],
): FootGroup[] => {
	if (links.length === 0) return [];
	return [{ title: t(title), links, ...(says ? { says: t(says) } : {}) }];
};

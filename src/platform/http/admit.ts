import type { Language } from "#kernel/text.ts";
import type { Context } from "../context.ts";
import { readAddress } from "./address.ts";
import type { Errand } from "./door.ts";
import { excused, retryAfter } from "./excuse.ts";
import { readCookies, readFlash } from "./flash.ts";
import { tokenFor } from "./forgery.ts";
import type { Crowd, House } from "./house.ts";
import { readPost } from "./read-post.ts";
import { htmlResponse } from "./respond.ts";
import type { Route } from "./route.ts";

/**
 * What an address of people is opened for. A row says itself where reading it cannot wait: the way to tell something, and
 * what a code leads to.
 */
export const errandOf = <View, Me>(
	{ crowd }: House<View, Me>,
	route: Route<View> | null,
): Errand =>
	route === null ||
	route.asks ||
	(route.method === "GET" &&
		route.may === "anyone" &&
		!crowd?.urgent(route.path))
		? "reading"
		: "deed";

/** How far a request came: for what, and since when, in milliseconds. */
interface Coming {
	readonly errand: Errand;
	readonly request: Request;
	readonly now: number;
	/** Its body arrives while it is answered, as long as the line takes: it is let in, and takes no place. */
	readonly uncounted?: boolean;
}

/** What is done `inside` goes on where there is room for it; whoever is turned away gets the answer `outside`. */
export async function throughDoor<View, Me>(
	{ crowd, secret }: House<View, Me>,
	coming: Coming,
	inside: () => Promise<Response>,
	outside: (crowd: Crowd<Me>) => Promise<Response> | Response,
): Promise<Response> {
	if (!crowd) return inside();
	const leave = await admit(crowd, secret, coming);
	if (!leave) return outside(crowd);
	if (coming.uncounted) leave();
	try {
		return await inside();
	} finally {
		leave();
	}
}

/**
 * Whoever is signed in works, also where they read, and whoever comes from a deed reads what became of it. That is only
 * looked at when it matters.
 */
async function admit<Me>(
	{ door, isSignedIn }: Crowd<Me>,
	secret: string,
	{ errand, request, now }: Coming,
): Promise<(() => void) | null> {
	const leave =
		door.enter(errand, now) ??
		(errand === "reading" &&
		((await isSignedIn(request)) ||
			readFlash(secret, readCookies(request)) !== null)
			? door.enter("deed", now)
			: null);
	if (!leave) door.turnedAway(errand);
	return leave;
}

interface Turned<View, Me> {
	readonly house: House<View, Me>;
	readonly crowd: Crowd<Me>;
	readonly request: Request;
	readonly errand: Errand;
	/** The page that is nearest to an address, without language. */
	readonly page: (path: string) => string;
	readonly cx: Context;
}

/**
 * The page for whoever is turned away, with all that they typed. The database is not asked: of whoever is signed in
 * nothing is known, and their form goes back as it came.
 */
export async function turnedAway<View, Me>(
	turned: Turned<View, Me>,
): Promise<Response> {
	const { house, crowd, request, errand, page } = turned;
	const { lang, path } = readAddress(request);
	if (errand === "reading") return briefly(turned, lang);
	const form =
		request.method === "POST"
			? await readPost(request, house.largestPost)
			: null;
	const view = (await crowd.isSignedIn(request))
		? null
		: await viewIn(turned, lang, page(path), readCookies(request));
	return excused(
		house,
		view,
		request,
		"busy",
		form instanceof FormData ? form : null,
	);
}

/** For reading the page is made once a language, and looks as it does for most: turning away has to cost next to nothing. */
async function briefly<View, Me>(
	turned: Turned<View, Me>,
	lang: Language,
): Promise<Response> {
	const { house } = turned;
	const pages = pagesOf(house);
	const page =
		pages.get(lang) ??
		String(
			house.errorPages.excuse(await viewIn(turned, lang, "/", {}), {
				why: "busy",
				sent: null,
			}),
		);
	pages.set(lang, page);
	return htmlResponse(page, 503, {
		"retry-after": String(retryAfter.busy),
		"cache-control": "no-store",
	});
}

const made = new WeakMap<object, Map<Language, string>>();
const pagesOf = (house: object): Map<Language, string> => {
	const pages = made.get(house) ?? new Map<Language, string>();
	made.set(house, pages);
	return pages;
};

const viewIn = <View, Me>(
	{ house, crowd, cx }: Turned<View, Me>,
	lang: Language,
	path: string,
	cookies: Readonly<Record<string, string>>,
): Promise<View> | View =>
	house.makeView({
		known: crowd.stranger,
		lang,
		path,
		token: tokenFor(house.secret, null, cx.now, cx.random),
		seal: null,
		flash: null,
		cookies,
		now: cx.now,
		cx,
	});

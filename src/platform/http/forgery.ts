import { randomBytes } from "node:crypto";
import { masked, unmasked } from "./masked.ts";
import { digest, sameText } from "./signed.ts";

/**
 * The token that every form carries. It is bound to the session; for strangers to a day, so that
 * pages without an account need no cookie. That of a session looks different on every page.
 */
export const tokenFor = (
	secret: string,
	sessionId: string | null,
	now: Date,
	random: (bytes: number) => Uint8Array = randomBytes,
): string => {
	const token = tokenOf(secret, sessionId, now);
	return sessionId === null ? token : masked(token, random);
};

const tokenOf = (
	secret: string,
	sessionId: string | null,
	now: Date,
): string =>
	sessionId === null
		? ofStrangers(secret, dayOf(now))
		: digest(secret, "form", sessionId);

/** The same for all strangers of a day, so it is worked out once and not for each of them. */
const known = new Map<string, string>();
function ofStrangers(secret: string, day: string): string {
	const name = `${day} ${secret}`;
	const token = known.get(name) ?? digest(secret, "form", `stranger ${day}`);
	// Today and yesterday, of one secret or of few.
	if (known.size > 8) known.clear();
	known.set(name, token);
	return token;
}

/**
 * Whether a post comes from our own page. A browser names the origin of a post itself: a foreign one is
 * refused at once. Old browsers and privacy tools send neither header: then the token alone decides.
 * A signed-in post always needs the token of its session.
 */
export function isOurOwnPost(
	request: Request,
	token: string,
	sessionId: string | null,
	secret: string,
	now: Date,
): boolean {
	if (comesFromElsewhere(request)) return false;
	if (hasValidToken(token, sessionId, secret, now)) return true;
	return sessionId === null && saysSameOrigin(request);
}

/**
 * Whether a call of a protocol comes from our own page, or from no page at all. A browser asks before it sends
 * `header` to another site, and is never told yes; besides, it names the page that a call comes from.
 */
export const isOurOwnCall = (request: Request, header: string): boolean =>
	!comesFromElsewhere(request) &&
	(request.method === "OPTIONS" || request.headers.has(header));

const hasValidToken = (
	token: string,
	sessionId: string | null,
	secret: string,
	now: Date,
): boolean => {
	if (sessionId !== null)
		return sameText(unmasked(token), tokenOf(secret, sessionId, now));
	const yesterday = new Date(now.getTime() - 86_400_000);
	return [now, yesterday].some((day) =>
		sameText(token, tokenOf(secret, null, day)),
	);
};

/** Whether the browser itself says that another site sent this. */
export const comesFromElsewhere = (request: Request): boolean => {
	const site = request.headers.get("sec-fetch-site");
	if (site === "cross-site" || site === "same-site") return true;
	const origin = request.headers.get("origin");
	return origin !== null && !isOwnOrigin(origin, request);
};

const saysSameOrigin = (request: Request): boolean => {
	const origin = request.headers.get("origin");
	return (
		request.headers.get("sec-fetch-site") === "same-origin" ||
		(origin !== null && isOwnOrigin(origin, request))
	);
};

const isOwnOrigin = (origin: string, request: Request): boolean => {
	try {
		return new URL(origin).host === request.headers.get("host");
	} catch {
		return false;
	}
};

const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

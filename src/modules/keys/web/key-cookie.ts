import { keyCookie } from "#identity";
import { readCookies } from "#platform/http/flash.ts";
import type { Ask } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import {
	type BrowserKey,
	keyLimits,
	type Unlocked,
	unlockedBy,
} from "../index.ts";

/** The key that this browser holds; `null` where it holds none that we made. */
export function browserKeyIn(
	request: Request,
	name: string = keyCookie,
): BrowserKey | null {
	const key = readCookies(request)[name] ?? "";
	return /^[\w-]{43}$/.test(key) ? key : null;
}

/** Value of `Set-Cookie`: out of reach of scripts and of other sites, gone with the browser. */
export const keepBrowserKey = (
	origin: string,
	key: BrowserKey,
	name: string = keyCookie,
	lasts?: number,
): string =>
	`${name}=${key}; Path=/; HttpOnly; SameSite=Strict${lasts === undefined ? "" : `; Max-Age=${lasts}`}${origin.startsWith("https:") ? "; Secure" : ""}`;

/** Value of `Set-Cookie` that takes it from the browser. */
export const browserKeyGone = (name: string = keyCookie): string =>
	`${name}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`;

/** The pair that whoever asks has unlocked in this session; `null` where it is locked. */
export async function unlockedIn({
	cx,
	request,
	sessionId,
}: Ask<View>): Promise<Unlocked | null> {
	const browserKey = browserKeyIn(request);
	return browserKey && sessionId !== null && cx.actor.id !== null
		? unlockedBy(cx, { browserKey, personId: cx.actor.id, sessionId })
		: null;
}

export const visitLasts = keyLimits.visit;

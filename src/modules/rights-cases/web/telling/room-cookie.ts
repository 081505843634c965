import { readCookies } from "#platform/http/flash.ts";
import type { Ask } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";

/** Holds the key of what was written in the room and not yet sent. Its name says nothing. */
export const roomCookie = "rangkul_ruang";

/** In seconds: long enough for a pause, short enough for a telephone that others use too. */
const kept = 3 * 60 * 60;

/** The key that this browser holds; `null` where it holds none that we made. */
export const roomKeyOf = ({ request }: Ask<View>): string | null => {
	const key = readCookies(request)[roomCookie] ?? "";
	return /^[\w-]{43}$/.test(key) ? key : null;
};

/** Value of `Set-Cookie`; set it anew whenever an answer is kept. */
export const keepRoomKey = ({ cx }: Ask<View>, key: string): string =>
	`${roomCookie}=${key}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${kept}${cx.origin.startsWith("https:") ? "; Secure" : ""}`;

/** Value of `Set-Cookie` when it was sent, let go, or left. */
export const roomKeyGone = `${roomCookie}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`;

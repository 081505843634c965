import { readCookies } from "#platform/http/flash.ts";
import type { Ask } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";

/** Tells one device from another, so that each counts once. Set with a voice, never by reading. */
export const deviceCookie = "rangkul_tanda";

/** In days. */
export const deviceKept = 365;

/** The key that this browser holds, or a new one. */
export function deviceKeyOf({ request, cx }: Ask<View>): string {
	const key = readCookies(request)[deviceCookie] ?? "";
	return /^[\w-]{43}$/.test(key)
		? key
		: Buffer.from(cx.random(32)).toString("base64url");
}

/** Value of `Set-Cookie`. */
export const keepDeviceKey = ({ cx }: Ask<View>, key: string): string =>
	`${deviceCookie}=${key}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${deviceKept * 86_400}${cx.origin.startsWith("https:") ? "; Secure" : ""}`;

/** Who it is, for one facility alone: what a device says of two cannot be put together. */
export const tellerOf = (
	{ sign }: Ask<View>,
	key: string,
	facilityId: string,
): Uint8Array =>
	new Uint8Array(
		Buffer.from(
			sign("teller of a facility", `${facilityId} ${key}`),
			"base64url",
		),
	);

import { digest } from "./signed.ts";

/**
 * The key to what a person keeps on this device, for pages that work without network. The device holds it as long
 * as the person is signed in there and a month beyond; signing out takes it away, and somebody else signing in does
 * too. What lies on the device stays sealed until the same person comes back: the key is always the same.
 */
export const deviceKeyCookie = "rangkul_perangkat";

/** In seconds. */
const keptFor = 30 * 86_400;

/** A script of the page reads it while there is no network, so it is not hidden from scripts. */
export const deviceKeyFor = (
	secret: string,
	owner: string,
	secure: boolean,
): string =>
	`${deviceKeyCookie}=${owner}.${digest(secret, "device", owner)}; Path=/; SameSite=Strict; Max-Age=${keptFor}${secure ? "; Secure" : ""}`;

export const deviceKeyGone = `${deviceKeyCookie}=; Path=/; SameSite=Strict; Max-Age=0`;

/** Whose key the device holds. */
export const deviceOwner = (
	cookies: Readonly<Record<string, string>>,
): string | null => (cookies[deviceKeyCookie] ?? "").split(".")[0] || null;

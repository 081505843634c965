import { readCookies } from "#platform/http/flash.ts";

/** The device is one at which people of the house work. Nobody's name is in it, and no moment. */
const cookie = "perangkat-kerja";
/** In seconds. Every sign-in begins it anew. */
const keptFor = 90 * 86_400;

/** Value of `Set-Cookie` at every sign-in. `origin` is where the site is reached from outside. */
export const workDeviceFor = (origin: string): string =>
	`${cookie}=ya; Path=/; HttpOnly; SameSite=Lax; Max-Age=${keptFor}${origin.startsWith("https:") ? "; Secure" : ""}`;

/** Whether somebody signed in on this device within the last 90 days: an answer from it may be one of the staff. */
export const isWorkDevice = (request: Request): boolean =>
	cookie in readCookies(request);

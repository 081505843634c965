import { readCookies } from "#platform/http/flash.ts";
import type { Ask } from "#platform/http/route.ts";
import { sameText } from "#platform/http/signed.ts";
import { type Day, dayOf } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Survey } from "../../index.ts";

/** On which a device is known as a shared screen. */
export const kioskCookie = "rangkul_kios";
/** In seconds. */
const keptFor = 365 * 86_400;

interface Here {
	readonly unit: Unit;
	readonly survey: Survey;
}

/**
 * Values of `Set-Cookie` that make a device the shared screen of one survey for a year: the last day on which it is
 * one, under the seal of the site. No person is in it, and it goes to no other page. One for each language.
 */
export function kioskCookies(ask: Ask<View>, here: Here): readonly string[] {
	const until = dayOf(new Date(ask.cx.now.getTime() + keptFor * 1_000));
	const path = to("/survei/:unit/:instrument/kios", {
		unit: here.unit.slug,
		instrument: here.survey.instrument,
	});
	const secure = ask.cx.origin.startsWith("https:") ? "; Secure" : "";
	return [path, `/en${path}`].map(
		(each) =>
			`${kioskCookie}=${until}.${sealOf(ask, here, until)}; Path=${each}; HttpOnly; SameSite=Strict; Max-Age=${keptFor}${secure}`,
	);
}

/** Whether the people of this unit made the device its shared screen. */
export function isKiosk(ask: Ask<View>, here: Here): boolean {
	const [until = "", seal = ""] = (
		readCookies(ask.request)[kioskCookie] ?? ""
	).split(".");
	return sameText(seal, sealOf(ask, here, until)) && dayOf(ask.cx.now) <= until;
}

const sealOf = (
	{ sign }: Ask<View>,
	{ unit, survey }: Here,
	until: Day | string,
): string => sign("kiosk", `${unit.id} ${survey.instrument} ${until}`);

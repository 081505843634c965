import { type Look, looks, plainLook } from "#ui/view.ts";

/** One cookie keeps the display settings; the server applies them, so nothing flashes. */
export const lookCookie = "rangkul_tampilan";

/** The fields of the form, by what they set. */
export const lookFields = {
	theme: "tema",
	text: "huruf",
	spacing: "jarak",
	font: "bentuk",
	shortcuts: "pintasan",
} as const satisfies Record<keyof Look, string>;

/** In seconds. */
const year = 31_536_000;

/** Reads words in any order (`dark.150.wide.legible`); what nobody knows any more is passed over. */
export function lookIn(cookies: Readonly<Record<string, string>>): Look {
	const words = (cookies[lookCookie] ?? "").split(".");
	const pick = <Value extends string>(
		known: readonly Value[],
		otherwise: Value,
	): Value => known.find((value) => words.includes(value)) ?? otherwise;
	return {
		theme: pick(looks.theme, plainLook.theme),
		text: pick(looks.text, plainLook.text),
		spacing: pick(looks.spacing, plainLook.spacing),
		font: pick(looks.font, plainLook.font),
		shortcuts: pick(looks.shortcuts, plainLook.shortcuts),
	};
}

/** Kept for a year; only what differs is written, and who wants nothing special needs no cookie. */
export function keepLook(look: Look, secure: boolean): string {
	const words = [
		look.theme,
		look.text,
		look.spacing,
		look.font,
		look.shortcuts,
	].filter((word) => !usual.has(word));
	const age = words.length > 0 ? year : 0;
	return `${lookCookie}=${words.join(".")}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure ? "; Secure" : ""}`;
}

const usual: ReadonlySet<string> = new Set(Object.values(plainLook));

import type { Look } from "#ui/view.ts";

/** One cookie keeps the display settings; the server applies them, so nothing flashes. */
export const lookCookie = "rangkul_tampilan";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const themeIn = (
	cookies: Readonly<Record<string, string>>,
): Look["theme"] => {
	const chosen = cookies[lookCookie];
	return chosen === "light" || chosen === "dark" ? chosen : null;
};

/** Kept for a year; the setting of the device needs no cookie. */
export const keepTheme = (theme: Theme): string =>
	`${lookCookie}=${theme === "system" ? "" : theme}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${theme === "system" ? 0 : 31_536_000}`;

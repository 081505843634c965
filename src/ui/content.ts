import type { Child } from "hono/jsx";

/** Whatever may stand between two tags. */
export type Content = Child;

/** Meaning of a colour; a word and a shape always say the same. */
export type Tone = "plain" | "calm" | "ok" | "info" | "warn" | "bad";

/** Class names joined; what does not apply is left out. */
export const classes = (
	...names: readonly (string | false | null | undefined)[]
): string | undefined => names.filter(Boolean).join(" ") || undefined;

/** A heading of the level that the page needs. */
export type Level = 2 | 3 | 4;

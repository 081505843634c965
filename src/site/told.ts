import type { Said } from "#kernel/text.ts";
import type { Path } from "#ui/paths.ts";

/** A text in every language: what is told in one and not in the other does not compile. */
export interface Told extends Said {
	readonly en: string;
}

/** An address without parameters, the same for everybody. */
export type PlainPath = Exclude<Path, `${string}:${string}`>;

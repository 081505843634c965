import type { Said } from "#kernel/text.ts";

/** A question of the unit beside the instrument. Its answers never touch the index. */
export interface OwnQuestion {
	/** `X1`, `X2` …; given once, never used again. */
	readonly code: string;
	readonly ask: Said;
	/** `scale`: 1 to 4; `text`: in their own words. */
	readonly kind: "scale" | "yes-no" | "text";
}

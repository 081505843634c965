import type { Said } from "#kernel/text.ts";

/** A text that is there in both languages. */
export interface Both extends Said {
	readonly en: string;
}

import type { Told } from "../told.ts";

/** A passage of a statement: paragraphs, then perhaps a list. */
export interface Passage {
	/** Of its place on the page. */
	readonly id: string;
	readonly title: Told;
	readonly says: readonly Told[];
	readonly points?: readonly Told[];
}

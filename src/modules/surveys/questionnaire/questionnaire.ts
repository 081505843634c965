import type { Said } from "#kernel/text.ts";

/**
 * The words in which an instrument is asked, in the order in which the form prints them. Elements are named by code:
 * forms print them in another order than the regulation does. A version never changes; a new wording is a new one.
 */
export interface Questionnaire {
	/** `skm-2017-lampiran`; every response keeps it. */
	readonly id: string;
	/** Id of the instrument that counts the answers. */
	readonly instrument: string;
	readonly title: Said;
	/** Whether the words were checked against the source; if not, `note` says what was not. */
	readonly verified: boolean;
	readonly note?: Said;
	readonly sources: readonly string[];
	readonly items: readonly Item[];
}

export interface Item {
	/** Code of the element in the instrument. */
	readonly code: string;
	readonly ask: Said;
	/** In words, from the lowest level to the highest. */
	readonly levels: readonly ItemLevel[];
}

export interface ItemLevel {
	readonly level: number;
	readonly says: Said;
}

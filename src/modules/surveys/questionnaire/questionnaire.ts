import type { Said } from "#kernel/text.ts";

/** A text that is there in both languages. */
export interface BothSaid extends Said {
	readonly en: string;
}

/**
 * When people are asked. Only what is asked after a service is opened at a unit for everybody who was served; the
 * other two are handed out by the case or the event that they are about.
 */
export const occasions = ["after-service", "after-case", "at-event"] as const;
export type Occasion = (typeof occasions)[number];

/**
 * The words in which an instrument is asked, in the order in which the form prints them. Elements are named by code:
 * forms print them in another order than the regulation does. A version never changes; a new wording is a new one.
 */
export interface Questionnaire {
	/** `skm-2017-lampiran`; every response keeps it. */
	readonly id: string;
	/** Id of the instrument that counts the answers. */
	readonly instrument: string;
	/** Counts the wordings of one instrument up from 1; a unit that begins now asks in the newest. */
	readonly edition: number;
	readonly asked: Occasion;
	readonly title: BothSaid;
	/** Whether the words were checked against the source; if not, `note` says what was not. */
	readonly verified: boolean;
	readonly note?: BothSaid;
	/** Pages on which the wording was read; none where the wording is our own. */
	readonly sources: readonly string[];
	readonly items: readonly Item[];
}

export interface Item {
	/** Code of the element in the instrument. */
	readonly code: string;
	readonly ask: BothSaid;
	/** What the question is after, for those who wonder. */
	readonly help?: BothSaid;
	/** In words, from the lowest level to the highest. */
	readonly levels: readonly ItemLevel[];
}

export interface ItemLevel {
	readonly level: number;
	readonly says: BothSaid;
}

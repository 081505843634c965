import type { Language } from "#kernel/text.ts";
import { printWithCode } from "#platform/press.ts";

/** All that stands in a letter, in words of one language: its page and its PDF draw the same. */
export interface LetterPaper {
	readonly lang: Language;
	/** Of the document, for the window and for those who listen. */
	readonly title: string;
	readonly heading: string;
	/** "Nomor BAHE-2026-0001, 3 November 2026". */
	readonly numbered: string;
	readonly number: string;
	/** That it holds no more, and why; null while it holds. */
	readonly state: string | null;
	readonly opening: readonly string[];
	readonly facts: readonly { readonly term: string; readonly is: string }[];
	readonly reasonsHeading: string;
	readonly reasons: readonly string[];
	readonly table: {
		readonly head: readonly string[];
		readonly rows: readonly (readonly string[])[];
	} | null;
	readonly closingHeading: string;
	readonly closing: readonly string[];
	/** Town and day, duty, name; a line to sign on where nobody was named. */
	readonly signed: {
		readonly place: string;
		readonly duty: string;
		readonly name: string;
	};
	readonly check: string;
	readonly address: string;
	readonly codeAlt: string;
	readonly notes: readonly string[];
}

/** Sets the letter, on as many pages as it takes. */
export const printLetter = (paper: LetterPaper, now: Date): Uint8Array =>
	printWithCode("letters/letter/letter.typ", paper, now);

import type { Language } from "#kernel/text.ts";
import { printWithCode } from "#platform/press.ts";

/** All that stands on the paper, in words of one language. */
export interface Paper {
	readonly lang: Language;
	/** Of the document, for the window and for those who listen. */
	readonly title: string;
	/** What it is worth on the day of printing. */
	readonly state: {
		readonly tone: "ok" | "plain" | "warn" | "bad";
		readonly says: string;
	};
	readonly kind: string;
	readonly name: string;
	readonly place: string;
	readonly facts: readonly { readonly term: string; readonly is: string }[];
	readonly number: string;
	/** Where the code leads, also printed. */
	readonly address: string;
	/** What to do there. */
	readonly check: string;
	/** What the code is, for those who listen. */
	readonly codeAlt: string;
	readonly notes: readonly string[];
}

/** Sets the certificate on one page. */
export const printCertificate = (paper: Paper, now: Date): Uint8Array =>
	printWithCode("letters/certificate.typ", paper, now);

import type { Language } from "#kernel/text.ts";
import { print } from "#platform/press.ts";

/** A table on paper: its head, its rows, and a last row that sums them up. */
export interface PaperTable {
	/** Unique in the report; also names its section and its sheet. */
	readonly id: string;
	readonly title: string;
	/** Said above the table; may be empty. */
	readonly says: string;
	readonly head: readonly string[];
	/** Figures stand at the end of their cell; words take the room that is left. */
	readonly looks: readonly ("figure" | "short" | "word")[];
	readonly rows: readonly (readonly string[])[];
	readonly total: readonly string[] | null;
	/** On a screen its second and fourth column stand below the first and third: there is no room for four. */
	readonly paired: boolean;
	/** Only what some readers want: folded on a screen. */
	readonly folded: boolean;
	/** Said instead of a table without rows. */
	readonly none: string;
}

/** All that stands in a report, in words of one language: its page, its PDF and its files are drawn of it. */
export interface ReportPaper {
	readonly lang: Language;
	/** Of the document, for the window and for those who listen. */
	readonly title: string;
	readonly heading: string;
	/** Of whom, on which quarter. */
	readonly below: string;
	/** That it is a draft, confirmed, or replaced. */
	readonly state: {
		readonly tone: "ok" | "warn" | "plain";
		readonly says: string;
	};
	/** For whom it is written; empty where nobody is known yet. */
	readonly addressee: string;
	readonly facts: readonly { readonly term: string; readonly is: string }[];
	readonly finding: string;
	readonly paragraphs: readonly {
		/** Unique in the report. */
		readonly id: string;
		readonly title: string;
		readonly lines: readonly string[];
	}[];
	readonly tables: readonly PaperTable[];
	readonly signed: {
		readonly place: string;
		readonly duty: string;
		readonly name: string;
	};
	readonly notes: readonly string[];
}

/** Sets the report, on as many pages as it takes. */
export const printReport = (paper: ReportPaper, now: Date): Uint8Array =>
	print("targets/report/report.typ", paper, now);

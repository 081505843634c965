import type { MarcRecord } from "../records/marc.ts";

/** What a reader of a file says of one record after the other: here it is, or why it is not. */
export type Found = Whole | Broken;

export interface Whole {
	readonly whole: true;
	/** From 1, in the order of the file. */
	readonly number: number;
	/** Bytes before it; in XML the line on which it begins. */
	readonly at: number;
	readonly record: MarcRecord;
	readonly notes: readonly FileNote[];
}

export interface Broken {
	readonly whole: false;
	readonly number: number;
	readonly at: number;
	readonly why: BrokenWhy;
}

/** Read all the same, and worth knowing. */
export const fileNotes = [
	/** The length in its leader is not its length. */
	"wrong-length",
	/** The directory does not lead to the fields; they were read in their order. */
	"wrong-directory",
	/** Says UTF-8 and is Windows-1252. */
	"latin-not-utf8",
	/** Says MARC-8 and is UTF-8. */
	"utf8-not-marc8",
	/** Was MARC-8, with letters of Latin script, which are Unicode now. */
	"from-marc8",
	/** Signs of MARC-8 in another script, which are lost: they stand as U+FFFD. */
	"other-script",
] as const;
export type FileNote = (typeof fileNotes)[number];

export const brokenWhys = [
	/** The file ends in the middle of it. */
	"cut",
	/** No end within what a record may be long. */
	"no-end",
	/** No leader, or none that leads to fields. */
	"no-leader",
	"no-fields",
	/** XML that is not well-formed: nothing after it is read. */
	"xml-broken",
	/** A document type, and with it entities: refused, and nothing after it is read. */
	"xml-doctype",
	/** Bytes that are no letters in the encoding that the file names. */
	"xml-letters",
] as const;
export type BrokenWhy = (typeof brokenWhys)[number];

/** Bytes of one record, far above the 99,999 of the standard: some systems write more, and say 99999. */
export const longestRecord = 1_000_000;

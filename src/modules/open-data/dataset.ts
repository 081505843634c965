import type { Said } from "#kernel/text.ts";

/** What a cell may hold; a decimal is exact and written as text. */
export type Cell = string | number | boolean | null;
export type Row = readonly Cell[];

export const columnTypes = [
	"text",
	"code",
	"integer",
	"year",
	"decimal",
	"date",
	"boolean",
] as const;
export type ColumnType = (typeof columnTypes)[number];

/** One column: the fields of a data standard (concept, definition, classification, measure, unit), as Perpres 39/2019 has them. */
export interface Column {
	/** As it stands in every file; never changed, only added. */
	readonly name: string;
	readonly type: ColumnType;
	readonly title: Said;
	readonly meaning: Said;
	/** What is measured: a count, a share, a mean. */
	readonly measure?: Said | undefined;
	readonly unit?: Said | undefined;
	/** Each code with what it says; for long lists where it is kept. */
	readonly codes?: Readonly<Record<string, Said>> | undefined;
	readonly reference?: Said | undefined;
	/** Whether adding up the column means something. */
	readonly adds?: boolean | undefined;
}

/** How often a new version may come; none is made where nothing changed. */
export const frequencies = ["daily", "monthly", "quarterly"] as const;
export type Frequency = (typeof frequencies)[number];

export interface Licence {
	readonly code: string;
	readonly title: string;
	readonly address: string;
}

/** What is known of a dataset before a single row is read. */
export interface Dataset {
	/** In addresses, for ever. */
	readonly slug: string;
	readonly topic: string;
	readonly title: Said;
	/** One sentence on what a row is. */
	readonly says: Said;
	/** Who makes the data (produsen data). */
	readonly producer: Said;
	readonly frequency: Frequency;
	/** To which time a row belongs. */
	readonly time: Said;
	/** First day that the data tell of; left out where it is the day of the version alone. */
	readonly begins?: string | undefined;
	readonly place: Said;
	readonly licence: Licence;
	readonly counted: Said;
	readonly caveat: Said;
	/** Why cells may be empty because few people are in them; left out where nothing is hidden. */
	readonly hidden?: Said | undefined;
	/** The page that tells the same in words. */
	readonly page: string;
	readonly keywords: readonly string[];
	readonly columns: readonly Column[];
}

export const formats = ["csv", "xlsx", "jsonl"] as const;
export type Format = (typeof formats)[number];

export const isFormat = (text: string): text is Format =>
	(formats as readonly string[]).includes(text);

export const mediaTypes: Readonly<Record<Format, string>> = {
	csv: "text/csv; charset=utf-8",
	xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	jsonl: "application/jsonl; charset=utf-8",
};

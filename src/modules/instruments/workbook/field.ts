import type { Said } from "#kernel/text.ts";

/** A name in both languages: the workbook is written in one and read in both. */
export interface Both extends Said {
	readonly en: string;
}

/** The words of a closed list, by the word of the format. */
export type WordList = Readonly<Record<string, Both>>;

/** What a cell may hold. */
export type Kind =
	/** One or several lines, as they are. */
	| "text"
	| "code"
	| "decimal"
	| "whole"
	| "date"
	| "yes-no"
	/** Several codes, parted by commas. */
	| "list"
	/** One word of a closed list. */
	| WordList;

/** One column of a sheet, or one row of the first sheet. */
export interface Field {
	/** Where in its record of the file, such as `label`, `id`. What begins with `#` only ties sheets together. */
	readonly at: readonly string[];
	readonly head: Both;
	readonly kind: Kind;
	/** What it means, for the sheet of instructions. */
	readonly says: Both;
	/** A word of the format that may stand here instead: `every-kind`, `not-known`. */
	readonly instead?: { readonly value: string; readonly word: Both };
}

export interface SheetPlan {
	readonly name: Both;
	readonly says: Both;
	readonly fields: readonly Field[];
}

export const both = (id: string, en: string): Both => ({ id, en });

export const field = (
	at: string,
	kind: Kind,
	head: Both,
	says: Both,
	instead?: Field["instead"],
): Field => ({
	at: at.split("."),
	kind,
	head,
	says,
	...(instead ? { instead } : {}),
});

/** A text in both languages: two columns. */
export const said = (at: string, head: Both, says: Both): readonly Field[] => [
	field(
		`${at}.id`,
		"text",
		both(`${head.id} (Indonesia)`, `${head.en} (Indonesian)`),
		says,
	),
	field(
		`${at}.en`,
		"text",
		both(`${head.id} (Inggris)`, `${head.en} (English)`),
		both(
			`${says.id} Dalam bahasa Inggris; boleh kosong.`,
			`${says.en} In English; may be empty.`,
		),
	),
];

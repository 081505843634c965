import type { Finding } from "#platform/spreadsheet/sheet.ts";
import type { KindName } from "./kinds/kinds.ts";
import type { Note } from "./row.ts";

export const importStates = [
	"mapping",
	"previewed",
	"done",
	"undone",
	"given-up",
] as const;
export type ImportState = (typeof importStates)[number];

/** Field → place of its column, from 0. */
export type Mapping = Readonly<Record<string, number>>;
/** Field → what counts where the column is empty, or where there is none. */
export type Fixed = Readonly<Record<string, string>>;

export interface Counts {
	readonly rows: number;
	readonly ready: number;
	readonly unchanged: number;
	readonly wrong: number;
	/** Units, people or results that were written. */
	readonly written: number;
	/** What is to be known of the rows as a whole. */
	readonly notes: readonly Note[];
}

/** A spreadsheet that an office brings along, from the upload on. */
export interface Import {
	readonly id: string;
	readonly kind: KindName;
	readonly state: ImportState;
	readonly version: number;
	readonly fileName: string;
	readonly sha256: string;
	readonly sheet: string;
	readonly sheets: readonly string[];
	readonly headRow: number;
	readonly headers: readonly string[];
	readonly mapping: Mapping;
	readonly fixed: Fixed;
	readonly findings: readonly Finding[];
	readonly counts: Counts;
	readonly byId: string | null;
	readonly at: Date;
	readonly doneAt: Date | null;
	readonly undoneAt: Date | null;
	readonly codesAt: Date | null;
}

/** Whether it can still be mapped and looked at. */
export const isOpen = ({ state }: Pick<Import, "state">): boolean =>
	state === "mapping" || state === "previewed";

import type { Day } from "#territory";
import type { Format } from "../dataset.ts";

/** What a dataset was on a day. */
interface Made {
	readonly dataset: string;
	readonly day: Day;
	readonly madeAt: Date;
	readonly rows: number;
	readonly columns: readonly string[];
	/** Sums of columns that add up: exact decimals. */
	readonly totals: Readonly<Record<string, string>>;
	readonly files: readonly VersionFile[];
}

/** A version that everybody may have. */
export interface Given extends Made {
	readonly withdrawn: null;
}

/** One that is given to nobody any more. */
interface TakenBack extends Made {
	readonly withdrawn: Withdrawn;
}

export type Version = Given | TakenBack;

/** Since when and why. What stands in the place of a version that was taken back. */
export interface Withdrawn {
	readonly on: Day;
	readonly why: string;
}

export interface VersionFile {
	readonly format: Format;
	/** In bytes. */
	readonly size: number;
	/** Hexadecimal, of the whole file. */
	readonly sha256: string;
}

/** A part of a file as the store keeps it. */
export interface Piece {
	readonly fromByte: number;
	readonly size: number;
	readonly fromRow: number;
	readonly sha256: string;
}

export const fileIn = (version: Version, format: Format): VersionFile => {
	const file = version.files.find((one) => one.format === format);
	if (!file) throw new Error(`${version.dataset} has no ${format}`);
	return file;
};

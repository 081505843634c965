import { cellName } from "#platform/spreadsheet/sheet.ts";
import type { Path, Remark } from "../read-yaml-file.ts";

/** A cell, or a row where `column` is null, as its author finds it again. */
export interface Place {
	readonly sheet: string;
	/** As it is shown, from 1. */
	readonly row: number;
	/** From 0. */
	readonly column: number | null;
	/** The head of the column, or the name of the field in the first sheet. */
	readonly head: string | null;
	/** What stands there. */
	readonly holds: string;
}

/** One thing to mend in a workbook. */
export interface Fault extends Pick<Remark, "message" | "fix"> {
	readonly at: Place;
}

/** "B7", or "" for a whole row. */
export const cellAt = ({ row, column }: Place): string =>
	column === null ? "" : cellName(row, column);

/** Which cell holds which path of the file. A path that has none belongs to the nearest thing above it. */
export interface Places {
	put(path: Path, place: Place): void;
	/** The same place for a path that has none yet. */
	lend(path: Path, place: Place): void;
	at(path: Path): Place;
}

export function placesOf(start: Place): Places {
	const known = new Map<string, Place>();
	return {
		put: (path, place) => {
			known.set(keyOf(path), place);
		},
		lend: (path, place) => {
			const key = keyOf(path);
			if (!known.has(key)) known.set(key, place);
		},
		at: (path) => {
			for (let length = path.length; length > 0; length -= 1) {
				const found = known.get(keyOf(path.slice(0, length)));
				if (found) return found;
			}
			return start;
		},
	};
}

const keyOf = (path: Path): string => JSON.stringify(path);

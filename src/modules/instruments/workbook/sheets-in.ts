import type { Language } from "#kernel/text.ts";
import type { Sheet, Spreadsheet } from "#platform/spreadsheet/sheet.ts";
import {
	columnMissing,
	hiddenSheet,
	missingSheet,
	sheetTwice,
	unknownSheet,
} from "./faults.ts";
import type { Place } from "./place.ts";
import { aside, plan, type SheetKey } from "./plan.ts";
import {
	type Entry,
	isHead,
	type NamedSheet,
	placeIn,
	type Report,
	readTable,
} from "./read-table.ts";

/** The sheets of a workbook by what they hold. */
export interface Book {
	readonly named: (key: SheetKey) => NamedSheet | null;
	/** The rows of a sheet; none where it is missing. */
	readonly read: (key: SheetKey, report: Report) => readonly Entry[];
	/** Says that a sheet is missing which something else speaks of; true when it is. */
	readonly misses: (key: SheetKey, report: Report) => boolean;
	/** The first row of a sheet, also of one that is missing. */
	readonly startOf: (key: SheetKey) => Place;
}

const keys = Object.keys(plan) as readonly SheetKey[];

/** No instrument is without these; the others may be missing where they would be empty. */
const needed: readonly SheetKey[] = ["instrument", "basis", "nodes", "stages"];

export function sheetsIn(book: Spreadsheet, report: Report): Book {
	const found = new Map<SheetKey, NamedSheet>();
	for (const sheet of book.sheets) {
		if (isAside(sheet.name)) continue;
		const key = keyOf(sheet.name);
		const at = placeIn(sheet, undefined, null);
		if (!key) report.fault({ at, ...unknownSheet(sheet.name) });
		else if (found.has(key)) report.fault({ at, ...sheetTwice(sheet.name) });
		else found.set(key, { sheet, lang: languageOf(sheet, key) });
	}
	for (const name of book.hidden ?? [])
		if (keyOf(name)) report.broken({ at: firstOf(name), ...hiddenSheet(name) });
	const lang = found.values().next().value?.lang ?? "id";
	const startOf = (key: SheetKey): Place =>
		firstOf(found.get(key)?.sheet.name ?? plan[key].name[lang]);
	for (const key of needed)
		if (!found.has(key))
			report.broken({ at: startOf(key), ...missingSheet(plan[key].name) });
	const told = new Set<SheetKey>();
	return {
		named: (key) => found.get(key) ?? null,
		startOf,
		misses: (key, to) => {
			if (found.has(key)) return false;
			if (!told.has(key))
				to.broken({ at: startOf(key), ...missingSheet(plan[key].name) });
			told.add(key);
			return true;
		},
		read: (key, to) => {
			const named = found.get(key);
			if (!named) return [];
			const table = readTable(named, plan[key].fields, to);
			const [first] = plan[key].fields;
			if (first && table.entries.length > 0 && !table.heads.includes(first))
				to.broken({ at: table.place, ...columnMissing(first.head) });
			return table.entries;
		},
	};
}

const keyOf = (name: string): SheetKey | undefined =>
	keys.find((key) => isHead(name, plan[key].name));

const isAside = (name: string): boolean =>
	Object.values(aside).some((each) => isHead(name, each));

const languageOf = ({ name }: Sheet, key: SheetKey): Language =>
	isHead(name, { id: plan[key].name.id, en: plan[key].name.id }) ? "id" : "en";

const firstOf = (sheet: string): Place => ({
	sheet,
	row: 1,
	column: null,
	head: null,
	holds: "",
});

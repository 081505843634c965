import type { Sheet, SheetRow } from "#platform/spreadsheet/sheet.ts";
import type { Import } from "./import.ts";
import { type KindName, kindNamed } from "./kinds/kinds.ts";
import { headRowOf, matchColumns } from "./kinds/match-columns.ts";

type Layout = Pick<
	Import,
	"sheet" | "headRow" | "headers" | "mapping" | "findings"
>;

/** A sheet parted into heads and rows, with the columns that are known by their heads. */
export function layOut(
	kind: KindName,
	sheet: Sheet,
	headRow = headRowOf(kindNamed(kind), sheet.rows),
): { readonly layout: Layout; readonly rows: readonly SheetRow[] } {
	const heads = sheet.rows.find(({ number }) => number === headRow);
	const headers = heads?.cells ?? [];
	return {
		layout: {
			sheet: sheet.name,
			headRow,
			headers,
			mapping: matchColumns(kindNamed(kind), headers),
			findings: sheet.findings,
		},
		rows: sheet.rows.filter(({ number }) => number > headRow),
	};
}

/** The sheet whose heads are known best: a template has a second one with words. */
export function sheetFor(kind: KindName, sheets: readonly Sheet[]): Sheet {
	const scores = sheets.map((sheet) => ({
		sheet,
		score: Object.keys(layOut(kind, sheet).layout.mapping).length,
	}));
	const [first, ...others] = scores;
	if (!first) throw new Error("a spreadsheet has at least one sheet");
	return others.reduce(
		(best, one) => (one.score > best.score ? one : best),
		first,
	).sheet;
}

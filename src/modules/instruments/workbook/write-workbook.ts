import type { Language } from "#kernel/text.ts";
import {
	asXlsx,
	type Writing,
} from "#platform/spreadsheet/write-spreadsheet.ts";
import type { InstrumentFile } from "../format.ts";
import { instructions } from "./instructions.ts";
import { plan, type SheetKey } from "./plan.ts";
import { choicesOf, wordColumns, wordSheet } from "./word-sheet.ts";
import { type SheetOfTexts, workbookOf } from "./workbook-of.ts";

/** An instrument as an XLSX file, with instructions and the words of every closed list. */
export function xlsxOf(
	file: InstrumentFile,
	lang: Language,
): Promise<Uint8Array> {
	const columns = wordColumns(lang);
	return asXlsx([
		instructions(lang),
		...workbookOf(file, lang).map((sheet) => writingOf(sheet, columns, lang)),
		wordSheet(columns, lang),
	]);
}

function writingOf(
	{ key, rows }: SheetOfTexts,
	columns: ReturnType<typeof wordColumns>,
	lang: Language,
): Writing {
	const { name, fields } = plan[key];
	const offered = fields.map((field) => choicesOf(field, columns, lang));
	const sheet = { name: name[lang], rows, prose: true };
	if (key === "instrument")
		return {
			...sheet,
			choicesAt: offered.flatMap((words, index) =>
				words ? [{ ...words, row: index + 2, at: 1 }] : [],
			),
		};
	const ties = tiesOf(key, lang);
	return {
		...sheet,
		choices: Object.fromEntries(
			fields.flatMap(({ at }, column) => {
				const words = ties[at[0] ?? ""] ?? offered[column];
				return words ? [[column, words]] : [];
			}),
		),
	};
}

/** Rows that a list of another sheet offers: enough for the largest instrument, and few enough to scroll. */
const offeredRows = 1_000;

/** What one sheet says of another is chosen from there. */
function tiesOf(
	key: SheetKey,
	lang: Language,
): Readonly<Record<string, { sheet: string; column: number; rows: number }>> {
	const first = (of: SheetKey) => ({
		sheet: plan[of].name[lang],
		column: 0,
		rows: offeredRows,
	});
	switch (key) {
		case "nodes":
			return { "#parent": first("nodes"), answer: first("answers") };
		case "options":
			return { "#answer": first("answers") };
		case "proof":
			return { "#node": first("nodes") };
		case "gates":
			return { node: first("nodes") };
		default:
			return {};
	}
}

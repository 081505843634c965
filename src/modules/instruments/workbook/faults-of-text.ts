import { factKinds } from "#facts";
import type { Language } from "#kernel/text.ts";
import type { Spreadsheet } from "#platform/spreadsheet/sheet.ts";
import { unitKinds } from "#units";
import { shapeOf } from "../check-instrument.ts";
import { draftRules } from "../draft-rules.ts";
import { judged } from "./check-workbook.ts";
import { fileOf } from "./file-of.ts";
import type { Fault } from "./place.ts";
import { plan } from "./plan.ts";
import { type SheetOfTexts, workbookOf } from "./workbook-of.ts";

/**
 * What is to be mended in a draft, at the cells of the workbook that it would be downloaded as; null where its
 * text has not the shape of an instrument, so that there is no workbook of it.
 */
export function faultsOfText(
	text: string,
	lang: Language,
): readonly Fault[] | null {
	const file = shapeOf(text);
	if (!file) return null;
	const { faults } = judged(fileOf(bookOf(workbookOf(file, lang), lang)), {
		unitKinds: Object.keys(unitKinds),
		facts: factKinds,
		rules: draftRules,
	});
	return faults;
}

/** The sheets as a reader would tell them, without a file between. */
export const bookOf = (
	sheets: readonly SheetOfTexts[],
	lang: Language,
): Spreadsheet => ({
	format: "xlsx",
	sheets: sheets.map(({ key, rows }) => ({
		name: plan[key].name[lang],
		findings: [],
		rows: rows.map((cells, index) => ({
			number: index + 1,
			cells,
			troubles: {},
		})),
	})),
});

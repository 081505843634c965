/** Moving in: units, people and results of past years out of spreadsheets. */
export { beginImport, type FileBrought } from "./begin-import.ts";
export {
	type CarryOutRefusal,
	type ChangedSince,
	carryOut,
} from "./carry-out.ts";
export { type ChooseSheetRefusal, chooseSheet } from "./choose-sheet.ts";
export { giveUpImport } from "./give-up-import.ts";
export {
	type Counts,
	type Fixed,
	type Import,
	type ImportState,
	isOpen,
	type Mapping,
} from "./import.ts";
export { type Field, shownIn, type Word } from "./kinds/field.ts";
export {
	isKind,
	type Kind,
	type KindName,
	kindNamed,
	kindNames,
} from "./kinds/kinds.ts";
export { type CodeCard, type CodeSheet, makeCodesOf } from "./make-codes.ts";
export {
	type FieldObjection,
	type MapRefusal,
	mapColumns,
} from "./map-columns.ts";
export { mendingRows } from "./mending.ts";
export { mayImport } from "./policy.ts";
export {
	allImports,
	firstRows,
	importById,
	type ListedImport,
	rowsOf,
	type ShownRow,
	sameFileBefore,
} from "./queries.ts";
export type { Note, RowProblem } from "./row.ts";
export { exampleOf, templateOf } from "./templates.ts";
export { type UndoRefusal, undoImport } from "./undo-import.ts";

import type { Language } from "#kernel/text.ts";
import type { Sheet, SheetRow } from "#platform/spreadsheet/sheet.ts";
import { isPlain, meaningOf } from "./cell.ts";
import {
	columnTwice,
	columnWithoutHead,
	controlSigns,
	day,
	formula,
	merged,
	percent,
	unknownColumn,
	unknownWord,
} from "./faults.ts";
import type { Both, Field } from "./field.ts";
import type { Fault, Place } from "./place.ts";

/** One row below the head: what its cells mean, and where each stands. */
export interface Entry {
	readonly place: Place;
	/** What a cell means; undefined for an empty or a faulty one. */
	readonly valueOf: (field: Field) => unknown;
	/** Where the cell of a field is, or the row where the sheet has no such column. */
	readonly placeOf: (field: Field) => Place;
}

export interface TableRead {
	readonly entries: readonly Entry[];
	readonly heads: readonly Field[];
	/** Where the head stands. */
	readonly place: Place;
}

/** Is told of everything to mend. */
export interface Report {
	/** What was meant is plain all the same, such as a column too many. */
	readonly fault: (fault: Fault) => void;
	/** What was meant is not known here, so rules about the whole would guess. */
	readonly broken: (fault: Fault) => void;
	/** The same for a cell of which something else was said already. */
	readonly unread: (at: Place) => void;
}

/** A sheet with the language of its name, in which it is spoken of. */
export interface NamedSheet {
	readonly sheet: Sheet;
	readonly lang: Language;
}

/** Reads a sheet with a head in its first row. Columns may stand in any order, in either language. */
export function readTable(
	named: NamedSheet,
	fields: readonly Field[],
	report: Report,
): TableRead {
	const { sheet } = named;
	reportMerged(sheet, report);
	const [head, ...rows] = sheet.rows.filter(({ cells, troubles }) =>
		cells.some(
			(text, column) => text.trim() !== "" || troubles[column] !== undefined,
		),
	);
	const place = placeIn(sheet, head, null);
	if (!head) return { entries: [], heads: [], place };
	const columns = columnsOf(sheet, head, fields, report);
	const entries = rows.map((row) => entryOf(named, row, columns, report));
	return { entries, heads: [...columns.keys()], place };
}

function columnsOf(
	sheet: Sheet,
	head: SheetRow,
	fields: readonly Field[],
	report: Report,
): ReadonlyMap<Field, number> {
	const columns = new Map<Field, number>();
	head.cells.forEach((text, column) => {
		if (text.trim() === "") return;
		const at = placeIn(sheet, head, column);
		const field = fields.find((each) => isHead(text, each.head));
		if (!field)
			report.fault({
				at,
				...unknownColumn(
					text.trim().slice(0, 80),
					fields.map((each) => each.head),
				),
			});
		else if (columns.has(field))
			report.fault({ at, ...columnTwice(text.trim()) });
		else columns.set(field, column);
	});
	return columns;
}

export const isHead = (text: string, { id, en }: Both): boolean =>
	isPlain(text, id) || isPlain(text, en);

function entryOf(
	{ sheet, lang }: NamedSheet,
	row: SheetRow,
	columns: ReadonlyMap<Field, number>,
	report: Report,
): Entry {
	const headed = new Set(columns.values());
	const at = (column: number | null, head: string | null = null): Place =>
		placeIn(sheet, row, column, head);
	const placeOf = (field: Field): Place =>
		at(columns.get(field) ?? null, field.head[lang]);
	const stray = row.cells.findIndex(
		(text, column) => text.trim() !== "" && !headed.has(column),
	);
	if (stray >= 0 && !hasHead(sheet, stray))
		report.fault({ at: at(stray), ...columnWithoutHead });
	const values = new Map<Field, unknown>();
	for (const [field, column] of columns)
		values.set(field, readCell(row, column, field, placeOf(field), report));
	return {
		place: at(null),
		valueOf: (field) => values.get(field),
		placeOf,
	};
}

/** A column whose head is not known was reported there. */
const hasHead = ({ rows }: Sheet, column: number): boolean =>
	(rows[0]?.cells[column] ?? "").trim() !== "";

/** The value of a cell; what cannot be one is reported, and undefined. */
export function readCell(
	{ cells, troubles, oddities }: SheetRow,
	column: number,
	field: Field,
	at: Place,
	report: Report,
): unknown {
	const trouble = troubles[column];
	if (trouble === "merged-away") {
		report.unread(at);
		return undefined;
	}
	const oddity = oddities?.[column];
	if (trouble || oddity === "formula") {
		report.broken({ at, ...formula });
		return undefined;
	}
	if (oddity === "control-signs") {
		report.broken({ at, ...controlSigns });
		return undefined;
	}
	if (oddity === "day" && field.kind !== "date" && field.kind !== "text") {
		report.broken({ at, ...day });
		return undefined;
	}
	const typed = cells[column] ?? "";
	const value = meaningOf(field, typed);
	if (value.ok) return value.value;
	const fault =
		value.why === "percent"
			? percent(typed.trim())
			: unknownWord(typed.trim().slice(0, 80), field);
	report.broken({ at, ...fault });
	return undefined;
}

/** Where cells are covered by others, the range says more than each of them. */
function reportMerged(sheet: Sheet, report: Report): void {
	for (const { reason, about } of sheet.findings) {
		if (reason !== "merged") continue;
		const ranges = String(about.ranges);
		const row = Number(/\d+/.exec(ranges)?.[0] ?? 1);
		report.fault({
			at: { ...placeIn(sheet, undefined, null), row },
			...merged(ranges),
		});
	}
}

export const placeIn = (
	sheet: Sheet,
	row: SheetRow | undefined,
	column: number | null,
	head: string | null = null,
): Place => ({
	sheet: sheet.name,
	row: row?.number ?? 1,
	column,
	head,
	holds: column === null ? "" : (row?.cells[column] ?? "").slice(0, 120),
});

import { type Selectable, sql } from "kysely";
import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import type { SheetRow } from "#platform/spreadsheet/sheet.ts";
import type { Counts, Import } from "./import.ts";
import type { JudgedRow, Note } from "./row.ts";
import { type ImportsTables, importsIn } from "./tables.ts";

type Row = Selectable<ImportsTables["imports.import"]>;

export const fromRow = (row: Row): Import => ({
	id: row.id,
	kind: row.kind,
	state: row.state,
	version: row.version,
	fileName: row.file_name,
	sha256: row.sha256,
	sheet: row.sheet,
	sheets: row.sheets,
	headRow: row.head_row,
	headers: row.headers,
	mapping: row.mapping,
	fixed: row.fixed,
	findings: row.findings,
	counts: row.counts,
	byId: row.by_id,
	at: row.at,
	doneAt: row.done_at,
	undoneAt: row.undone_at,
	codesAt: row.codes_at,
});

/** Loads an import and keeps others from changing it until the transaction ends; null when there is none. */
export async function lockImport(
	tx: Context,
	id: string,
): Promise<Import | null> {
	if (!isUuid(id)) return null;
	const row = await importsIn(tx.db)
		.selectFrom("imports.import")
		.selectAll()
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();
	return row ? fromRow(row) : null;
}

export const noCounts = (rows: number): Counts => ({
	rows,
	ready: 0,
	unchanged: 0,
	wrong: 0,
	written: 0,
	notes: [],
});

export async function insertImport(tx: Context, one: Import): Promise<void> {
	await importsIn(tx.db)
		.insertInto("imports.import")
		.values({
			id: one.id,
			kind: one.kind,
			state: one.state,
			version: one.version,
			file_name: one.fileName,
			sha256: one.sha256,
			...sheetColumns(one),
			counts: JSON.stringify(one.counts),
			by_id: one.byId,
			at: one.at,
		})
		.execute();
}

/** Writes what changed, and counts the change. */
export async function saveImport(
	tx: Context,
	before: Import,
	changes: Partial<Import>,
): Promise<Import> {
	const after = { ...before, ...changes, version: before.version + 1 };
	await importsIn(tx.db)
		.updateTable("imports.import")
		.set({
			state: after.state,
			version: after.version,
			...sheetColumns(after),
			counts: JSON.stringify(after.counts),
			done_at: after.doneAt,
			undone_at: after.undoneAt,
			codes_at: after.codesAt,
		})
		.where("id", "=", before.id)
		.execute();
	return after;
}

const sheetColumns = (one: Import) => ({
	sheet: one.sheet,
	sheets: JSON.stringify(one.sheets),
	head_row: one.headRow,
	headers: JSON.stringify(one.headers),
	mapping: JSON.stringify(one.mapping),
	fixed: JSON.stringify(one.fixed),
	findings: JSON.stringify(one.findings),
});

/** Puts these rows in the place of all rows of the import. */
export async function replaceRows(
	tx: Context,
	importId: string,
	rows: readonly SheetRow[],
): Promise<void> {
	await importsIn(tx.db)
		.deleteFrom("imports.row")
		.where("import_id", "=", importId)
		.execute();
	await sql`
		insert into imports.row (import_id, number, cells, troubles)
		select ${importId}::uuid, number, cells, troubles
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
			as given (number integer, cells jsonb, troubles jsonb)`.execute(tx.db);
}

/** All rows as they came, in order. */
export const loadRows = (cx: Context, importId: string): Promise<SheetRow[]> =>
	importsIn(cx.db)
		.selectFrom("imports.row")
		.select(["number", "cells", "troubles"])
		.where("import_id", "=", importId)
		.orderBy("number")
		.execute();

/** What was found out of every row, in one statement. */
export async function saveVerdicts(
	tx: Context,
	importId: string,
	rows: readonly JudgedRow[],
): Promise<void> {
	await sql`
		update imports.row as row
		set verdict = given.verdict, problems = given.problems, understood = given.understood, became = given.became
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
			as given (number integer, verdict text, problems jsonb, understood jsonb, became text)
		where row.import_id = ${importId}::uuid and row.number = given.number`.execute(
		tx.db,
	);
}

/** What became of the rows that were written. */
export async function saveWritten(
	tx: Context,
	importId: string,
	written: ReadonlyMap<number, string>,
): Promise<void> {
	const rows = [...written].map(([number, became]) => ({ number, became }));
	await sql`
		update imports.row as row
		set became = given.became
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (number integer, became text)
		where row.import_id = ${importId}::uuid and row.number = given.number`.execute(
		tx.db,
	);
}

/** Ids of what the import wrote, each once. */
export async function writtenBy(
	cx: Context,
	importId: string,
): Promise<string[]> {
	const rows = await importsIn(cx.db)
		.selectFrom("imports.row")
		.select("became")
		.where("import_id", "=", importId)
		.where("verdict", "=", "ready")
		.where("became", "is not", null)
		.orderBy("number")
		.execute();
	return [...new Set(rows.flatMap(({ became }) => became ?? []))];
}

export const countOf = (
	rows: readonly Pick<JudgedRow, "verdict">[],
	notes: readonly Note[],
): Counts => {
	const of = (verdict: JudgedRow["verdict"]) =>
		rows.filter((row) => row.verdict === verdict).length;
	return {
		rows: rows.length,
		ready: of("ready"),
		unchanged: of("unchanged"),
		wrong: of("wrong"),
		written: 0,
		notes,
	};
};

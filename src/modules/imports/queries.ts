import { namesOf } from "#identity";
import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import type { Import } from "./import.ts";
import type { RowProblem, Verdict } from "./row.ts";
import { fromRow } from "./store.ts";
import { importsIn } from "./tables.ts";

export interface ListedImport {
	readonly import: Import;
	/** Name of the person; null where the program itself did it. */
	readonly by: string | null;
}

/** Imports that a list shows; older ones are history of the trail. */
const listedAtMost = 100;

/** The imports, youngest first. */
export async function allImports(cx: Context): Promise<ListedImport[]> {
	const rows = await importsIn(cx.db)
		.selectFrom("imports.import")
		.selectAll()
		.orderBy("at", "desc")
		.orderBy("id", "desc")
		.limit(listedAtMost)
		.execute();
	const names = await namesOf(
		cx,
		rows.map(({ by_id }) => by_id),
	);
	return rows.map((row) => ({
		import: fromRow(row),
		by: names.get(row.by_id ?? "") ?? null,
	}));
}

export async function importById(
	cx: Context,
	id: string,
): Promise<Import | null> {
	if (!isUuid(id)) return null;
	const row = await importsIn(cx.db)
		.selectFrom("imports.import")
		.selectAll()
		.where("id", "=", id)
		.executeTakeFirst();
	return row ? fromRow(row) : null;
}

/** Another import of the same bytes and kind that was carried out and not undone; null when there is none. */
export async function sameFileBefore(
	cx: Context,
	{ id, kind, sha256 }: Import,
): Promise<Import | null> {
	const row = await importsIn(cx.db)
		.selectFrom("imports.import")
		.selectAll()
		.where("kind", "=", kind)
		.where("sha256", "=", sha256)
		.where("state", "=", "done")
		.where("id", "!=", id)
		.orderBy("at", "desc")
		.limit(1)
		.executeTakeFirst();
	return row ? fromRow(row) : null;
}

/** A row as a page shows it. */
export interface ShownRow {
	readonly number: number;
	readonly cells: readonly string[];
	readonly problems: readonly RowProblem[];
	readonly understood: Readonly<Record<string, string>>;
}

/** Rows of one verdict, in order; all of them without a limit. */
export const rowsOf = (
	cx: Context,
	importId: string,
	verdict: Verdict,
	atMost = 25_000,
): Promise<ShownRow[]> =>
	importsIn(cx.db)
		.selectFrom("imports.row")
		.select(["number", "cells", "problems", "understood"])
		.where("import_id", "=", importId)
		.where("verdict", "=", verdict)
		.orderBy("number")
		.limit(atMost)
		.execute();

/** The first rows below the heads, for choosing columns. */
export const firstRows = (
	cx: Context,
	importId: string,
	atMost: number,
): Promise<Pick<ShownRow, "number" | "cells">[]> =>
	importsIn(cx.db)
		.selectFrom("imports.row")
		.select(["number", "cells"])
		.where("import_id", "=", importId)
		.orderBy("number")
		.limit(atMost)
		.execute();

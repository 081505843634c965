import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { readSpreadsheet } from "#platform/spreadsheet/read-spreadsheet.ts";
import { type Import, isOpen } from "./import.ts";
import { layOut } from "./lay-out.ts";
import { mayImport } from "./policy.ts";
import { lockImport, noCounts, replaceRows, saveImport } from "./store.ts";

export type ChooseSheetRefusal = Refusal<
	| "not-an-administrator"
	| "unknown-import"
	| "not-open"
	| "changed-meanwhile"
	| "unknown-sheet"
	| "head-row-empty"
	| "file-unreadable"
>;

/** Reads another sheet of the same file, or takes another row for the heads. The mapping begins anew. */
export async function chooseSheet(
	cx: Context,
	id: string,
	chosen: {
		readonly sheet: string;
		readonly headRow: number;
		readonly seen: number;
	},
): Promise<Result<Import, ChooseSheetRefusal>> {
	return inTransaction<Result<Import, ChooseSheetRefusal>>(cx, async (tx) => {
		const decision = mayImport(tx.actor);
		if (!decision.may) return refused(decision.why);
		const before = await lockImport(tx, id);
		if (!before) return refused("unknown-import");
		if (!isOpen(before)) return refused("not-open");
		if (before.version !== chosen.seen) return refused("changed-meanwhile");
		const read = await readSpreadsheet(
			await tx.files.read(before.sha256),
			before.fileName,
		);
		if (!read.ok) return refused("file-unreadable");
		const sheet = read.value.sheets.find(({ name }) => name === chosen.sheet);
		if (!sheet) return refused("unknown-sheet");
		const { layout, rows } = layOut(before.kind, sheet, chosen.headRow);
		if (layout.headers.length === 0 || rows.length === 0)
			return refused("head-row-empty", { row: chosen.headRow });
		await replaceRows(tx, id, rows);
		return ok(
			await saveImport(tx, before, {
				...layout,
				state: "mapping",
				counts: noCounts(rows.length),
			}),
		);
	});
}

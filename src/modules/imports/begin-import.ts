import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { readSpreadsheet } from "#platform/spreadsheet/read-spreadsheet.ts";
import type { FileReason } from "#platform/spreadsheet/sheet.ts";
import { leaveTrail } from "#platform/trail.ts";
import type { Import } from "./import.ts";
import type { KindName } from "./kinds/kinds.ts";
import { layOut, sheetFor } from "./lay-out.ts";
import { mayImport } from "./policy.ts";
import { insertImport, noCounts, replaceRows } from "./store.ts";

export interface FileBrought {
	readonly kind: KindName;
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** Keeps a spreadsheet and reads it, with the columns matched by their heads as far as they are known. */
export async function beginImport(
	cx: Context,
	{ kind, name, bytes }: FileBrought,
): Promise<Result<Import, Refusal<FileReason | "not-an-administrator">>> {
	const decision = mayImport(cx.actor);
	if (!decision.may) return refused(decision.why);
	const read = await readSpreadsheet(bytes, name);
	if (!read.ok) return read;
	const { sheets } = read.value;
	const laid = layOut(kind, sheetFor(kind, sheets));
	if (laid.rows.length === 0) return refused("file-without-rows");
	const { sha256 } = await cx.files.keep(bytes);
	return inTransaction(cx, async (tx) => {
		const begun: Import = {
			id: tx.newId(),
			kind,
			state: "mapping",
			version: 1,
			fileName: shortName(name),
			sha256,
			sheets: sheets.map((sheet) => sheet.name),
			...laid.layout,
			fixed: {},
			counts: noCounts(laid.rows.length),
			byId: tx.actor.id,
			at: tx.now,
			doneAt: null,
			undoneAt: null,
			codesAt: null,
		};
		await insertImport(tx, begun);
		await replaceRows(tx, begun.id, laid.rows);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "import.begun",
			subject: { kind: "import", id: begun.id },
			details: { kind, sha256, rows: laid.rows.length },
		});
		return ok(begun);
	});
}

/** Without folders and signs that nobody sees. */
const shortName = (name: string): string =>
	(name.split(/[/\\]/).pop() ?? "")
		.replace(/[\p{Cc}\p{Bidi_Control}]/gu, "")
		.trim()
		.slice(-120) || "daftar";

import { isUuid } from "#kernel/id.ts";
import { ok, type Result, refused } from "#kernel/result.ts";
import type { Unlocked } from "#keys";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Key, subjectKind } from "../case.ts";
import { rightsCasesIn } from "../tables.ts";
import { asReader } from "./as-reader.ts";
import { type CaseFile, filesOf } from "./case-files.ts";
import { findCase, type OpenRefusal } from "./open-case.ts";
import { noteSeen } from "./seen.ts";

export interface OpenFile extends CaseFile {
	/** From 1, among the files of its case. */
	readonly number: number;
	readonly bytes: Uint8Array;
}

/** One file for whoever has the case: the trail first, then the bytes of its working copy, or of what came. */
export const openCaseFile = (
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	fileId: string,
	which: "working-copy" | "original" = "working-copy",
): Promise<Result<OpenFile, OpenRefusal>> =>
	inTransaction<Result<OpenFile, OpenRefusal>>(cx, async (tx) => {
		const found = await findCase(tx, unlocked, key);
		if (!found.ok) return found;
		if (!isUuid(fileId)) return refused("not-found");
		const { hand, reader } = found.value;
		const { row, files } = await asReader(tx, reader, async () => ({
			row: await rightsCasesIn(tx.db)
				.selectFrom("rights_cases.file")
				.select(["kept_as as keptAs", "original_as as originalAs"])
				.where("unit_id", "=", key.unitId)
				.where("case_id", "=", key.id)
				.where("id", "=", fileId)
				.executeTakeFirst(),
			files: await filesOf(tx, key, hand),
		}));
		const at = files.findIndex(({ id }) => id === fileId);
		const facts = files[at];
		if (!row || !facts) return refused("not-found");
		await leaveTrail(tx, {
			chain: "confidential",
			deed: "rights-case.file-opened",
			subject: { kind: subjectKind, id: key.id },
		});
		await noteSeen(tx, key, "file");
		const [as, name] =
			which === "original" && row.originalAs !== null
				? (["original", row.originalAs] as const)
				: (["file", row.keptAs] as const);
		return ok({
			...facts,
			number: at + 1,
			bytes: hand.open(`${as} ${fileId}`, await tx.files.read(name)),
		});
	});

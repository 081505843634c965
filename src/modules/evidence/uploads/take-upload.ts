import { type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Evidence } from "../document.ts";
import {
	type FileHandedIn,
	makeReady,
	problemOfKind,
	record,
} from "../keep-evidence.ts";
import { evidenceIn } from "../tables.ts";
import { endUpload } from "./end-upload.ts";
import { hasArrived, type Upload } from "./upload.ts";

/** What is said about a file, once it has arrived. */
export type SaidOfFile = Omit<FileHandedIn, "unitId" | "name" | "bytes">;

/**
 * Makes a document of a file that has arrived whole, through the same door as a file that came with a form.
 * Two browsers that do this at once make one document: the row of the upload goes in the same transaction.
 */
export async function takeUpload(
	cx: Context,
	upload: Upload,
	said: SaidOfFile,
): Promise<Result<Evidence>> {
	if (!hasArrived(upload)) return refused("upload-unfinished");
	const { id, unitId, name } = upload;
	const file = { ...said, unitId, name, bytes: await cx.parts.read(id) };
	const ready = await makeReady(cx, file);
	if (!ready.ok) return ready;
	const kept = await inTransaction(cx, async (tx) => {
		const taken = await evidenceIn(tx.db)
			.deleteFrom("evidence.upload")
			.where("id", "=", id)
			.returning("id")
			.executeTakeFirst();
		return taken ? record(tx, file, ready.value) : refused("no-such-evidence");
	});
	if (kept.ok) await cx.parts.remove(id);
	return kept;
}

/** Looks into a file that has just arrived: of a wrong kind it is not kept waiting for words. */
export async function lookAtUpload(
	cx: Context,
	upload: Upload,
): Promise<Refusal | null> {
	const problem = await problemOfKind(await cx.parts.read(upload.id));
	if (problem) await endUpload(cx, upload);
	return problem;
}

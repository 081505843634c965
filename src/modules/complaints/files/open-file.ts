import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Key, subjectKind } from "../complaint.ts";
import { chainOf } from "../handling/leave-deed.ts";
import { mayHandle } from "../policy.ts";
import { complaintByKey } from "../store.ts";
import { type ComplaintFile, fileWithBytes } from "./files-of.ts";

/** A file for whoever handles it, with a line in the trail; `null` for everybody else, as where there is none. */
export async function openFile(
	cx: Context,
	key: Key,
	fileId: string,
): Promise<(ComplaintFile & { readonly bytes: Uint8Array }) | null> {
	if (!isUuid(key.id) || !isUuid(fileId)) return null;
	const complaint = await complaintByKey(cx, key);
	if (!complaint || !mayHandle(cx.actor, complaint).may) return null;
	const file = await fileWithBytes(cx, key, fileId);
	if (file)
		await inTransaction(cx, (tx) =>
			leaveTrail(tx, {
				chain: chainOf(complaint),
				deed: "complaint.file-opened",
				subject: { kind: subjectKind, id: key.id },
				details: { file: fileId },
			}),
		);
	return file;
}

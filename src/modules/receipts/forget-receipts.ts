import type { Context } from "#platform/context.ts";
import type { ReceiptSubject } from "./receipt.ts";
import { receiptsIn } from "./tables.ts";

/** What was filed is deleted: its codes open nothing any more, like codes that never were. Answers how many. */
export async function forgetReceipts(
	tx: Context,
	{ kind, subjectId }: ReceiptSubject,
): Promise<number> {
	const { numDeletedRows } = await receiptsIn(tx.db)
		.deleteFrom("receipts.receipt")
		.where("kind", "=", kind)
		.where("subject_id", "=", subjectId)
		.executeTakeFirstOrThrow();
	return Number(numDeletedRows);
}

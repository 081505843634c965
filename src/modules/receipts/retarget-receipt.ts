import type { Context } from "#platform/context.ts";
import type { ReceiptSubject } from "./receipt.ts";
import { receiptsIn } from "./tables.ts";

/**
 * What was filed goes on as something else (handed over, merged): every code that led to it leads there from now on.
 * `unitId` is left out where the unit stays. Call it in the transaction of the move. Answers how many codes.
 */
export async function retargetReceipt(
	tx: Context,
	{
		from,
		to,
	}: {
		readonly from: ReceiptSubject;
		readonly to: ReceiptSubject & { readonly unitId?: string };
	},
): Promise<number> {
	const { numUpdatedRows } = await receiptsIn(tx.db)
		.updateTable("receipts.receipt")
		.set({
			kind: to.kind,
			subject_id: to.subjectId,
			...(to.unitId === undefined ? {} : { unit_id: to.unitId }),
		})
		.where("kind", "=", from.kind)
		.where("subject_id", "=", from.subjectId)
		.executeTakeFirstOrThrow();
	return Number(numUpdatedRows);
}

import { printCode } from "#kernel/code.ts";
import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import { dayBefore, dayOf } from "#territory";
import { codeDigests } from "./code-digest.ts";
import { codesOfForm } from "./code-of-form.ts";
import { isReceiptKind, type ReceiptKind } from "./kinds.ts";
import type { ReceiptSubject, Visit } from "./receipt.ts";
import { receiptsIn } from "./tables.ts";

/** A receipt as it is found by its code; `null` where there is none. */
export async function receiptByDigests(
	cx: Context,
	digests: readonly Uint8Array[],
): Promise<{ readonly visit: Visit; readonly pinHash: string | null } | null> {
	const row = await rows(cx)
		.where("code_digest", "in", digests)
		.executeTakeFirst();
	return row ? { visit: visitIn(row), pinHash: row.pinHash } : null;
}

/** What a visit leads to now; `null` where the receipt is gone. */
export async function visitById(
	cx: Context,
	receiptId: string,
): Promise<Visit | null> {
	if (!isUuid(receiptId)) return null;
	const row = await rows(cx).where("id", "=", receiptId).executeTakeFirst();
	return row ? visitIn(row) : null;
}

/**
 * The receipt that the form of this key was given, today or yesterday: for the second sending of the same form,
 * which never saw the answer to the first. `null` where it was given none.
 */
export async function receiptOfForm(
	cx: Context,
	of: { readonly kind: ReceiptKind; readonly form: string },
): Promise<{ readonly code: string; readonly visit: Visit } | null> {
	if (!isUuid(of.form)) return null;
	for (const code of codesOfForm(cx, of)) {
		const row = await rows(cx)
			.where("code_digest", "in", codeDigests(cx, code))
			.where("issued_on", ">=", dayBefore(dayOf(cx.now)))
			.executeTakeFirst();
		if (row) return { code: printCode(code), visit: visitIn(row) };
	}
	return null;
}

/** How many codes lead to this. */
export async function codesLeadingTo(
	cx: Context,
	{ kind, subjectId }: ReceiptSubject,
): Promise<number> {
	const { n } = await receiptsIn(cx.db)
		.selectFrom("receipts.receipt")
		.select((row) => row.fn.countAll<string>().as("n"))
		.where("kind", "=", kind)
		.where("subject_id", "=", subjectId)
		.executeTakeFirstOrThrow();
	return Number(n);
}

const rows = (cx: Context) =>
	receiptsIn(cx.db)
		.selectFrom("receipts.receipt")
		.select([
			"id as receiptId",
			"kind",
			"subject_id as subjectId",
			"unit_id as unitId",
			"pin_hash as pinHash",
		]);

function visitIn({
	receiptId,
	kind,
	subjectId,
	unitId,
}: Omit<Visit, "kind"> & { readonly kind: string }): Visit {
	if (!isReceiptKind(kind)) throw new Error(`no kind of receipt: ${kind}`);
	return { receiptId, kind, subjectId, unitId };
}

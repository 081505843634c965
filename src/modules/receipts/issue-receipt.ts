import { makeCode, printCode } from "#kernel/code.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { codeDigests } from "./code-digest.ts";
import { codesOfForm } from "./code-of-form.ts";
import { hashPin, isPin } from "./pin.ts";
import type { ReceiptSubject } from "./receipt.ts";
import { receiptsIn } from "./tables.ts";

export interface ReceiptAsked extends ReceiptSubject {
	/** Of the subject, to find it where it lies. */
	readonly unitId: string;
	/** As `isPin` wants it; left out or `null` where the person set none. */
	readonly pin?: string | null;
}

/** Shown once; nobody can have it again, we neither. */
export interface IssuedReceipt {
	/** As it is printed and read out, in groups: `7HKM 4QTW 9XDP 3R8F 5`. */
	readonly code: string;
}

/** Makes a code that leads to what was filed. Several receipts may lead to one thing: each person has a code of their own. */
export async function issueReceipt(
	tx: Context,
	asked: ReceiptAsked,
): Promise<IssuedReceipt> {
	const code = makeCode(tx.random);
	if (!(await save(tx, asked, code)))
		throw new Error("chance made the same code twice");
	return { code: printCode(code) };
}

/**
 * The same for a form that may be sent twice (a double tap, a line that broke before the answer came): the code
 * comes out of the form's own key, so that the same sending always has the same code, and nothing more is kept.
 * `issued-before`: roll back, and show what `receiptOfForm` answers. `form` is the UUID in its field `kunci`.
 */
export async function issueReceiptOnce(
	tx: Context,
	asked: ReceiptAsked & { readonly form: string },
): Promise<Result<IssuedReceipt, Refusal<"issued-before">>> {
	const [code] = codesOfForm(tx, asked);
	return (await save(tx, asked, code))
		? ok({ code: printCode(code) })
		: refused("issued-before");
}

/** Whether the code was new. */
async function save(
	tx: Context,
	{ kind, subjectId, unitId, pin = null }: ReceiptAsked,
	code: string,
): Promise<boolean> {
	if (pin !== null && !isPin(pin)) throw new Error("not a PIN");
	const [digest] = codeDigests(tx, code);
	const saved = await receiptsIn(tx.db)
		.insertInto("receipts.receipt")
		.values({
			id: idOfChance(tx),
			code_digest: digest,
			pin_hash: pin === null ? null : await hashPin(code, pin),
			kind,
			subject_id: subjectId,
			unit_id: unitId,
			issued_on: dayOf(tx.now),
		})
		.onConflict((conflict) => conflict.column("code_digest").doNothing())
		.returning("id")
		.executeTakeFirst();
	return saved !== undefined;
}

/** A UUID (version 4) that says nothing of the time. */
const idOfChance = ({ random }: Context): string =>
	Buffer.from(random(16))
		.toString("hex")
		.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");

import { sql } from "kysely";
import { makeCode, printCode } from "#kernel/code.ts";
import { uuidOfChance } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { insertRows } from "#platform/database/insert-rows.ts";
import { dayOf } from "#territory";
import { codeDigests } from "./code-digest.ts";
import { codesOfForm } from "./code-of-form.ts";
import { hashPin, isPin } from "./pin.ts";
import type { ReceiptSubject } from "./receipt.ts";

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

/** What a form asks for that may be sent twice; `form` is the UUID that the page made for it. */
export interface ReceiptAskedOnce extends ReceiptAsked {
	readonly form: string;
}

/** Makes a code that leads to what was filed. Several receipts may lead to one thing: each person has a code of their own. */
export async function issueReceipt(
	tx: Context,
	asked: ReceiptAsked,
): Promise<IssuedReceipt> {
	const code = makeCode(tx.random);
	const [saved] = await saveAll(tx, [{ ...asked, code }]);
	if (!saved) throw new Error("chance made the same code twice");
	return { code: printCode(code) };
}

/**
 * The same for a form that may be sent twice (a double tap, a line that broke before the answer came): the code
 * comes out of the form's own key, so that the same sending always has the same code, and nothing more is kept.
 * `issued-before`: roll back, and show what `receiptOfForm` answers.
 */
export async function issueReceiptOnce(
	tx: Context,
	asked: ReceiptAskedOnce,
): Promise<Result<IssuedReceipt, Refusal<"issued-before">>> {
	const [issued] = await issueReceiptsOnce(tx, [asked]);
	return issued ? ok(issued) : refused("issued-before");
}

/** Many at once, in one statement; answers in the order in which they were asked, `null` where it was issued before. */
export async function issueReceiptsOnce(
	tx: Context,
	all: readonly ReceiptAskedOnce[],
): Promise<readonly (IssuedReceipt | null)[]> {
	if (all.length === 0) return [];
	const coded = all.map((asked) => ({
		...asked,
		code: codesOfForm(tx, asked)[0],
	}));
	const saved = await saveAll(tx, coded);
	return coded.map(({ code }, place) =>
		saved[place] ? { code: printCode(code) } : null,
	);
}

/** Whether each code was new. */
async function saveAll(
	tx: Context,
	all: readonly (ReceiptAsked & { readonly code: string })[],
): Promise<readonly boolean[]> {
	const rows = await Promise.all(all.map((one) => rowOf(tx, one)));
	const { rows: written } = await insertRows<{ id: string }>(
		"receipts.receipt",
		// By digest, which is chance: in one order for all who write at once, and in none that tells of the time.
		rows.toSorted((a, b) => Buffer.compare(a.code_digest, b.code_digest)),
		sql`on conflict (code_digest) do nothing returning id`,
	).execute(tx.db);
	const ids = new Set(written.map(({ id }) => id));
	return rows.map(({ id }) => ids.has(id));
}

async function rowOf(
	tx: Context,
	{
		kind,
		subjectId,
		unitId,
		pin = null,
		code,
	}: ReceiptAsked & { readonly code: string },
) {
	if (pin !== null && !isPin(pin)) throw new Error("not a PIN");
	return {
		id: uuidOfChance(tx.random),
		code_digest: codeDigests(tx, code)[0],
		pin_hash: pin === null ? null : await hashPin(code, pin),
		kind,
		subject_id: subjectId,
		unit_id: unitId,
		issued_on: dayOf(tx.now),
	};
}

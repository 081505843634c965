import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { mayKeep } from "../policy.ts";
import { recordById } from "../records/queries.ts";
import { putBackCopy } from "../reservations/keep-copy.ts";
import { libraryIn } from "../tables.ts";
import { onLoan } from "./on-loan.ts";
import { type Copy, copyByBarcode, copyById } from "./queries.ts";

export type CopyWords = Pick<
	Copy,
	"barcode" | "callNumber" | "place" | "state" | "note"
>;

export type CopyRefusal = Refusal<
	| "unknown-record"
	| "unknown-copy"
	| "not-yours"
	| "wrong-barcode"
	| "barcode-taken"
	| "words-too-long"
	| "on-loan"
	| "changed-meanwhile"
>;

export const barcodeForm = /^[A-Za-z0-9./-]{1,40}$/;
/** In signs. */
export const longestWords = 200;

/** Puts a copy on the shelf. The same barcode for the same record a second time is the same copy. */
export const addCopy = (
	cx: Context,
	recordId: string,
	words: CopyWords,
): Promise<Result<{ id: string }, CopyRefusal>> =>
	inTransaction<Result<{ id: string }, CopyRefusal>>(cx, async (tx) => {
		const record = await recordById(tx, recordId);
		if (!record || record.removedAt !== null) return refused("unknown-record");
		if (!mayKeep(tx.actor, record).may && tx.actor.kind !== "system")
			return refused("not-yours");
		const wrong = problemOfWords(words);
		if (wrong) return { ok: false, problem: wrong };
		const id = tx.newId();
		const row = await libraryIn(tx.db)
			.insertInto("library.copy")
			.values({
				id,
				unit_id: record.unitId,
				record_id: recordId,
				...columnsOf(words),
				version: 1,
				added_on: dayOf(tx.now),
			})
			.onConflict((conflict) =>
				conflict.constraint("copy_barcode_once").doNothing(),
			)
			.returning("id")
			.executeTakeFirst();
		if (!row) return sameCopy(tx, record, words);
		await leave(tx, "library.copy-added", id);
		return ok({ id });
	});

async function sameCopy(
	tx: Context,
	record: { readonly id: string; readonly unitId: string },
	{ barcode }: CopyWords,
): Promise<Result<{ id: string }, CopyRefusal>> {
	const there = await copyByBarcode(tx, record.unitId, barcode);
	return there?.recordId === record.id
		? ok({ id: there.id })
		: refused("barcode-taken", { barcode });
}

export interface CopyChange extends CopyWords {
	readonly id: string;
	readonly expectedVersion: number;
}

/** What somebody has at home neither goes missing nor is withdrawn before it is back. */
export const changeCopy = (
	cx: Context,
	{ id, expectedVersion, ...words }: CopyChange,
): Promise<Result<{ id: string }, CopyRefusal>> =>
	inTransaction<Result<{ id: string }, CopyRefusal>>(cx, async (tx) => {
		const copy = await copyById(tx, id, { lock: true });
		if (!copy) return refused("unknown-copy");
		if (!mayKeep(tx.actor, copy).may) return refused("not-yours");
		if (copy.version !== expectedVersion)
			return refused("changed-meanwhile", { version: copy.version });
		const wrong = problemOfWords(words);
		if (wrong) return { ok: false, problem: wrong };
		const other = await copyByBarcode(tx, copy.unitId, words.barcode);
		if (other && other.id !== id)
			return refused("barcode-taken", { barcode: words.barcode });
		const away = words.state !== "in-use" && (await onLoan(tx, [id])).size > 0;
		if (away) return refused("on-loan");
		// Whoever it lay ready for waits again, in their place.
		if (words.state !== "in-use") await putBackCopy(tx, id);
		await libraryIn(tx.db)
			.updateTable("library.copy")
			.set({ ...columnsOf(words), version: copy.version + 1 })
			.where("id", "=", id)
			.execute();
		await leave(tx, "library.copy-changed", id);
		return ok({ id });
	});

export const problemOfWords = (words: CopyWords): CopyRefusal | null => {
	if (!barcodeForm.test(words.barcode.trim()))
		return { reason: "wrong-barcode" };
	return [words.callNumber, words.place, words.note].some(
		(said) => said.length > longestWords,
	)
		? { reason: "words-too-long", about: { n: longestWords } }
		: null;
};

export const columnsOf = ({
	barcode,
	callNumber,
	place,
	state,
	note,
}: CopyWords) => ({
	barcode: barcode.trim(),
	call_number: callNumber.trim(),
	place: place.trim(),
	state,
	note: note.trim(),
});

const leave = (tx: Context, deed: string, id: string) =>
	leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: "library-copy", id },
		details: {},
	});

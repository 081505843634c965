import type { Context } from "#platform/context.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { lettersIn } from "../tables.ts";
import { letterNumber, type Signer, type Statement } from "./letter.ts";
import { signerFor } from "./signers.ts";

/** `Omit` over each member of a union by itself. */
type Without<Union, Key extends PropertyKey> = Union extends unknown
	? Omit<Union, Key>
	: never;

export interface NewLetter {
	/** The deed that it tells of; a letter about it is issued once. */
	readonly source: string;
	readonly unitId: string | null;
	readonly assessmentId: string | null;
	readonly instrument: string;
	readonly year: number;
	readonly issuedAt: Date;
	readonly states: Without<Statement, "signer">;
}

/** Issues a letter with the next number of its kind and year; null where one was issued for this deed. */
export async function writeLetter(
	tx: Context,
	letter: NewLetter,
): Promise<string | null> {
	const { kind } = letter.states;
	const year = Number(dayOf(letter.issuedAt).slice(0, 4));
	const running = (await lockCounter(tx, kind, year)) + 1;
	if (await isWritten(tx, letter.source)) return null;
	const number = letterNumber(kind, year, running);
	const db = lettersIn(tx.db);
	await db
		.updateTable("letters.letter_counter")
		.set({ last_number: running })
		.where("kind", "=", kind)
		.where("year", "=", year)
		.execute();
	const signer: Signer = await signerFor(tx, kind);
	await db
		.insertInto("letters.letter")
		.values({
			number,
			kind,
			year,
			running,
			source: letter.source,
			unit_id: letter.unitId,
			assessment_id: letter.assessmentId,
			instrument: letter.instrument,
			round_year: letter.year,
			issued_at: letter.issuedAt,
			states: JSON.stringify({ ...letter.states, signer }),
		})
		.execute();
	await leaveTrail(tx, {
		chain: "results",
		deed: "letters.letter-issued",
		subject: { kind: "letter", id: number },
		details: { source: letter.source },
	});
	return number;
}

/** Locks the numbers of a kind and year until the transaction ends: no gaps, and none twice. */
async function lockCounter(
	tx: Context,
	kind: string,
	year: number,
): Promise<number> {
	const db = lettersIn(tx.db);
	await db
		.insertInto("letters.letter_counter")
		.values({ kind, year, last_number: 0 })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const row = await db
		.selectFrom("letters.letter_counter")
		.select("last_number")
		.where("kind", "=", kind)
		.where("year", "=", year)
		.forUpdate()
		.executeTakeFirstOrThrow();
	return row.last_number;
}

/** Asked under the lock: two announcements of one deed that arrive together find one letter. */
export const isWritten = async (
	cx: Context,
	source: string,
): Promise<boolean> =>
	(await lettersIn(cx.db)
		.selectFrom("letters.letter")
		.select("number")
		.where("source", "=", source)
		.executeTakeFirst()) !== undefined;

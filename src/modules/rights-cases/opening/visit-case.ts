import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { pairOfCode } from "#keys";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type KeyPair, openWith } from "#platform/envelope.ts";
import type { Visit } from "#receipts";
import type { Day } from "#territory";
import { forReporter, type Head, type Key, type Piece } from "../case.ts";
import { headerOf, piecesOf } from "../store.ts";
import { rightsCasesIn } from "../tables.ts";
import { asReader } from "./as-reader.ts";
import { type CaseHand, takeInHand } from "./case-hand.ts";
import { keepReporter } from "./keep-reporter.ts";
import { headIn } from "./open-case.ts";
import { seenOf } from "./seen.ts";

/** What whoever told it sees. There is no field for a note, an officer's name or an hour. */
export interface Progress {
	readonly state: string;
	readonly receivedOn: Day;
	readonly endedOn: Day | null;
	readonly version: number;
	/** Where it lies: its clock says which day it is. */
	readonly handlerId: string;
	readonly head: Pick<Head, "inDanger" | "lang">;
	/** What was said both ways, oldest first. */
	readonly pieces: readonly Piece[];
	/** Who opened it: roles and days. */
	readonly seen: readonly {
		readonly role: string;
		readonly what: string;
		readonly day: Day;
	}[];
}

export const keyOfVisit = ({ unitId, subjectId }: Visit): Key => ({
	unitId,
	id: subjectId,
});

/**
 * The pair that comes out of a code that was just shown. Where the case was handed over and the pair is not known yet, it
 * is kept, and the case opens for it when an officer has opened it next. `null` where there is no case any more.
 */
export async function pairOfVisit(
	cx: Context,
	visit: Visit,
	code: string,
): Promise<KeyPair | null> {
	const key = keyOfVisit(visit);
	if (!(await headerOf(cx, key))) return null;
	const rows = await reportersOf(cx, key);
	for (const { salt, publicKey } of rows) {
		const pair = await pairOfCode(code, salt);
		if (Buffer.compare(pair.publicKey, publicKey) === 0) return pair;
	}
	return inTransaction(cx, (tx) => keepReporter(tx, key, code));
}

/** `not-yet`: no officer has opened it since the code came to lead here. */
export type VisitRefusal = Refusal<"not-found" | "not-yet">;

/** The case of whoever shows its code, as far as they may see it. */
export const visitCase = (
	cx: Context,
	pair: KeyPair,
	visit: Visit,
): Promise<Result<Progress, VisitRefusal>> =>
	inTransaction<Result<Progress, VisitRefusal>>(cx, async (tx) => {
		const found = await findVisited(tx, pair, visit);
		if (!found.ok) return found;
		const { header, head, hand, key } = found.value;
		const { pieces, seen } = await asReader(
			tx,
			{ caseId: key.id },
			async () => ({
				pieces: await piecesOf(tx, key, hand, forReporter),
				seen: await seenOf(tx, key),
			}),
		);
		const { state, receivedOn, endedOn, version, handlerId } = header;
		return ok({
			state,
			receivedOn,
			endedOn,
			version,
			handlerId,
			head: { inDanger: head.inDanger, lang: head.lang },
			pieces,
			seen,
		});
	});

/** The case in the hand of whoever told it: for what they add, in the same transaction. No page is given this. */
export async function findVisited(
	tx: Context,
	pair: KeyPair,
	visit: Visit,
): Promise<
	Result<
		{
			readonly key: Key;
			readonly header: NonNullable<Awaited<ReturnType<typeof headerOf>>>;
			readonly head: Head;
			readonly hand: CaseHand;
		},
		VisitRefusal
	>
> {
	const key = keyOfVisit(visit);
	const { header, wraps } = await asReader(
		tx,
		{ caseId: key.id },
		async () => ({
			header: await headerOf(tx, key),
			wraps: await rightsCasesIn(tx.db)
				.selectFrom("rights_cases.holder")
				.select("sealed")
				.where("unit_id", "=", key.unitId)
				.where("case_id", "=", key.id)
				.where("key_of", "=", "case")
				.where("kind", "=", "reporter")
				.execute(),
		}),
	);
	if (!header) return refused("not-found");
	for (const { sealed } of wraps) {
		const secret = openWith(pair, sealed);
		if (!secret) continue;
		const hand = takeInHand(secret, key.id, tx.random);
		return ok({ key, header, head: headIn(hand, header), hand });
	}
	return refused("not-yet");
}

/** Whether somebody can come to this case with a code. */
export const hasReporter = async (cx: Context, key: Key): Promise<boolean> =>
	(await reportersOf(cx, key)).length > 0;

const reportersOf = (cx: Context, { unitId, id }: Key) =>
	rightsCasesIn(cx.db)
		.selectFrom("rights_cases.reporter")
		.select(["salt", "public_key as publicKey"])
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.execute();

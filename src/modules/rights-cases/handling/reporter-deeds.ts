import { citizen } from "#kernel/actor.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { KeyPair } from "#platform/envelope.ts";
import { leaveTrail } from "#platform/trail.ts";
import type { Visit } from "#receipts";
import { type PieceKind, subjectKind } from "../case.ts";
import {
	findVisited,
	keyOfVisit,
	type VisitRefusal,
} from "../opening/visit-case.ts";
import { lockHeader } from "../store.ts";
import { rightsCasesIn } from "../tables.ts";
import { insertFiles, makeSafe } from "../telling/keep-told-files.ts";
import { tellHolders } from "../telling/tell-holders.ts";
import type { ToldFile } from "../telling/told-file.ts";
import { addPiece } from "../write-piece.ts";
import { holdersIn } from "./hand-on.ts";
import { problemOfWords, type WordsReason } from "./talk.ts";

export type AddRefusal = Refusal<VisitRefusal["reason"] | WordsReason>;

/** Whoever told it adds something, by their code: sealed like all the rest, and those who have the case hear of it. */
export async function addWords(
	by: Context,
	pair: KeyPair,
	visit: Visit,
	words: string,
	files: readonly ToldFile[] = [],
): Promise<Result<null, AddRefusal>> {
	const problem = files.length > 0 ? null : problemOfWords(words);
	if (problem) return refused(problem.reason);
	// Also where somebody of the staff is signed in on that device.
	return addPieceOf(withActor(by, citizen), pair, visit, {
		what: "addition",
		body: { words: words.trim() },
		files,
	});
}

/** In one transaction: lock, find by the code, seal, tell. */
export const addPieceOf = (
	cx: Context,
	pair: KeyPair,
	visit: Visit,
	{
		what,
		body,
		files = [],
		trail = "rights-case.added",
	}: {
		readonly what: PieceKind;
		readonly body: unknown;
		readonly files?: readonly ToldFile[];
		readonly trail?: string;
	},
): Promise<Result<null, VisitRefusal>> =>
	inTransaction<Result<null, VisitRefusal>>(cx, async (tx) => {
		const key = keyOfVisit(visit);
		await lockHeader(tx, key);
		const found = await findVisited(tx, pair, visit);
		if (!found.ok) return found;
		const { hand, header } = found.value;
		const pieceId = await addPiece(tx, key, hand, {
			what,
			by: "reporter",
			body,
		});
		await insertFiles(tx, key, hand, pieceId, await makeSafe(tx, hand, files));
		await rightsCasesIn(tx.db)
			.updateTable("rights_cases.case_file")
			.set({ version: header.version + 1 })
			.where("unit_id", "=", key.unitId)
			.where("id", "=", key.id)
			.execute();
		await leaveTrail(tx, {
			chain: "confidential",
			deed: trail,
			subject: { kind: subjectKind, id: key.id },
		});
		await tellHolders(
			tx,
			key,
			[...(await holdersIn(tx, key))],
			"rights-cases.news.added",
		);
		return ok(null);
	});

import { citizen } from "#kernel/actor.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { KeyPair } from "#platform/envelope.ts";
import { leaveTrail } from "#platform/trail.ts";
import type { Visit } from "#receipts";
import { dayOf } from "#territory";
import { subjectKind } from "../case.ts";
import { hasEnded, type Move } from "../lifecycle.ts";
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
import { keepClocks } from "./clocks.ts";
import { holdersIn } from "./hand-on.ts";
import { lineOf, stateAfter } from "./move-case.ts";
import { problemOfWords, type WordsReason } from "./talk.ts";

export type ReporterMove = Extract<Move, "complete" | "reopen" | "withdraw">;

export type ReporterRefusal = Refusal<
	VisitRefusal["reason"] | WordsReason | "not-now"
>;

/**
 * Whoever told it completes it, has it opened again by completing it late, or withdraws it, by their code. Withdrawing
 * needs no words; the other two bring something.
 */
export async function moveByReporter(
	by: Context,
	pair: KeyPair,
	visit: Visit,
	{
		move,
		words = "",
		files = [],
	}: {
		readonly move: ReporterMove;
		readonly words?: string;
		readonly files?: readonly ToldFile[];
	},
): Promise<Result<null, ReporterRefusal>> {
	const brings = move !== "withdraw" || words.trim() !== "" || files.length > 0;
	const problem = brings && files.length === 0 ? problemOfWords(words) : null;
	if (problem) return refused(problem.reason);
	// Also where somebody of the staff is signed in on that device.
	const cx = withActor(by, citizen);
	return inTransaction<Result<null, ReporterRefusal>>(cx, async (tx) => {
		const key = keyOfVisit(visit);
		await lockHeader(tx, key);
		const found = await findVisited(tx, pair, visit);
		if (!found.ok) return found;
		const { hand, header } = found.value;
		const state = stateAfter(header, move, "reporter");
		if (!state) return refused("not-now");
		if (brings) {
			const pieceId = await addPiece(tx, key, hand, {
				what: "addition",
				by: "reporter",
				body: { words: words.trim() },
			});
			await insertFiles(
				tx,
				key,
				hand,
				pieceId,
				await makeSafe(tx, hand, files),
			);
		}
		await addPiece(tx, key, hand, lineOf(move, "reporter"));
		await rightsCasesIn(tx.db)
			.updateTable("rights_cases.case_file")
			.set({
				state,
				state_before: null,
				ended_on: hasEnded(state) ? dayOf(tx.now) : null,
				version: header.version + 1,
			})
			.where("unit_id", "=", key.unitId)
			.where("id", "=", key.id)
			.execute();
		await keepClocks(tx, header, { ...header, state });
		await leaveTrail(tx, {
			chain: "confidential",
			deed: "rights-case.moved-by-code",
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
}

import { citizen } from "#kernel/actor.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { KeyPair } from "#platform/envelope.ts";
import { leaveTrail } from "#platform/trail.ts";
import type { Visit } from "#receipts";
import { dayOf } from "#territory";
import { type Head, subjectKind } from "../case.ts";
import { hasEnded, type Move } from "../lifecycle.ts";
import { countEnding } from "../numbers/count-case.ts";
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
import { addPiece, type NewPiece } from "../write-piece.ts";
import { keepClocks } from "./clocks.ts";
import { holdersIn } from "./hand-on.ts";
import { lineOf, stateAfter } from "./move-case.ts";
import { problemOfWords, type WordsReason } from "./talk.ts";

/** What whoever told it brings. */
export interface Brought {
	readonly words?: string;
	readonly files?: readonly ToldFile[];
}

interface Deed<Reason extends string = never> {
	/** The word of the trail. */
	readonly trail: string;
	/** Left out, the case stays where it stands. */
	readonly move?: Move;
	readonly brings: Brought;
	/** Whether it is nothing without words or a file. */
	readonly needsSomething: boolean;
	/** Asked with the case locked; answers why not, or what is sealed. */
	readonly ask?: (
		tx: Context,
		visited: Visited,
	) => Promise<Result<readonly NewPiece[], Refusal<Reason>>>;
	readonly pieces?: readonly NewPiece[];
	/** What changes in the head. */
	readonly head?: (head: Head) => Head;
	/** What else is done, in place of telling those who have it that something was added. */
	readonly and?: (tx: Context, visited: Visited) => Promise<void>;
}

type Visited = Extract<
	Awaited<ReturnType<typeof findVisited>>,
	{ readonly ok: true }
>["value"];

export type ReporterRefusal<Reason extends string = never> = Refusal<
	VisitRefusal["reason"] | WordsReason | "not-now" | Reason
>;

/**
 * Every deed of whoever holds the code goes one way, in one transaction: lock, find by the code, step, seal what is new, keep
 * the clocks in step, leave the trail, tell those who have it. Also where somebody of the staff is signed in on that device,
 * nothing is kept of who that is.
 */
export async function reporterDeed<Reason extends string = never>(
	by: Context,
	pair: KeyPair,
	visit: Visit,
	deed: Deed<Reason>,
): Promise<Result<null, ReporterRefusal<Reason>>> {
	const { trail, move, needsSomething } = deed;
	const { words = "", files = [] } = deed.brings;
	const brings = needsSomething || words.trim() !== "" || files.length > 0;
	const problem = brings && files.length === 0 ? problemOfWords(words) : null;
	if (problem) return refused(problem.reason);
	return inTransaction<Result<null, ReporterRefusal<Reason>>>(
		withActor(by, citizen),
		async (tx) => {
			const key = keyOfVisit(visit);
			await lockHeader(tx, key);
			const found = await findVisited(tx, pair, visit);
			if (!found.ok) return found;
			const { hand, head, header } = found.value;
			const state = move && stateAfter(header, move, "reporter");
			if (state === null) return refused("not-now");
			const asked = (await deed.ask?.(tx, found.value)) ?? ok([]);
			if (!asked.ok) return asked;
			for (const piece of [...asked.value, ...(deed.pieces ?? [])])
				await addPiece(tx, key, hand, piece);
			if (brings) {
				const pieceId = await addPiece(tx, key, hand, {
					what: "addition",
					by: "reporter",
					body: { words: words.trim() },
				});
				const safe = await makeSafe(tx, hand, files);
				await insertFiles(tx, key, hand, pieceId, safe);
			}
			if (move) await addPiece(tx, key, hand, lineOf(move, "reporter"));
			await rightsCasesIn(tx.db)
				.updateTable("rights_cases.case_file")
				.set({
					version: header.version + 1,
					...(deed.head && {
						head: hand.sealJson("head", deed.head(found.value.head)),
					}),
					...(state && {
						state,
						state_before: null,
						ended_on: hasEnded(state) ? dayOf(tx.now) : null,
					}),
				})
				.where("unit_id", "=", key.unitId)
				.where("id", "=", key.id)
				.execute();
			if (state) {
				await keepClocks(tx, header, { ...header, state });
				await countEnding(
					tx,
					header,
					{ state, endedOn: hasEnded(state) ? dayOf(tx.now) : null },
					head,
				);
			}
			await leaveTrail(tx, {
				chain: "confidential",
				deed: trail,
				subject: { kind: subjectKind, id: key.id },
			});
			if (deed.and) await deed.and(tx, found.value);
			else
				await tellHolders(
					tx,
					key,
					[...(await holdersIn(tx, key))],
					"rights-cases.news.added",
				);
			return ok(null);
		},
	);
}

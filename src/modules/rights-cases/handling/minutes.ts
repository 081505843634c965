import { uuidOfChance } from "#kernel/id.ts";
import type { Unlocked } from "#keys";
import type { Context } from "#platform/context.ts";
import { unitById } from "#units";
import type { Key } from "../case.ts";
import type { Paper } from "../letters/write-letter.ts";
import {
	type Minuted,
	problemsOfMinutes,
	writeMinutes,
} from "../letters/write-minutes.ts";
import { hasEnded, isState } from "../lifecycle.ts";
import { todayAt } from "../safety/today-at.ts";
import { piecesOf } from "../store.ts";
import { addPiece } from "../write-piece.ts";
import { awaitReply } from "./awaited.ts";
import { doDeed } from "./do-deed.ts";
import { type CaseFollowUp, carriedIn } from "./follow-ups.ts";

/** Minutes as they are sealed: a document of the case. Their PDF is set anew whenever somebody asks for it. */
export interface SealedMinutes {
	readonly paper: Paper;
	readonly followUps: readonly CaseFollowUp[];
}

/**
 * Keeps the minutes of a meeting on a case as a document of that case, under its key. Each decision is followed up: its day
 * lies in the clear like that of an awaited answer, so that those who have the case are told when it is over.
 */
export async function recordMinutes(
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	{
		minuted,
		version,
	}: {
		readonly minuted: Minuted;
		/** The number of deeds that the page showed. */
		readonly version: number;
	},
) {
	return doDeed<"case-ended" | ReturnType<typeof problemsOfMinutes>[number]>(
		cx,
		unlocked,
		key,
		{
			trail: "rights-case.minuted",
			version,
			refuse: async (tx, { header }) =>
				isState(header.state) && hasEnded(header.state)
					? "case-ended"
					: (problemsOfMinutes(
							minuted,
							await todayAt(tx, header.handlerId),
						)[0] ?? null),
			and: async (tx, { header, hand }) => {
				const office = await unitById(tx, header.handlerId);
				if (!office) throw new Error("a case of no office");
				const followUps = minuted.decisions.map((decided) => ({
					...decided,
					awaited: uuidOfChance(tx.random),
				}));
				for (const { awaited, dueOn } of followUps)
					await awaitReply(tx, key, { id: awaited, dueOn });
				const body: SealedMinutes = {
					paper: writeMinutes(minuted, {
						lang: "id",
						ref: header.ref,
						office: { name: office.name, town: office.regency.name },
						carried: carriedIn(await piecesOf(tx, key, hand)),
					}),
					followUps,
				};
				await addPiece(tx, key, hand, { what: "minutes", by: "officer", body });
			},
		},
	);
}

import { ok } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import type { KeyPair } from "#platform/envelope.ts";
import type { Visit } from "#receipts";
import type { Move } from "../lifecycle.ts";
import { allTakenBack } from "../referral/decide.ts";
import type { ToldFile } from "../telling/told-file.ts";
import { type Brought, reporterDeed } from "./reporter-deed.ts";

/** Whoever told it adds something, by their code: sealed like all the rest, and those who have the case hear of it. */
export const addWords = (
	by: Context,
	pair: KeyPair,
	visit: Visit,
	words: string,
	files: readonly ToldFile[] = [],
) =>
	reporterDeed(by, pair, visit, {
		trail: "rights-case.added",
		brings: { words, files },
		needsSomething: true,
	});

export type ReporterMove = Extract<Move, "complete" | "reopen" | "withdraw">;

/**
 * Whoever told it completes it, has it opened again by completing it late, or withdraws it, by their code. Withdrawing
 * needs no words; the other two bring something.
 */
export const moveByReporter = (
	by: Context,
	pair: KeyPair,
	visit: Visit,
	{ move, ...brings }: Brought & { readonly move: ReporterMove },
) =>
	reporterDeed(by, pair, visit, {
		trail: "rights-case.moved-by-code",
		move,
		brings,
		needsSomething: move !== "withdraw",
		// Nothing is done any more afterwards: nothing of it goes to another body either.
		ask: async (tx, visited) =>
			ok(move === "withdraw" ? await allTakenBack(tx, visited) : []),
	});

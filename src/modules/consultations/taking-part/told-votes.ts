import { limit } from "#disclosure";
import type { Context } from "#platform/context.ts";
import type { Unit } from "#units";
import { type Consultation, isCounted } from "../consultation.ts";
import type { Question } from "../plan/plan.ts";
import { type Counts, votesIn } from "./votes.ts";

/** How a question stands for everybody, choice by choice. */
export type ToldVotes =
	/** Verified and unverified, each by itself. */
	| { readonly kind: "apart"; readonly choices: readonly Counts[] }
	/** So few came one way that by themselves they would give somebody away. */
	| { readonly kind: "together"; readonly choices: readonly number[] }
	/** Fewer than may be told in all. */
	| { readonly kind: "few" };

/** By how many there are of each, and never of fewer than the layer of disclosure lets through. */
export function toldOf(choices: readonly Counts[]): ToldVotes {
	const sum = (way: keyof Counts) =>
		choices.reduce((all, one) => all + one[way], 0);
	const ways = [sum("verified"), sum("unverified")];
	if (ways.every((n) => n === 0 || n >= limit) && ways.some((n) => n > 0))
		return { kind: "apart", choices };
	return ways.reduce((all, n) => all + n, 0) >= limit
		? {
				kind: "together",
				choices: choices.map(
					({ verified, unverified }) => verified + unverified,
				),
			}
		: { kind: "few" };
}

/**
 * The votes by question, told once, when nothing is counted any more: a result that grows in public sways whoever has not chosen
 * yet, and of two tellings the difference is somebody. `null` before, for the office as well.
 */
export async function toldVotes(
	cx: Context,
	unit: Unit,
	consultation: Consultation,
	questions: readonly Question[],
): Promise<ReadonlyMap<number, ToldVotes> | null> {
	if (!isCounted(consultation, unit, cx.now)) return null;
	const votes = await votesIn(cx, consultation);
	return new Map(
		questions.map(({ number, choices }) => [
			number,
			toldOf(
				choices.map(
					(_, place) =>
						votes.get(`${number} ${place + 1}`) ?? {
							verified: 0,
							unverified: 0,
						},
				),
			),
		]),
	);
}

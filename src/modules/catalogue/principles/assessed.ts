import {
	byPrinciple,
	flatten,
	type PrincipleScore,
	type ScoredNode,
	type ScoreSheet,
} from "#instruments";
import type { Said } from "#kernel/text.ts";
import type { PrincipleCode } from "../standard/principles.ts";

/** A decided assessment of a unit as it is told to the catalogue, which stands below it. */
export interface Assessed {
	/** Its instrument and year, as addresses name them. */
	readonly instrument: string;
	readonly year: number;
	readonly title: Said;
	/** Of the final values. */
	readonly sheet: ScoreSheet;
}

/** What an assessment says of one principle: the mean, and the indicators that it is made of. */
export interface AssessedPrinciple {
	readonly assessed: Assessed;
	readonly sum: PrincipleScore;
	readonly indicators: readonly ScoredNode[];
}

/** Of each assessment that asks for the principle at all. */
export const assessedUnder = (
	assessed: readonly Assessed[],
	code: PrincipleCode,
): readonly AssessedPrinciple[] =>
	assessed.flatMap((one) =>
		byPrinciple(one.sheet)
			.filter(({ principle }) => principle === code)
			.map((sum) => ({
				assessed: one,
				sum,
				indicators: flatten(one.sheet.nodes).filter((node) =>
					sum.codes.includes(node.code),
				),
			})),
	);

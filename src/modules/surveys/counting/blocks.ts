import { type Period, quarterOf } from "../survey.ts";
import { everTen, type FewestIn } from "./fewest-in.ts";
import { toldParts } from "./hide-parts.ts";

/** How many people stand behind each figure of each part of one whole, in a quarter that has closed. */
export interface QuarterParts {
	readonly period: Period;
	/** By part, always in the same order; the parts together are the whole. */
	readonly parts: readonly (readonly number[])[];
}

/** Quarters that are told together, and which parts of them. */
export interface Block {
	readonly periods: readonly Period[];
	readonly told: readonly boolean[];
}

/**
 * Parts of a whole are told once and never change. A quarter in which one part has few people is not told by itself: it
 * waits for the next quarters of its year, until in all of them together every part is nobody or at least as many as are
 * told when the last of them closes, behind each of its figures. What is left when the year ends is told as far as nobody can subtract their way to few. So what a
 * block tells was never told in part before, and no two readings of a page differ by few.
 *
 * `quarters` are those of one year that have closed, in their order; parts of a block that still waits are not in it.
 */
export function blocksOf(
	quarters: readonly QuarterParts[],
	fewestIn: FewestIn = everTen,
): readonly Block[] {
	const blocks: Block[] = [];
	let waiting: QuarterParts[] = [];
	for (const quarter of quarters) {
		waiting.push(quarter);
		const parts = addParts(waiting);
		const fewest = fewestIn(quarter.period);
		const whole = parts.every(
			(part) => !part.some((people) => people > 0 && people < fewest),
		);
		if (!whole && quarterOf(quarter.period) !== 4) continue;
		blocks.push({
			periods: waiting.map(({ period }) => period),
			told: toldParts(parts, fewest),
		});
		waiting = [];
	}
	return blocks;
}

/** Quarters in which a part is told. */
export const periodsTold = (
	blocks: readonly Block[],
	part: number,
): ReadonlySet<Period> =>
	new Set(blocks.flatMap(({ periods, told }) => (told[part] ? periods : [])));

/** The last quarter that stands in any part; `null` while all of them wait. */
export const lastOf = (blocks: readonly Block[]): Period | null =>
	blocks.at(-1)?.periods.at(-1) ?? null;

const addParts = (quarters: readonly QuarterParts[]): number[][] =>
	quarters.reduce<number[][]>(
		(sums, { parts }) =>
			parts.map((part, i) =>
				part.map((people, j) => people + (sums[i]?.[j] ?? 0)),
			),
		[],
	);

import { blocksOf, type QuarterParts } from "../counting/blocks.ts";
import { type Counter, together } from "../counting/counters-of.ts";
import { everTen, type FewestIn } from "../counting/fewest-in.ts";
import { type Period, yearOf } from "../survey.ts";

/**
 * Quarters in which the results tell every part of a whole by itself (`blocks.ts`). In a quarter that is told together
 * with others, or waits for them, single answers must not say to which part they belong: less them, what is published
 * of the block would be that of few.
 */
export function wholeQuarters(
	quarters: readonly QuarterParts[],
	fewestIn: FewestIn = everTen,
): ReadonlySet<Period> {
	const years = Map.groupBy(quarters, ({ period }) => yearOf(period));
	return new Set(
		[...years.values()]
			.flatMap((year) =>
				blocksOf(
					[...year].sort((a, b) => a.period - b.period),
					fewestIn,
				),
			)
			.flatMap(({ periods, told }) =>
				periods.length === 1 && told.every(Boolean) ? periods : [],
			),
	);
}

/** Users of a survey in each quarter, in parts: everybody of a part, and those who answered each element. */
export function partsIn(
	counters: readonly Counter[],
	partOf: (counter: Counter) => string,
): QuarterParts[] {
	const names = [...new Set(counters.map(partOf))];
	const nobody = [0, ...(together(counters)?.answered.map(() => 0) ?? [])];
	return [...Map.groupBy(counters, ({ period }) => period)].map(
		([period, all]) => ({
			period,
			parts: names.map((name) => {
				const figures = together(all.filter((each) => partOf(each) === name));
				return figures ? [figures.n, ...figures.answered] : nobody;
			}),
		}),
	);
}

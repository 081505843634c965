import type { Day } from "#territory";
import { countsIn } from "../survey.ts";
import { fewestTold } from "./hide-parts.ts";

/** What decides with which others an answer can be counted. */
export interface Poolable {
	readonly unitId: string;
	readonly instrument: string;
	readonly day: Day;
	readonly answers: Readonly<Record<string, number>>;
}

/**
 * Which answers may be counted now: those of one unit, survey and quarter of which at least ten wait, with at least ten
 * answers to every element that any of them answers. Whoever holds what is shown today against what was shown
 * yesterday finds the answers of ten people, or of nobody.
 */
export function ripePools(
	answers: readonly Poolable[],
	today: Day,
): (answer: Poolable) => boolean {
	const nameOf = ({ unitId, instrument, day }: Poolable): string =>
		`${unitId} ${instrument} ${countsIn(day, today)}`;
	const pools = Map.groupBy(answers, nameOf);
	const ripe = new Set(
		[...pools].filter(([, pool]) => isRipe(pool)).map(([name]) => name),
	);
	return (answer) => ripe.has(nameOf(answer));
}

function isRipe(pool: readonly Poolable[]): boolean {
	if (pool.length < fewestTold) return false;
	const answered = new Map<string, number>();
	for (const { answers } of pool)
		for (const code of Object.keys(answers))
			answered.set(code, (answered.get(code) ?? 0) + 1);
	return [...answered.values()].every((people) => people >= fewestTold);
}

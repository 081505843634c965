import type { Day } from "#territory";
import { everTen, type FewestIn } from "../counting/fewest-in.ts";
import { isClosed, type Period } from "../survey.ts";

/** How many people of one kind; `null` is fewer than are told, which may be nobody. */
export interface ToldKind {
	readonly kind: string;
	readonly n: number | null;
}

/** One count of a quarter. */
export interface CountOfQuarter {
	readonly period: Period;
	readonly kind: string;
	readonly n: number;
}

/**
 * Counts of kinds as they may be told on a day: of quarters that take nothing more, and in steps. A kind is told from
 * so many people on as are told when a quarter closes, and grows with a later one only when at least as many more have
 * come since: whoever keeps what was told before, and subtracts, finds so many people or nobody. No total is told: with it a reader would have
 * what is hidden. Told ones stand first, most first; the others in the order of the list, which says nothing of them.
 */
export function tellCounts(
	kinds: readonly string[],
	counts: readonly CountOfQuarter[],
	today: Day,
	fewestIn: FewestIn = everTen,
): readonly ToldKind[] {
	const closed = counts
		.filter(({ period }) => isClosed(period, today))
		.sort((a, b) => a.period - b.period);
	const all = kinds.map((kind) => ({
		kind,
		n: inSteps(quartersOf(kind, closed), fewestIn),
	}));
	return [
		...all
			.filter(({ n }) => n > 0)
			.sort(
				(a, b) => b.n - a.n || kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
			),
		...all.filter(({ n }) => n === 0).map(({ kind }) => ({ kind, n: null })),
	];
}

/** People of the kinds that are told: at least so many there are. Only where each person is in one kind. */
export const toldInAll = (kinds: readonly ToldKind[]): number =>
	kinds.reduce((all, { n }) => all + (n ?? 0), 0);

/** What a kind has in each quarter, the earliest first. */
function quartersOf(
	kind: string,
	counts: readonly CountOfQuarter[],
): readonly (readonly [Period, number])[] {
	const quarters = new Map<Period, number>();
	for (const each of counts)
		if (each.kind === kind)
			quarters.set(each.period, (quarters.get(each.period) ?? 0) + each.n);
	return [...quarters];
}

function inSteps(
	quarters: readonly (readonly [Period, number])[],
	fewestIn: FewestIn,
): number {
	let told = 0;
	let come = 0;
	for (const [period, n] of quarters) {
		come += n;
		if (come - told >= fewestIn(period)) told = come;
	}
	return told;
}

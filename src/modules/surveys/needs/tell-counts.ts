import { fewestTold } from "../counting/hide-parts.ts";

/** How many people of one kind; `null` is fewer than are told, which may be nobody. */
export interface ToldKind {
	readonly kind: string;
	readonly n: number | null;
}

export interface ToldCounts {
	/** Those that are told, most first; then the others in the order of the list, which says nothing of their number. */
	readonly kinds: readonly ToldKind[];
	/** All together; `null` where it would give away a number that is not told. */
	readonly total: number | null;
	/** What can be said of the total then: those of the kinds that are told. */
	readonly atLeast: number;
}

/**
 * Counts of kinds of which each person is in one, none below `fewest` told. With the total a reader has what the small
 * ones are together: it is told only where that leaves each of them open.
 */
export function tellCounts(
	kinds: readonly string[],
	counts: ReadonlyMap<string, number>,
	fewest = fewestTold,
): ToldCounts {
	const all = kinds.map((kind) => ({ kind, n: counts.get(kind) ?? 0 }));
	const told = all
		.filter(({ n }) => n >= fewest)
		.sort((a, b) => b.n - a.n || kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
	const small = all.filter(({ n }) => n < fewest);
	const sum = (of: readonly { readonly n: number }[]) =>
		of.reduce((total, { n }) => total + n, 0);
	const hidden = sum(small);
	const open =
		hidden === 0 || (hidden >= fewest && hidden < (fewest - 1) * small.length);
	return {
		kinds: [...told, ...small.map(({ kind }) => ({ kind, n: null }))],
		total: open ? sum(all) : null,
		atLeast: sum(told),
	};
}

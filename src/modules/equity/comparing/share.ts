import type { Cell } from "../cell.ts";

/** The share of a group among all who answered, in tenths of a percent: people who said nothing may belong to it. */
export interface Share {
	readonly least: number;
	/** `null` where several words may be true at once: then the others say nothing of it. */
	readonly most: number | null;
}

/** What can be said of the share of a group of `cells`, out of what is told alone; `null` where it is hidden. */
export function shareOf(
	cell: Cell,
	cells: readonly Cell[],
	everybody: number | null,
): Share | null {
	if (cell.n === null || !everybody) return null;
	const others = cells
		.filter((other) => other !== cell)
		.reduce((sum, { n }) => sum + (n ?? 0), 0);
	return {
		least: Math.floor((cell.n * 1000) / everybody),
		most:
			cell.dimension === "condition"
				? null
				: Math.ceil(((everybody - others) * 1000) / everybody),
	};
}

/**
 * Whether fewer of a group arrive than live there: said only where it holds however those who said nothing are counted.
 * `population` is in tenths of a percent.
 */
export function arrivalOf(
	{ least, most }: Share,
	population: number,
): "fewer" | "more" | "open" {
	if (most !== null && most < population) return "fewer";
	return least > population ? "more" : "open";
}

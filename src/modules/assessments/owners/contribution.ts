import type { Branch, Instrument, ScoredNode, ScoreSheet } from "#instruments";
import { type Exact, exact } from "#kernel/decimal.ts";

/** What one item brings the score, in points of the whole, and what it could bring at most. */
export interface Points {
	/** Null while nothing is known of it. */
	readonly brings: Exact | null;
	readonly most: Exact;
}

/**
 * The points of each item by the instrument's own weights; those that do not count have none, and together with
 * the others they make the whole. Null where the instrument is no plain mean: then no item has a share of its own.
 */
export function pointsOf(
	instrument: Instrument,
	{ nodes }: ScoreSheet,
): ReadonlyMap<string, Points> | null {
	if (!isPlainMean(instrument)) return null;
	const points = new Map<string, Points>();
	const walk = (below: readonly ScoredNode[], share: Exact): void => {
		for (const { code, type, score, weight, children } of below) {
			const own = share.times(weight.used);
			if (type === "group") walk(children, own);
			else
				points.set(code, {
					brings: score === null ? null : own.times(score),
					most: own.times(instrument.top),
				});
		}
	};
	walk(nodes, exact(1));
	return points;
}

const isPlainMean = (branch: Branch | Instrument): boolean =>
	branch.aggregate === "mean" &&
	branch.convert === null &&
	branch.cap === null &&
	!("rounding" in branch && branch.rounding.when !== "at-the-end") &&
	branch.children.every((node) =>
		node.type === "group"
			? isPlainMean(node)
			: node.cap === null && node.convert === null,
	);

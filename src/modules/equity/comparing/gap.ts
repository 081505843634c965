import { type Exact, exact, fixed } from "#kernel/decimal.ts";
import { quantile } from "#surveys";
import type { Cell } from "../cell.ts";

/** What lies between a group and the one that it is held against. Exact decimals on the scale of the index. */
export interface Gap {
	/** Below nought: the group is served worse. */
	readonly difference: string;
	/** The ends of its interval of 95 %. */
	readonly from: string;
	readonly to: string;
	/** Whether chance alone would hardly make it. */
	readonly beyondChance: boolean;
}

/**
 * The difference of two means by Welch: the groups may be of different size, and their people as far apart as they are.
 * Degrees of freedom by Satterthwaite, rounded down. `null` where one of them has no index that is told.
 */
export function gapBetween(group: Cell, reference: Cell): Gap | null {
	const [a, b] = [errorOf(group), errorOf(reference)];
	if (!a || !b || !group.index || !reference.index) return null;
	const difference = exact(group.index.index).minus(reference.index.index);
	const both = a.error.plus(b.error);
	const reach = both.sqrt().times(quantile(degreesOf(a, b)));
	return {
		difference: fixed(difference, 2),
		from: fixed(difference.minus(reach), 2),
		to: fixed(difference.plus(reach), 2),
		beyondChance: difference.abs().gt(reach),
	};
}

interface Mean {
	readonly n: number;
	/** The square of the standard error. */
	readonly error: Exact;
}

const errorOf = ({ n, index }: Cell): Mean | null =>
	n === null || !index ? null : { n, error: exact(index.spread).pow(2).div(n) };

function degreesOf(a: Mean, b: Mean): number {
	const part = ({ n, error }: Mean) => error.pow(2).div(n - 1);
	const parts = part(a).plus(part(b));
	// Where everybody said the same there is nothing to be unsure of.
	if (parts.isZero()) return a.n + b.n - 2;
	return a.error.plus(b.error).pow(2).div(parts).floor().toNumber();
}

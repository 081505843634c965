import { type Exact, exact, fixed } from "#kernel/decimal.ts";
import { quantile } from "../counting/interval.ts";

/** Answers to one element, counted: how many, the sum of their levels and of the squares. */
export interface Answers {
	readonly n: number;
	readonly sum: number;
	readonly squares: number;
}

/** What lies between two means of the same question, on its scale, to two decimals. */
export interface Change {
	readonly before: string;
	readonly after: string;
	/** After less before, rounded once: `-0.12`. It may differ by a hundredth from the difference of the rounded means. */
	readonly difference: string;
	/** 95 %, the lower end first. */
	readonly from: string;
	readonly to: string;
	/** `unclear`: chance alone may make such a difference. */
	readonly says: "up" | "down" | "unclear";
}

/**
 * How far two means lie apart, by Welch: the difference, plus and minus Student's quantile times the root of both
 * squared standard errors, with the degrees of freedom of Welch and Satterthwaite. Whoever answered before and after is
 * taken for two chance samples of their own, with spreads of their own. `null` for fewer than two answers on a side.
 */
export function changeOf(before: Answers, after: Answers): Change | null {
	if (before.n < 2 || after.n < 2) return null;
	const [first, second] = [squaredError(before), squaredError(after)];
	const difference = meanOf(after).minus(meanOf(before));
	const both = first.plus(second);
	const reach = both.isZero()
		? exact(0)
		: both.sqrt().times(quantile(degrees(before, after)));
	const [from, to] = [difference.minus(reach), difference.plus(reach)];
	return {
		before: shown(meanOf(before)),
		after: shown(meanOf(after)),
		difference: shown(difference),
		from: shown(from),
		to: shown(to),
		// By the ends before they are rounded: rounding decides nothing.
		says: from.gt(0) ? "up" : to.lt(0) ? "down" : "unclear",
	};
}

/** Of Welch and Satterthwaite; never more than both samples have together, nor fewer than the smaller has. */
export function degrees(before: Answers, after: Answers): number {
	const [first, second] = [squaredError(before), squaredError(after)];
	const both = first.plus(second);
	if (both.isZero()) return Math.min(before.n, after.n) - 1;
	return both
		.pow(2)
		.div(
			first
				.pow(2)
				.div(before.n - 1)
				.plus(second.pow(2).div(after.n - 1)),
		)
		.toNumber();
}

const meanOf = ({ n, sum }: Answers): Exact => exact(sum).div(n);

/** The square of the standard error of the mean. */
function squaredError({ n, sum, squares }: Answers): Exact {
	const spread = exact(squares)
		.minus(exact(sum).times(sum).div(n))
		.div(n - 1);
	// What rounding leaves below nought is nought.
	return spread.lt(0) ? exact(0) : spread.div(n);
}

/** Two decimals; nought has no sign. */
const shown = (value: Exact): string =>
	fixed(value, 2).replace(/^-(0\.00)$/, "$1");

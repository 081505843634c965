/** What some people said, each from 0 (the worst) to 1: how many they are, the sum, and the sum of the squares. */
export interface Said {
	readonly n: number;
	readonly sum: number;
	readonly squares: number;
}

/** Places between nobody's and everybody's best that are tried. */
const tried = 64;

/**
 * Whether so many people on each side can have said what makes the sums and the squares of the second differ from those of the
 * first by as much as they do. Of `n` people whose sum is `s` the squares lie between s²/n (all say the same) and s (all say the
 * best or the worst). What is only just possible is taken for impossible: figures are told with their rounding.
 */
export function canDiffer(
	first: number,
	second: number,
	{ sum, squares }: Pick<Said, "sum" | "squares">,
): boolean {
	for (let at = 0; at <= tried; at += 1) {
		const a = (first * at) / tried;
		const b = a + sum;
		if (b < 0 || b > second) continue;
		const least = (second === 0 ? 0 : b ** 2 / second) - a;
		const most = b - (first === 0 ? 0 : a ** 2 / first);
		if (least <= squares && squares <= most) return true;
	}
	return false;
}

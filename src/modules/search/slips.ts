/**
 * How many slips lie between two words: a letter too many, too few, another one, or two that changed places
 * (Damerau's distance, in its restricted form).
 */
export function slipsBetween(a: string, b: string): number {
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i += 1) {
		const row = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const same = a[i - 1] === b[j - 1];
			let slips = Math.min(
				(last[j] ?? 0) + 1,
				(row[j - 1] ?? 0) + 1,
				(last[j - 1] ?? 0) + (same ? 0 : 1),
			);
			if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && i > 1 && j > 1)
				slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
			row.push(slips);
		}
		before = last;
		last = row;
	}
	return last[b.length] ?? 0;
}

/** How many slips a word of this length forgives: a short one soon becomes another word. */
export const forgiven = (length: number): number =>
	length <= 3 ? 0 : length <= 5 ? 1 : length <= 9 ? 2 : 3;

/** Those of the known words that were probably meant, the likeliest first, three at most. */
export const probablyMeant = (
	typed: string,
	known: readonly string[],
): readonly string[] =>
	known
		.map((word) => ({ word, slips: slipsBetween(typed, word) }))
		.filter(({ slips }) => slips <= forgiven(typed.length))
		.sort((a, b) => a.slips - b.slips)
		.slice(0, 3)
		.map(({ word }) => word);

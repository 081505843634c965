/** Fewer people are never told, whatever an installation sets: who knows that somebody answered would know what they said. */
export const fewestTold = 10;

/**
 * Which parts of one whole may be told beside the whole, so that nobody can subtract their way to fewer than
 * `fewest` people. A part says how many people stand behind each of its figures: everybody, and those who answered
 * each element. Hidden are the parts with few behind a figure, and, while what is left over of the whole still is few,
 * the smallest of the others. Parts of nobody are told: there is nobody to find.
 */
export function toldParts(
	parts: readonly (readonly number[])[],
	fewest = fewestTold,
): readonly boolean[] {
	const isFew = (people: number): boolean => people > 0 && people < fewest;
	const told = parts.map((part) => sizeOf(part) === 0 || !part.some(isFew));
	for (;;) {
		const left = leftOver(parts, told);
		if (!left.some(isFew)) return told;
		const smallest = smallestOf(parts, told);
		if (smallest === null) return told;
		told[smallest] = false;
	}
}

/** How many people the hidden parts have together, behind each figure: whoever subtracts finds no fewer. */
export const leftOver = (
	parts: readonly (readonly number[])[],
	told: readonly boolean[],
): readonly number[] =>
	parts
		.filter((_, at) => !told[at])
		.reduce<readonly number[]>(
			(sum, part) => part.map((value, i) => value + (sum[i] ?? 0)),
			[],
		);

const sizeOf = (part: readonly number[]): number => part[0] ?? 0;

/** Of several that are as small, the first: the choice says nothing about them. */
function smallestOf(
	parts: readonly (readonly number[])[],
	told: readonly boolean[],
): number | null {
	let found: number | null = null;
	parts.forEach((part, at) => {
		if (!told[at] || sizeOf(part) === 0) return;
		if (found === null || sizeOf(part) < sizeOf(parts[found] ?? [])) found = at;
	});
	return found;
}

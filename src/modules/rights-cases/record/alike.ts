/** What has a name. */
export interface Named {
	readonly id: string;
	readonly name: string;
}

/** Words before a name that say nothing of who it is. */
const titles = new Set(["bapak", "pak", "bpk", "ibu", "bu", "sdr", "sdri"]);

/** Those of the names that may be the same: equal but for how they are written, or with a slip of the finger. */
export const alikeIn = <Entry extends Named>(
	entries: readonly Entry[],
	name: string,
): readonly Entry[] => entries.filter((entry) => alike(entry.name, name));

/**
 * Whether two names may mean the same. Case, accents, signs, order of words and forms of address do not count; one wrong sign
 * in five and two in ten are forgiven; numbers are never: "Korban 1" is not "Korban 2".
 */
export function alike(one: string, other: string): boolean {
	const [a, b] = [wordsOf(one), wordsOf(other)];
	const numbers = (words: readonly string[]) =>
		words.filter((word) => /^\p{N}/u.test(word)).join(" ");
	if (numbers(a) !== numbers(b)) return false;
	const [x, y] = [a.join(" "), b.join(" ")];
	if (x === "" || y === "") return one.trim() === other.trim();
	const forgiven = Math.min(2, Math.floor(Math.max(x.length, y.length) / 5));
	return x === y || distance(x, y, forgiven) <= forgiven;
}

/** Its words and numbers without how they are written, in one order. */
function wordsOf(name: string): readonly string[] {
	const words =
		name
			.normalize("NFKD")
			.toLowerCase()
			.replace(/\p{M}/gu, "")
			.match(/\p{L}+|\p{N}+/gu) ?? [];
	const meant = words.filter((word) => !titles.has(word));
	return (meant.length > 0 ? meant : words).toSorted();
}

/**
 * Signs to add, leave out, exchange or swap with their neighbour until one is the other (optimal string alignment); one more
 * than `most` where there are more.
 */
function distance(one: string, other: string, most: number): number {
	const [a, b] = [[...one], [...other]];
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let before: number[] = [];
	let last = b.map((_, j) => j);
	last.push(b.length);
	for (let i = 1; i <= a.length; i += 1) {
		const row = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			const swapped =
				i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			row.push(
				Math.min(
					(last[j] ?? 0) + 1,
					(row[j - 1] ?? 0) + 1,
					(last[j - 1] ?? 0) + same,
					swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
				),
			);
		}
		[before, last] = [last, row];
	}
	return last[b.length] ?? most + 1;
}

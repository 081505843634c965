import { createHash } from "node:crypto";

/**
 * Chance that anybody can repeat: the SHA-256, in hexadecimal, of the seed and the words, each on a line of its own
 * (UTF-8, a line feed between them and none at the end). `printf 'seed\nunit\nlapas-serang' | sha256sum`
 * writes the same. Sorting by it shuffles, with nothing left over that would have to be rounded.
 */
export const lotOf = (seed: string, ...words: readonly string[]): string =>
	createHash("sha256")
		.update([seed, ...words].join("\n"))
		.digest("hex");

/** In the order of their lots; the order in which they came does not matter. */
export const shuffled = <Thing>(
	things: readonly Thing[],
	lot: (thing: Thing) => string,
): Thing[] =>
	things
		.map((thing) => ({ thing, lot: lot(thing) }))
		.sort((one, other) => (one.lot < other.lot ? -1 : 1))
		.map(({ thing }) => thing);

/** Whether the lot falls among so many of a hundred: its first 52 bits as a fraction of one. */
export const isAmong = (lot: string, percent: number): boolean =>
	Number.parseInt(lot.slice(0, 13), 16) / 2 ** 52 < percent / 100;

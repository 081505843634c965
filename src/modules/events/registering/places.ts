import type { Side } from "../event.ts";

/** How many places each side has. */
export type Capacity = Readonly<Record<Side, number>>;

/** How many have a place on each side, and how many wait for one. */
export type Counts = Readonly<
	Record<Side, { readonly taken: number; readonly waiting: number }>
>;

export const nobody: Counts = {
	room: { taken: 0, waiting: 0 },
	line: { taken: 0, waiting: 0 },
};

const left = (capacity: Capacity, counts: Counts, side: Side): number =>
	Math.max(0, capacity[side] - counts[side].taken);

/** Places for whoever comes now: none while somebody waits, for that one comes first. */
export const freeAt = (
	capacity: Capacity,
	counts: Counts,
	side: Side,
): number => (counts[side].waiting > 0 ? 0 : left(capacity, counts, side));

/** Of those who wait on a side, how many have a place now. */
export const goUp = (capacity: Capacity, counts: Counts, side: Side): number =>
	Math.min(counts[side].waiting, left(capacity, counts, side));

/** One more on a side, with a place where there is one, else waiting. */
export function seated(
	capacity: Capacity,
	counts: Counts,
	side: Side,
): { readonly waiting: boolean; readonly counts: Counts } {
	const waiting = freeAt(capacity, counts, side) === 0;
	const { taken, waiting: others } = counts[side];
	return {
		waiting,
		counts: {
			...counts,
			[side]: waiting
				? { taken, waiting: others + 1 }
				: { taken: taken + 1, waiting: others },
		},
	};
}

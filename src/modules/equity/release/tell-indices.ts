import { type Axis, type Cube, limit } from "#disclosure";
import { WorkedOut } from "./worked-out.ts";

/** People behind each figure of a cell: all of them, then those who answered each element. */
export type Sizes = readonly number[];

export interface Question {
	readonly cube: Pick<Cube, "places" | "times" | "groups" | "told">;
	/** Cells whose count is told and that have an index at all. */
	readonly mayTell: (place: string, time: string, group: string) => boolean;
	readonly sizesOf: (place: string, time: string, group: string) => Sizes;
	/** What stands from before: told, or not; `null` where the cell is new. */
	readonly before: (
		place: string,
		time: string,
		group: string,
	) => boolean | null;
}

/**
 * Of which cells the index may be told beside their count. The index of a whole and of its parts gives, by subtraction,
 * the mean of the parts that are left. So in every sum (groups of a place and time, places of a province or the nation,
 * quarters of a year) those left must be nobody or at least ten, behind every element: until they are, the smallest
 * part is kept back too. Wholes are taken for known even where they are not told. Nor may a mean be worked out that leads
 * on to a few: that of the one part of a sum that is left, and so of those who are left beside it (`worked-out.ts`).
 */
export function tellIndices(question: Question): {
	readonly isTold: (place: string, time: string, group: string) => boolean;
} {
	const { cube, mayTell, sizesOf, before } = question;
	const told = new Set<string>();
	const stands = new Set<string>();
	const cells = cellsOf(cube);
	for (const cell of cells) {
		const earlier = before(...cell);
		if (earlier !== null) stands.add(nameOf(cell));
		const large = sizesOf(...cell).every((size) => size >= limit);
		if (earlier ?? (large && mayTell(...cell))) told.add(nameOf(cell));
	}
	const sums = sumsOf(cube);
	const known = new WorkedOut(sums, sizesOf, stands);
	do {
		for (let changed = true; changed; ) {
			changed = false;
			for (const sum of sums) {
				const kept = keptBack(sum, told, stands, sizesOf);
				if (kept === null) continue;
				told.delete(kept);
				changed = true;
			}
		}
	} while (known.keepBack(told));
	return { isTold: (...cell) => told.has(nameOf(cell)) };
}

export type CellName = readonly [place: string, time: string, group: string];

export interface Sum {
	/** `null` where it is everybody at a place and time. */
	readonly whole: CellName | null;
	readonly parts: readonly CellName[];
}

/** The cell that must be kept back for this sum; `null` where it is in order, or nothing of it can be taken back. */
function keptBack(
	{ whole, parts }: Sum,
	told: ReadonlySet<string>,
	stands: ReadonlySet<string>,
	sizesOf: Question["sizesOf"],
): string | null {
	const open = parts.filter((part) => told.has(nameOf(part)));
	const wholeIsTold = whole !== null && told.has(nameOf(whole));
	if (open.length === 0 && !wholeIsTold) return null;
	if (!isFew(leftOf(parts, told, sizesOf))) return null;
	const free = open
		.filter((part) => !stands.has(nameOf(part)))
		.sort((a, b) => (sizesOf(...a)[0] ?? 0) - (sizesOf(...b)[0] ?? 0));
	const [smallest] = free;
	if (smallest) return nameOf(smallest);
	return whole && wholeIsTold && !stands.has(nameOf(whole))
		? nameOf(whole)
		: null;
}

/** People in the parts that are not told, behind each figure. */
const leftOf = (
	parts: readonly CellName[],
	told: ReadonlySet<string>,
	sizesOf: Question["sizesOf"],
): Sizes =>
	parts
		.filter((part) => !told.has(nameOf(part)))
		.reduce<Sizes>(
			(sum, part) => sizesOf(...part).map((size, i) => size + (sum[i] ?? 0)),
			[],
		);

export const isFew = (sizes: Sizes): boolean =>
	sizes.some((size) => size > 0 && size < limit);

export const nameOf = ([place, time, group]: CellName): string =>
	`${place} ${time} ${group}`;

const cellsOf = ({ places, times, groups, told }: Question["cube"]) =>
	[...places.keys()].flatMap((place) =>
		[...times.keys()].flatMap((time) =>
			told(place, time)
				? groups.map((group): CellName => [place, time, group])
				: [],
		),
	);

function sumsOf(cube: Question["cube"]): Sum[] {
	const { places, times, groups } = cube;
	const below = (axis: Axis, node: string) =>
		[...axis].flatMap(([code, parent]) => (parent === node ? [code] : []));
	const ofGroups = cellsOf({ ...cube, groups: [""] }).map(([place, time]) => ({
		whole: null,
		parts: groups.map((group): CellName => [place, time, group]),
	}));
	const withParts = (axis: Axis) =>
		[...new Set(axis.values())].filter((node) => node !== null);
	const ofPlaces = withParts(places).flatMap((place) =>
		cellsOf({ ...cube, places: new Map([[place, null]]) }).map((whole) => ({
			whole,
			parts: below(places, place).map(
				(part): CellName => [part, whole[1], whole[2]],
			),
		})),
	);
	const ofTimes = withParts(times).flatMap((time) =>
		cellsOf({ ...cube, times: new Map([[time, null]]) }).map((whole) => ({
			whole,
			parts: below(times, time).map(
				(part): CellName => [whole[0], part, whole[2]],
			),
		})),
	);
	return [...ofGroups, ...ofPlaces, ...ofTimes];
}

import type { Axis, Cube } from "#disclosure";
import { addFigures, type Figures, type Period, yearOf } from "#surveys";
import { yearPeriod } from "../cell.ts";
import type { Table } from "./leaves.ts";
import { placesAbove } from "./places.ts";

/** A table at all its heights: what `disclosure` is asked about, and the figures behind it. */
export interface Grid {
	readonly cube: Cube;
	/** `null` where nobody of the group was. */
	readonly figuresOf: (
		place: string,
		time: string,
		group: string,
	) => Figures | null;
}

/** The quarters of one year that have closed, from the first on; the year itself is told with the fourth. */
export function gridOf(table: Table, quarters: readonly Period[]): Grid {
	const { groups, quiet, leaves, officesOf } = table;
	const places = placesAbove(leaves.map(({ place }) => place));
	const times = timesOf(quarters);
	const figures = new Map<string, Figures>();
	for (const leaf of leaves)
		for (const place of upwards(places, leaf.place))
			for (const time of upwards(times, String(leaf.period))) {
				const key = keyOf(place, time, leaf.group);
				const there = figures.get(key);
				figures.set(
					key,
					there ? addFigures(there, leaf.figures) : leaf.figures,
				);
			}
	const figuresOf: Grid["figuresOf"] = (place, time, group) =>
		figures.get(keyOf(place, time, group)) ?? null;
	return {
		figuresOf,
		cube: {
			places,
			times,
			groups: [quiet, ...groups],
			quiet: [quiet],
			leaf: (place, time, group) => figuresOf(place, time, group)?.n ?? 0,
			secret: (place, time) =>
				officesOf !== null &&
				officesOf(place, times.get(time) === null ? quarters : [Number(time)]) <
					2,
			told: (_, time) => quarters.length === 4 || times.get(time) !== null,
		},
	};
}

/** The year stands above its quarters, told or not. */
function timesOf(quarters: readonly Period[]): Axis {
	const year = String(yearPeriod(yearOf(quarters[0] ?? 0)));
	return new Map([
		[year, null] as const,
		...quarters.map((quarter) => [String(quarter), year] as const),
	]);
}

/** The node itself and everything above it. */
export function upwards(axis: Axis, node: string): string[] {
	const way: string[] = [];
	for (let at: string | null | undefined = node; at != null; at = axis.get(at))
		way.push(at);
	return way;
}

const keyOf = (place: string, time: string, group: string): string =>
	`${place} ${time} ${group}`;

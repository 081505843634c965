import type { Axis, Cube } from "#disclosure";
import { each, type Work } from "#platform/in-slices.ts";
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
export function* gridOf(table: Table, quarters: readonly Period[]): Work<Grid> {
	const { groups, quiet, leaves, officesOf } = table;
	const lowest = new Set<string>();
	yield* each(leaves, ({ place }) => lowest.add(place));
	const places = placesAbove([...lowest]);
	yield;
	const times = timesOf(quarters);
	const figures = new Added([...places.keys()], [...times.keys()]);
	yield;
	yield* each(leaves, ({ place, period, group, figures: those }) =>
		figures.add(place, String(period), group, those),
	);
	// From below: what lies under a place is there already when the place is added to the one above.
	const lowestFirst = [...places].reverse();
	yield* each(lowestFirst, ([place, above]) => {
		for (const quarter of quarters)
			for (const [group, those] of figures.at(place, String(quarter)))
				for (const [to, time] of [
					[place, times.get(String(quarter))],
					[above, String(quarter)],
				])
					if (to != null && time != null) figures.add(to, time, group, those);
	});
	const figuresOf: Grid["figuresOf"] = (place, time, group) =>
		figures.at(place, time).get(group) ?? null;
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

/** Figures by place, time and group, added up. */
class Added {
	readonly #places: ReadonlyMap<string, number>;
	readonly #times: ReadonlyMap<string, number>;
	readonly #cells: Map<string, Figures>[];

	constructor(places: readonly string[], times: readonly string[]) {
		this.#places = new Map(places.map((place, i) => [place, i]));
		this.#times = new Map(times.map((time, i) => [time, i]));
		this.#cells = Array.from(
			{ length: places.length * times.length },
			() => new Map(),
		);
	}

	/** By group; empty where nobody was, or where there is no such place or time. */
	at(place: string, time: string): ReadonlyMap<string, Figures> {
		return this.#at(place, time) ?? none;
	}

	add(place: string, time: string, group: string, figures: Figures): void {
		const there = this.#at(place, time)?.get(group);
		this.#at(place, time)?.set(
			group,
			there ? addFigures(there, figures) : figures,
		);
	}

	#at(place: string, time: string): Map<string, Figures> | undefined {
		const [p, t] = [this.#places.get(place), this.#times.get(time)];
		return p === undefined || t === undefined
			? undefined
			: this.#cells[p * this.#times.size + t];
	}
}

const none: ReadonlyMap<string, Figures> = new Map();

import { type Axis, type Cube, limit } from "#disclosure";
import { each, type Work } from "#platform/in-slices.ts";
import type { Said } from "./can-differ.ts";

/** People behind each figure of a cell: all of them, then those who answered each element. */
export type Sizes = readonly number[];

export interface Question {
	readonly cube: Pick<Cube, "places" | "times" | "groups" | "told">;
	/** Cells whose count is told and that have an index at all. */
	readonly mayTell: (place: string, time: string, group: string) => boolean;
	readonly sizesOf: (place: string, time: string, group: string) => Sizes;
	/** What people said there, each from 0 to 1: the sum and the sum of the squares; left out where there is nothing to add up. */
	readonly saidOf?: (
		place: string,
		time: string,
		group: string,
	) => readonly [number, number];
	/** Fewer are never told of, nor worked out. */
	readonly least?: number;
	/** What stands from before: told, or not; `null` where the cell is new. */
	readonly before: (
		place: string,
		time: string,
		group: string,
	) => boolean | null;
}

/** Every cell of a cube by a number, with what is known of it. */
export class Cells {
	readonly places: readonly string[];
	readonly times: readonly string[];
	readonly groups: readonly string[];
	/** Whether its height is told at all. */
	readonly #isThere: Uint8Array;
	readonly isTold: Uint8Array;
	/** Told or not told before: nothing is taken back of it. */
	readonly stands: Uint8Array;
	/** Figures of a cell: people, and who answered each element. */
	readonly figures: number;
	readonly #sizes: Float64Array;
	readonly #said: Float64Array;
	readonly #place: ReadonlyMap<string, number>;
	readonly #time: ReadonlyMap<string, number>;
	readonly #group: ReadonlyMap<string, number>;

	readonly #least: number;

	private constructor({ cube, sizesOf, least = limit }: Question) {
		this.#least = least;
		const numbers = (names: readonly string[]) =>
			new Map(names.map((name, i) => [name, i]));
		this.places = [...cube.places.keys()];
		this.times = [...cube.times.keys()];
		this.groups = cube.groups;
		this.#place = numbers(this.places);
		this.#time = numbers(this.times);
		this.#group = numbers(this.groups);
		const [place, time, group] = [this.places, this.times, this.groups];
		this.figures = sizesOf(
			place[0] ?? "",
			time[0] ?? "",
			group[0] ?? "",
		).length;
		const cells = place.length * time.length * group.length;
		this.#isThere = new Uint8Array(cells);
		this.isTold = new Uint8Array(cells);
		this.stands = new Uint8Array(cells);
		this.#sizes = new Float64Array(cells * this.figures);
		this.#said = new Float64Array(cells * 2);
	}

	static *of(question: Question): Work<Cells> {
		const cells = new Cells(question);
		yield* each(cells.places.keys(), (p) => cells.#add(question, p));
		return cells;
	}

	at(place: number, time: number, group: number): number {
		return (place * this.times.length + time) * this.groups.length + group;
	}

	/** By its words; a cell that is none has a number that no cell has. */
	named(place: string, time: string, group: string): number {
		return this.at(
			this.#place.get(place) ?? Number.NaN,
			this.#time.get(time) ?? Number.NaN,
			this.#group.get(group) ?? Number.NaN,
		);
	}

	isThere(place: number, time: number): boolean {
		return this.#isThere[this.at(place, time, 0)] === 1;
	}

	people(cell: number): number {
		return this.#sizes[cell * this.figures] ?? 0;
	}

	/** Whether some and fewer than the least are in these cells together, behind any figure. */
	isFew(cells: readonly number[]): boolean {
		if (cells.length === 0) return false;
		for (let figure = 0; figure < this.figures; figure += 1) {
			let people = 0;
			for (const cell of cells)
				people += this.#sizes[cell * this.figures + figure] ?? 0;
			if (people > 0 && people < this.#least) return true;
		}
		return false;
	}

	/** Whether fewer than the least are in these cells together, or nobody. */
	isBelow(cells: readonly number[]): boolean {
		return this.said(cells).n < this.#least;
	}

	/** What the people of these cells said together. */
	said(cells: readonly number[]): Said {
		let [n, sum, squares] = [0, 0, 0];
		for (const cell of cells) {
			n += this.people(cell);
			sum += this.#said[cell * 2] ?? 0;
			squares += this.#said[cell * 2 + 1] ?? 0;
		}
		return { n, sum, squares };
	}

	#add({ cube, mayTell, sizesOf, saidOf, before }: Question, p: number): void {
		const place = this.places[p] ?? "";
		for (const [t, time] of this.times.entries()) {
			const isThere = cube.told(place, time);
			for (const [g, group] of this.groups.entries()) {
				const cell = this.at(p, t, g);
				const sizes = sizesOf(place, time, group);
				this.#sizes.set(sizes, cell * this.figures);
				if (saidOf) this.#said.set(saidOf(place, time, group), cell * 2);
				if (!isThere) continue;
				this.#isThere[cell] = 1;
				const earlier = before(place, time, group);
				if (earlier !== null) this.stands[cell] = 1;
				const large = sizes.every((size) => size >= this.#least);
				if (earlier ?? (large && mayTell(place, time, group)))
					this.isTold[cell] = 1;
			}
		}
	}
}

/** Cells by number that add up. */
export interface Sum {
	/** `null` where it is everybody at a place and time. */
	readonly whole: number | null;
	readonly parts: readonly number[];
	/** Along which axis its parts lie. */
	readonly along: "groups" | "places" | "times";
}

/** The cells of a sum, the whole first. */
export const termsOf = ({ whole, parts }: Sum): readonly number[] =>
	whole === null ? parts : [whole, ...parts];

/** Every sum that a reader can make: of groups, of places, of quarters. */
export class Sums {
	readonly all: readonly Sum[];
	/** Numbers of the sums of a cell stand one after the other, from where this says. */
	readonly #from: Uint32Array;
	readonly #those: Uint32Array;
	/** The sum of which a cell is the whole, by number from 1. */
	readonly #below: Readonly<Record<"places" | "times", Uint32Array>>;

	private constructor(cells: number, all: readonly Sum[]) {
		const terms = all.reduce((n, sum) => n + termsOf(sum).length, 0);
		this.all = all;
		this.#from = new Uint32Array(cells + 1);
		this.#those = new Uint32Array(terms);
		this.#below = {
			places: new Uint32Array(cells),
			times: new Uint32Array(cells),
		};
	}

	static *of(cells: Cells, cube: Question["cube"]): Work<Sums> {
		const all = yield* sumsOf(cells, cube);
		const sums = new Sums(cells.isTold.length, all);
		yield* sums.#fill();
		return sums;
	}

	/** Numbers of the sums in which a cell is. */
	with(cell: number): Uint32Array {
		return this.#those.subarray(this.#from[cell], this.#from[cell + 1]);
	}

	/** The sum of which a cell is the whole, along an axis; undefined where it is none. */
	wholeIn(cell: number, axis: "places" | "times"): Sum | undefined {
		return this.all[(this.#below[axis][cell] ?? 0) - 1];
	}

	/** The cells of which a cell is the whole, along an axis; empty where it is none. */
	below(cell: number, axis: "places" | "times"): readonly number[] {
		return this.wholeIn(cell, axis)?.parts ?? [];
	}

	*#fill(): Work<void> {
		const counts = new Uint32Array(this.#from.length);
		yield* each(this.all.entries(), ([i, sum]) => {
			for (const cell of termsOf(sum)) counts[cell] = (counts[cell] ?? 0) + 1;
			if (sum.whole !== null && sum.along !== "groups")
				this.#below[sum.along][sum.whole] = i + 1;
		});
		for (let cell = 1; cell < counts.length; cell += 1)
			this.#from[cell] = (this.#from[cell - 1] ?? 0) + (counts[cell - 1] ?? 0);
		const next = this.#from.slice();
		yield* each(this.all.entries(), ([i, sum]) => {
			for (const cell of termsOf(sum)) {
				const at = next[cell] ?? 0;
				this.#those[at] = i;
				next[cell] = at + 1;
			}
		});
	}
}

/** The first of those with the fewest people. */
export function smallestOf(
	cells: Cells,
	among: readonly number[],
): number | null {
	let smallest: number | null = null;
	for (const cell of among)
		if (smallest === null || cells.people(cell) < cells.people(smallest))
			smallest = cell;
	return smallest;
}

function* sumsOf(
	cells: Cells,
	{ places, times }: Question["cube"],
): Work<Sum[]> {
	const sums: Sum[] = [];
	const groups = [...cells.groups.keys()];
	yield* each(cells.places.keys(), (p) => {
		for (const t of cells.times.keys())
			if (cells.isThere(p, t))
				sums.push({
					whole: null,
					parts: groups.map((g) => cells.at(p, t, g)),
					along: "groups",
				});
	});
	yield* each(partsOf(cells.places, places), ([p, parts]) => {
		for (const t of cells.times.keys())
			if (cells.isThere(p, t))
				for (const g of groups)
					sums.push({
						whole: cells.at(p, t, g),
						parts: parts.map((part) => cells.at(part, t, g)),
						along: "places",
					});
	});
	for (const [t, parts] of partsOf(cells.times, times))
		yield* each(cells.places.keys(), (p) => {
			if (!cells.isThere(p, t)) return;
			for (const g of groups)
				sums.push({
					whole: cells.at(p, t, g),
					parts: parts.map((part) => cells.at(p, part, g)),
					along: "times",
				});
		});
	return sums;
}

/** Nodes of an axis that have some below them, with those, by number. */
function partsOf(
	names: readonly string[],
	axis: Axis,
): ReadonlyMap<number, readonly number[]> {
	const at = new Map(names.map((name, i) => [name, i]));
	const parts = new Map<number, number[]>();
	for (const [i, name] of names.entries()) {
		const above = at.get(axis.get(name) ?? "");
		if (axis.get(name) === null || above === undefined) continue;
		const those = parts.get(above) ?? [];
		parts.set(above, those);
		those.push(i);
	}
	return parts;
}

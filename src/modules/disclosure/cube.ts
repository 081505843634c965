import { each, type Work } from "#platform/in-slices.ts";

/**
 * Counts of people by place, time and group, as they are told at several heights: units, provinces, the nation;
 * quarters and years. A place and a time each have one parent; what is counted lies at the leaves.
 */
export interface Cube {
	readonly places: Axis;
	readonly times: Axis;
	/** Every person is in one of them; together they are the total, which everybody knows. */
	readonly groups: readonly string[];
	/**
	 * Groups of whom nothing is told, and who need no protection: people who said nothing of themselves. They hide the
	 * others: of a small group and of those it is only known how many they are together.
	 */
	readonly quiet: readonly string[];
	/** People in a group at a leaf of both axes. */
	readonly leaf: (place: string, time: string, group: string) => number;
	/** Whether groups are told at this height at all. */
	readonly told: (place: string, time: string) => boolean;
	/**
	 * Where a cell of this height is not to be known however many are in it: a province that is one office. Its cells
	 * are hidden, and kept from being worked out, like small ones.
	 */
	readonly secret?: (place: string, time: string) => boolean;
}

/** A tree: every code with its parent, parents before children; `null` at the top. */
export type Axis = ReadonlyMap<string, string | null>;

/** What an earlier release said of a cell: it is known for ever. Other cells of it stay hidden. */
export type Frozen = (
	place: string,
	time: string,
	group: string,
) => "told" | "hidden" | null;

export const nothingFrozen: Frozen = () => null;

/** A tree by numbers, with what is asked of it again and again. */
export interface Tree {
	readonly codes: readonly string[];
	readonly parent: readonly number[];
	/** The node itself and everything above it, nearest first. */
	readonly upwards: readonly (readonly number[])[];
	/** Leaves below the node; a leaf has itself. */
	readonly leaves: readonly (readonly number[])[];
}

export function treeOf(axis: Axis): Tree {
	const codes = [...axis.keys()];
	const at = new Map(codes.map((code, i) => [code, i]));
	const parent = codes.map((code) => {
		const above = axis.get(code) ?? null;
		return above === null ? -1 : (at.get(above) ?? -1);
	});
	const upwards = codes.map((_, i) => {
		const way = [i];
		for (let up = parent[i] ?? -1; up >= 0; up = parent[up] ?? -1) way.push(up);
		return way;
	});
	const above = new Set(parent);
	const leaves = codes.map((): number[] => []);
	codes.forEach((_, leaf) => {
		if (above.has(leaf)) return;
		for (const node of upwards[leaf] ?? []) leaves[node]?.push(leaf);
	});
	return { codes, parent, upwards, leaves };
}

/** All counts of a cube, at every height, and where they are told. */
export class Counts {
	readonly places: Tree;
	readonly times: Tree;
	readonly groups: readonly string[];
	readonly count: Float64Array;
	readonly isTold: Uint8Array;
	readonly isSecret: Uint8Array;

	private constructor(cube: Cube) {
		this.places = treeOf(cube.places);
		this.times = treeOf(cube.times);
		this.groups = cube.groups;
		const size =
			this.places.codes.length * this.times.codes.length * this.groups.length;
		this.count = new Float64Array(size);
		this.isTold = new Uint8Array(size);
		this.isSecret = new Uint8Array(size);
	}

	static *of(cube: Cube): Work<Counts> {
		const counts = new Counts(cube);
		yield* each(counts.places.codes.keys(), (p) => counts.#add(cube, p));
		return counts;
	}

	at(place: number, time: number, group: number): number {
		return (
			(place * this.times.codes.length + time) * this.groups.length + group
		);
	}

	#add(cube: Cube, p: number): void {
		const place = this.places.codes[p] ?? "";
		this.times.codes.forEach((time, t) => {
			const told = cube.told(place, time) ? 1 : 0;
			const secret = cube.secret?.(place, time) ? 1 : 0;
			const leaf =
				this.places.leaves[p]?.[0] === p && this.times.leaves[t]?.[0] === t;
			this.groups.forEach((group, g) => {
				this.isTold[this.at(p, t, g)] = cube.quiet.includes(group) ? 0 : told;
				this.isSecret[this.at(p, t, g)] = secret;
				if (leaf) this.#addUpwards(p, t, g, cube.leaf(place, time, group));
			});
		});
	}

	#addUpwards(place: number, time: number, group: number, people: number) {
		for (const p of this.places.upwards[place] ?? [])
			for (const t of this.times.upwards[time] ?? []) {
				const cell = this.at(p, t, group);
				this.count[cell] = (this.count[cell] ?? 0) + people;
			}
	}
}

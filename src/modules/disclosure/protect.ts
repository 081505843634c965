import { atOnce, each, type Work } from "#platform/in-slices.ts";
import {
	Counts,
	type Cube,
	type Frozen,
	nothingFrozen,
	type Tree,
} from "./cube.ts";

/** Fewer people are never told. */
export const limit = 10;

export interface Protected {
	/** Whether the count of a cell may be told. */
	readonly isShown: (place: string, time: string, group: string) => boolean;
	/** Cells that are told at their height, those of them that are large enough, and those of these that are hidden to protect others. */
	readonly cells: number;
	readonly useful: number;
	readonly lost: number;
}

/**
 * Which cells of a cube may be told, so that nobody can work out a cell of fewer than `limit` people from all others,
 * from all totals and from everything that was told before.
 *
 * Every small cell is given an alternative: people of two groups change places between two offices, or between two
 * times, or both, so that every total and every cell that is told stays what it is, while the small cell has one person
 * more or fewer. As long as all cells that such a change touches are hidden, both tables look alike to everybody. Of all
 * changes the one is taken that hides the fewest large cells; hiding more never spoils one that was found before.
 * The idea is that of the hypercube method for hierarchical tables (Giessing and Repsilber 2002).
 */
export const protect = (cube: Cube, how: How = {}): Protected =>
	atOnce(protecting(cube, how));

interface How {
	readonly frozen?: Frozen;
	readonly least?: number;
}

/** The same as work that may be left now and then: the cube of a nation takes seconds. */
export function* protecting(
	cube: Cube,
	{ frozen = nothingFrozen, least = limit }: How = {},
): Work<Protected> {
	const counts = yield* Counts.of(cube);
	const search = new Search(counts, least);
	yield* search.freeze(frozen);
	const small = yield* search.small();
	yield* each(small, (cell) => search.giveAlternative(cell));
	yield* search.showWhatCanBe();
	return yield* search.outcome();
}

/** A cell by its three numbers. */
interface Cell {
	readonly place: number;
	readonly time: number;
	readonly group: number;
}

/** Nodes of one axis that a change touches, with the leaves between which people move. */
interface Leg {
	readonly from: number;
	/** `null`: nobody comes from elsewhere, so everything above changes too. */
	readonly other: number | null;
	readonly touched: readonly number[];
}

class Search {
	readonly #counts: Counts;
	readonly #least: number;
	readonly #hidden: Uint8Array;
	readonly #frozen: Uint8Array;
	/** Hidden whatever comes. */
	readonly #fixed: Uint8Array;
	readonly #legs: {
		readonly places: (place: number) => readonly Leg[];
		readonly times: (time: number) => readonly Leg[];
	};
	/** The cells that the alternative of each small cell touches. */
	readonly #alternatives = new Map<Cell, readonly number[]>();

	constructor(counts: Counts, least: number) {
		this.#counts = counts;
		this.#least = least;
		this.#hidden = new Uint8Array(counts.count.length);
		this.#frozen = new Uint8Array(counts.count.length);
		this.#fixed = new Uint8Array(counts.count.length);
		this.#legs = { places: legsIn(counts.places), times: legsIn(counts.times) };
	}

	/** What stands from before, and what is hidden whatever comes. */
	*freeze(frozen: Frozen): Work<void> {
		const { isTold, places, times, groups } = this.#counts;
		yield* each(places.codes.entries(), ([p, place]) => {
			times.codes.forEach((time, t) => {
				groups.forEach((group, g) => {
					const cell = this.#counts.at(p, t, g);
					if (!isTold[cell]) return;
					const before = frozen(place, time, group);
					if (before === "told") this.#frozen[cell] = 1;
					else if (before === "hidden" || this.#mustHide(cell)) {
						this.#hidden[cell] = 1;
						this.#fixed[cell] = 1;
					}
				});
			});
		});
	}

	#mustHide(cell: number): boolean {
		const { count, isSecret } = this.#counts;
		return (count[cell] ?? 0) < this.#least || isSecret[cell] === 1;
	}

	/** Cells that must not be worked out: the highest first, for they have the fewest alternatives. */
	*small(): Work<readonly Cell[]> {
		const { places, times, groups, isTold } = this.#counts;
		const byWeight = new Map<number, Cell[]>();
		yield* each(places.codes.keys(), (place) => {
			for (const time of times.codes.keys()) {
				// Where nobody was, everybody knows so by the total.
				if (this.#isEmpty(place, time)) continue;
				const weight =
					(places.leaves[place]?.length ?? 0) *
					(times.leaves[time]?.length ?? 0);
				const cells = byWeight.get(weight) ?? [];
				byWeight.set(weight, cells);
				for (const group of groups.keys()) {
					const at = this.#counts.at(place, time, group);
					if (isTold[at] && !this.#frozen[at] && this.#mustHide(at))
						cells.push({ place, time, group });
				}
			}
		});
		return [...byWeight]
			.sort(([a], [b]) => b - a)
			.flatMap(([, cells]) => cells);
	}

	#isEmpty(place: number, time: number): boolean {
		return this.#counts.groups.every(
			(_, g) => this.#counts.count[this.#counts.at(place, time, g)] === 0,
		);
	}

	giveAlternative(cell: Cell): void {
		const best = this.#cheapest(cell);
		if (best) {
			for (const touched of best) this.#hidden[touched] = 1;
			this.#alternatives.set(cell, best);
		} else this.#hideAround(cell);
	}

	/**
	 * What was hidden for one cell may not be needed any more since more was hidden for others: it is shown again where
	 * every small cell that leans on it finds another alternative among what is hidden anyway. The largest first.
	 */
	*showWhatCanBe(): Work<void> {
		const { count, isTold } = this.#counts;
		const leaning = new Map<number, Set<Cell>>();
		yield* each(this.#alternatives, ([cell, touched]) => {
			for (const at of touched)
				leaning.set(at, (leaning.get(at) ?? new Set()).add(cell));
		});
		const spare = [...leaning.keys()]
			.filter(
				(at) =>
					isTold[at] && !this.#fixed[at] && (count[at] ?? 0) >= this.#least,
			)
			.sort((a, b) => (count[b] ?? 0) - (count[a] ?? 0));
		yield* each(spare, (at) => {
			this.#hidden[at] = 0;
			const found = new Map<Cell, readonly number[]>();
			for (const cell of leaning.get(at) ?? []) {
				const other = this.#cheapest(cell, 0.5);
				if (!other) break;
				found.set(cell, other);
			}
			if (found.size < (leaning.get(at)?.size ?? 0)) {
				this.#hidden[at] = 1;
				return;
			}
			for (const [cell, touched] of found) {
				for (const old of this.#alternatives.get(cell) ?? [])
					leaning.get(old)?.delete(cell);
				for (const now of touched)
					leaning.set(now, (leaning.get(now) ?? new Set()).add(cell));
				this.#alternatives.set(cell, touched);
			}
		});
	}

	/** The cells that the cheapest change touches; `null` where there is none. */
	#cheapest(
		{ place, time, group }: Cell,
		under = Number.POSITIVE_INFINITY,
	): readonly number[] | null {
		const { groups } = this.#counts;
		let best: readonly number[] | null = null;
		let least = under;
		for (const a of this.#legs.places(place))
			for (const b of this.#legs.times(time))
				for (let other = 0; other < groups.length; other += 1) {
					if (other === group) continue;
					const cost = this.#cost(a, b, group, other, least);
					if (cost >= least || !this.#isPossible(a, b, group, other)) continue;
					least = cost;
					best = this.#touched(a, b, group, other);
					if (cost === 0) return best;
				}
		return best;
	}

	/** Large cells that would be hidden; no more is counted than `most`. */
	#cost(a: Leg, b: Leg, group: number, other: number, most: number): number {
		let cost = 0;
		for (const p of a.touched)
			for (const t of b.touched)
				for (const g of [group, other]) {
					const cell = this.#counts.at(p, t, g);
					if (!this.#counts.isTold[cell] || this.#hidden[cell]) continue;
					if (this.#frozen[cell]) return Number.POSITIVE_INFINITY;
					// What is told of many places is worth more than what is told of one.
					cost += 1 + Math.log2(this.#counts.places.leaves[p]?.length ?? 1);
					if (cost >= most) return cost;
				}
		return cost;
	}

	#touched(a: Leg, b: Leg, group: number, other: number): number[] {
		return a.touched.flatMap((p) =>
			b.touched.flatMap((t) =>
				[group, other]
					.map((g) => this.#counts.at(p, t, g))
					.filter((cell) => this.#counts.isTold[cell]),
			),
		);
	}

	/** Whether the change leaves nobody below nought, in one direction or the other. */
	#isPossible(a: Leg, b: Leg, group: number, other: number): boolean {
		let [more, fewer] = [true, true];
		const corner = (place: number, time: number, g: number, sign: number) => {
			const people = this.#counts.count[this.#counts.at(place, time, g)] ?? 0;
			if (people > 0) return;
			if (sign > 0) fewer = false;
			else more = false;
		};
		for (const [place, s] of corners(a))
			for (const [time, r] of corners(b)) {
				corner(place, time, group, s * r);
				corner(place, time, other, -s * r);
			}
		return more || fewer;
	}

	/** Where people cannot change places: nothing of the groups is told here, nor above. */
	#hideAround({ place, time }: Cell): void {
		const { places, times, groups } = this.#counts;
		for (const p of places.upwards[place] ?? [])
			for (const t of times.upwards[time] ?? [])
				groups.forEach((_, g) => {
					const cell = this.#counts.at(p, t, g);
					if (!this.#frozen[cell]) this.#hidden[cell] = 1;
				});
	}

	*outcome(): Work<Protected> {
		const { count, isTold, places, times, groups } = this.#counts;
		let [cells, useful, lost] = [0, 0, 0];
		yield* each(count.entries(), ([cell, people]) => {
			if (!isTold[cell]) return;
			cells += 1;
			if (people < this.#least || this.#counts.isSecret[cell]) return;
			useful += 1;
			if (this.#hidden[cell]) lost += 1;
		});
		const at = (codes: readonly string[]) =>
			new Map(codes.map((code, i) => [code, i]));
		const [p, t, g] = [at(places.codes), at(times.codes), at(groups)];
		return {
			cells,
			useful,
			lost,
			isShown: (place, time, group) => {
				const cell = this.#counts.at(
					p.get(place) ?? -1,
					t.get(time) ?? -1,
					g.get(group) ?? -1,
				);
				return isTold[cell] === 1 && this.#hidden[cell] === 0;
			},
		};
	}
}

const corners = ({
	from,
	other,
}: Leg): readonly (readonly [number, number])[] =>
	other === null
		? [[from, 1]]
		: [
				[from, 1],
				[other, -1],
			];

/** The changes along an axis by node. Those of the last node are kept: small cells of one place follow one another. */
function legsIn(tree: Tree): (node: number) => readonly Leg[] {
	let last = -1;
	let legs: readonly Leg[] = [];
	return (node) => {
		if (node !== last) legs = legsOf(tree, node);
		last = node;
		return legs;
	};
}

/** So many partners are looked at; more rarely find anything cheaper. */
const mostPartners = 60;

/**
 * Changes along one axis that touch a node: from a leaf below it, to a leaf that is not below it (near ones first), or
 * to nowhere, which touches everything above.
 */
function legsOf(tree: Tree, node: number): readonly Leg[] {
	const legs: Leg[] = [];
	const own = tree.leaves[node] ?? [];
	const inside = new Set(own);
	for (const from of own.slice(0, 4)) {
		let partners = 0;
		for (const above of (tree.upwards[node] ?? []).slice(1)) {
			for (const other of tree.leaves[above] ?? []) {
				if (inside.has(other)) continue;
				if (partners >= mostPartners) break;
				partners += 1;
				legs.push({ from, other, touched: touchedBy(tree, from, other) });
			}
			if (partners > 0) break;
		}
		legs.push({ from, other: null, touched: tree.upwards[from] ?? [] });
	}
	return legs;
}

/** What lies above one of two leaves and not above both. */
function touchedBy(tree: Tree, from: number, other: number): number[] {
	const [up, down] = [tree.upwards[from] ?? [], tree.upwards[other] ?? []];
	return [
		...up.filter((node) => !down.includes(node)),
		...down.filter((node) => !up.includes(node)),
	];
}

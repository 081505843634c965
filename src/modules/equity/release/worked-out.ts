import { each, type Work } from "#platform/in-slices.ts";
import { canDiffer } from "./can-differ.ts";
import {
	type Cells,
	type Sum,
	type Sums,
	smallestOf,
	termsOf,
} from "./sums.ts";

/**
 * What follows from the indices that are told. A sum of which all but one is known gives the one, and so on. Where that
 * leaves fewer than ten, in a sum or beside the groups that are known of some of its places or quarters, one of the
 * indices from which it follows is kept back.
 */
export class WorkedOut {
	readonly #cells: Cells;
	readonly #sums: Sums;

	constructor(cells: Cells, sums: Sums) {
		this.#cells = cells;
		this.#sums = sums;
	}

	/** Takes back what leads to a few. Answers whether anything was. */
	*keepBack(take: (cell: number) => void): Work<boolean> {
		const known = yield* this.#follow();
		const taken = new Set<number>();
		const lift = (from: readonly number[]) => {
			const sources = this.#sources(from, known);
			if (sources.some((cell) => taken.has(cell))) return;
			const smallest = smallestOf(
				this.#cells,
				sources.filter((cell) => !this.#cells.stands[cell]),
			);
			if (smallest !== null) taken.add(smallest);
		};
		yield* each(known.order, (cell) => {
			if (this.#cells.isFew([cell])) lift([cell]);
		});
		const rests = new Rests();
		yield* each(this.#sums.all, ({ whole, parts }) => {
			if (whole !== null && !known.has(whole)) return;
			const open = parts.filter((part) => known.has(part));
			const left = parts.filter((part) => !known.has(part));
			if (whole === null) {
				if (this.#cells.isFew(left)) lift(open);
				else rests.add({ left, known: open });
				return;
			}
			for (const axes of ways) {
				const deep = axes.reduce<Left>(
					(so, axis) => this.#deeper(so, axis, known),
					{ left, known: [whole, ...open] },
				);
				if (this.#cells.isFew(deep.left)) lift(deep.known);
				else rests.add(deep);
			}
		});
		// Two rests that overlap tell how what one has alone differs from what the other has alone.
		yield* each(rests.pairs(), ([one, other]) => {
			if (this.#strains(without(one, other), without(other, one)))
				lift([...one.known, ...other.known]);
		});
		yield* each(this.#families(), (family) => {
			for (const places of leftTogether(family, known)) {
				const sides = family.map((sum) => sideOf(sum, places, known));
				const rest = family.flatMap(({ parts }, g) =>
					sides[g] === null ? parts.filter((_, i) => places.has(i)) : [],
				);
				if (this.#cells.isFew(rest)) lift(sides.flatMap((side) => side ?? []));
			}
		});
		// The same places in each quarter and in the year: what is known of all but one gives the one.
		yield* each(this.#squares(), (square) => {
			for (const places of leftTogether(square, known)) {
				const sides = square.map((sum) => sideOf(sum, places, known));
				const open = square.filter((_, i) => sides[i] === null);
				const [last] = open;
				if (!last || open.length > 1) continue;
				const rest = last.parts.filter((_, i) => places.has(i));
				if (this.#cells.isFew(rest)) lift(sides.flatMap((side) => side ?? []));
			}
		});
		for (const cell of taken) take(cell);
		return taken.size > 0;
	}

	/**
	 * Whether the difference of what two sides said gives away a few: because both are few together, or because a table with
	 * one person more or fewer on each side would ask for answers that nobody can give.
	 */
	#strains(one: readonly number[], other: readonly number[]): boolean {
		if (this.#cells.isFew([...one, ...other])) return true;
		if (!this.#cells.isBelow(one) && !this.#cells.isBelow(other)) return false;
		const [first, second] = [this.#cells.said(one), this.#cells.said(other)];
		const apart = {
			sum: second.sum - first.sum,
			squares: second.squares - first.squares,
		};
		return [-1, 1].some(
			(more) =>
				first.n + more >= 0 &&
				second.n + more >= 0 &&
				!canDiffer(first.n + more, second.n + more, apart),
		);
	}

	/** Sums of the same places or quarters, which were made group by group. */
	*#families(): Generator<readonly Sum[]> {
		let family: Sum[] = [];
		for (const sum of this.#sums.all) {
			if (sum.along === "groups") continue;
			family.push(sum);
			if (family.length < this.#cells.groups.length) continue;
			yield family;
			family = [];
		}
	}

	/** Sums of the same places, of a year and of each of its quarters; and of the same quarters, of a place and of its parts. */
	*#squares(): Generator<readonly Sum[]> {
		for (const sum of this.#sums.all) {
			if (sum.along === "groups" || sum.whole === null) continue;
			const across = sum.along === "times" ? "places" : "times";
			const square = [sum.whole, ...sum.parts].flatMap(
				(cell) => this.#sums.wholeIn(cell, across) ?? [],
			);
			if (square.length === sum.parts.length + 1) yield square;
		}
	}

	/** What is left when, of cells that are not known, those of their parts that are known are taken off too. */
	#deeper(so: Left, axis: "places" | "times", known: Known): Left {
		const deep = { left: [] as number[], known: [...so.known] };
		for (const cell of so.left) {
			const parts = this.#sums.below(cell, axis);
			if (!parts.some((part) => known.has(part))) deep.left.push(cell);
			else
				for (const part of parts)
					(known.has(part) ? deep.known : deep.left).push(part);
		}
		return deep;
	}

	/** What is known when everything is followed that follows from what is told. */
	*#follow(): Work<Known> {
		const known = new Known(this.#cells.isTold.length);
		const open = new Uint32Array(this.#sums.all.length);
		yield* each(this.#sums.all.entries(), ([i, sum]) => {
			open[i] = sum.parts.length + (sum.whole === null ? 0 : 1);
		});
		const fresh: number[] = [];
		const learn = (cell: number, from: number) => {
			if (known.has(cell)) return;
			known.add(cell, from);
			fresh.push(cell);
		};
		yield* each(this.#cells.isTold.entries(), ([cell, isTold]) => {
			if (isTold) learn(cell, told);
		});
		// Where nobody answered, everybody knows so by the total.
		yield* each(this.#sums.all.entries(), ([i, sum]) => {
			if (sum.whole === null && !sum.parts.some((part) => this.#isSome(part)))
				for (const part of sum.parts) learn(part, i);
		});
		yield* each(emptied(fresh), (cell) => {
			for (const i of this.#sums.with(cell)) {
				open[i] = (open[i] ?? 0) - 1;
				const sum = this.#sums.all[i];
				if (open[i] !== 1 || !sum) continue;
				const last = termsOf(sum).find((term) => !known.has(term));
				if (last !== undefined) learn(last, i);
			}
		});
		return known;
	}

	#isSome(cell: number): boolean {
		return this.#cells.people(cell) > 0;
	}

	/** The told cells from which these are known. */
	#sources(from: readonly number[], known: Known): number[] {
		const seen = new Set(from);
		const sources: number[] = [];
		for (const cell of seen) {
			if (!known.has(cell)) continue;
			const sum = this.#sums.all[known.from(cell)];
			if (sum === undefined) sources.push(cell);
			else for (const term of termsOf(sum)) seen.add(term);
		}
		return sources;
	}
}

/** That a cell is known because it is told, where else the number of a sum stands. */
const told = -1;

/** Cells that are known, and from what. */
class Known {
	readonly #from: Int32Array;
	/** In the order in which they were learnt. */
	readonly order: number[] = [];

	constructor(cells: number) {
		this.#from = new Int32Array(cells).fill(told - 1);
	}

	has(cell: number): boolean {
		return (this.#from[cell] ?? told - 1) >= told;
	}

	/** The number of the sum from which a known cell follows, or `told`. */
	from(cell: number): number {
		return this.#from[cell] ?? told;
	}

	add(cell: number, from: number): void {
		this.#from[cell] = from;
		this.order.push(cell);
	}
}

/** Takes from the end until there is nothing left; more may be added meanwhile. */
function* emptied<Thing>(things: Thing[]): Generator<Thing> {
	for (;;) {
		const thing = things.pop();
		if (thing === undefined) return;
		yield thing;
	}
}

interface Left {
	readonly left: readonly number[];
	readonly known: readonly number[];
}

/** What one rest has and the other has not. */
const without = (one: Left, other: Left): readonly number[] =>
	one.left.filter((cell) => !other.left.includes(cell));

/** What is left of known wholes, each once; of more cells than this nobody makes out a few. */
const mostLeft = 12;
class Rests {
	readonly #all = new Map<string, Left>();

	add(rest: Left): void {
		if (rest.left.length < 2 || rest.left.length > mostLeft) return;
		const left = rest.left.toSorted((a, b) => a - b);
		const name = left.join(" ");
		if (!this.#all.has(name)) this.#all.set(name, { ...rest, left });
	}

	/** Every two that have a cell in common. */
	*pairs(): Generator<readonly [Left, Left]> {
		const at = new Map<number, Left[]>();
		for (const rest of this.#all.values()) {
			const near = new Set(rest.left.flatMap((cell) => at.get(cell) ?? []));
			for (const other of near) yield [other, rest];
			for (const cell of rest.left) {
				const there = at.get(cell) ?? [];
				at.set(cell, there);
				there.push(rest);
			}
		}
	}
}

/** In which order what is left is looked into: offices of provinces, quarters of years. */
const ways = [
	[],
	["places"],
	["times"],
	["places", "times"],
	["times", "places"],
] as const;

/** The parts that are left of each known whole, by number, and every union of them. */
function leftTogether(
	family: readonly Sum[],
	known: Known,
): ReadonlySet<number>[] {
	const unions = new Map<string, ReadonlySet<number>>();
	for (const { whole, parts } of family) {
		if (whole === null || !known.has(whole)) continue;
		const left = parts.flatMap((part, i) => (known.has(part) ? [] : [i]));
		if (left.length === 0) continue;
		for (const other of [new Set<number>(), ...unions.values()]) {
			const both = new Set([...other, ...left].sort((a, b) => a - b));
			unions.set([...both].join(" "), both);
		}
	}
	return [...unions.values()];
}

/** The known cells that give a group at these places together; `null` where it is not known. */
function sideOf(
	{ whole, parts }: Sum,
	places: ReadonlySet<number>,
	known: Known,
): readonly number[] | null {
	const inside = parts.filter((_, i) => places.has(i));
	if (inside.every((part) => known.has(part))) return inside;
	const left = parts.every((part, i) => known.has(part) || places.has(i));
	return left && whole !== null && known.has(whole)
		? [whole, ...parts.filter((part) => known.has(part))]
		: null;
}

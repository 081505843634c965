import { each, type Work } from "#platform/in-slices.ts";
import { Cells, type Question, type Sum, Sums, smallestOf } from "./sums.ts";
import { WorkedOut } from "./worked-out.ts";

export interface ToldIndices {
	readonly isTold: (place: string, time: string, group: string) => boolean;
}

/**
 * Of which cells the index may be told beside their count. The index of a whole and of its parts gives, by subtraction,
 * the mean of the parts that are left. So in every sum (groups of a place and time, places of a province or the nation,
 * quarters of a year) those left must be nobody or at least ten, behind every element: until they are, the smallest
 * part is kept back too. Wholes are taken for known even where they are not told. Nor may a mean be worked out that leads
 * on to a few: that of the one part of a sum that is left, and so of those who are left beside it (`worked-out.ts`).
 */
export function* tellIndices(question: Question): Work<ToldIndices> {
	const cells = yield* Cells.of(question);
	const sums = yield* Sums.of(cells, question.cube);
	const keeper = new Keeper(cells, sums);
	const known = new WorkedOut(cells, sums);
	do yield* keeper.keepBack();
	while (yield* known.keepBack((cell) => keeper.take(cell)));
	return { isTold: (...cell) => cells.isTold[cells.named(...cell)] === 1 };
}

/** Keeps back the smallest part of every sum whose rest is few, until there is none. */
class Keeper {
	readonly #cells: Cells;
	readonly #sums: Sums;
	/** Sums in which something changed since they were looked at; at first, all. */
	readonly #isFresh: Uint8Array;

	constructor(cells: Cells, sums: Sums) {
		this.#cells = cells;
		this.#sums = sums;
		this.#isFresh = new Uint8Array(sums.all.length).fill(1);
	}

	take(cell: number): void {
		this.#cells.isTold[cell] = 0;
		for (const sum of this.#sums.with(cell)) this.#isFresh[sum] = 1;
	}

	*keepBack(): Work<void> {
		for (let changed = true; changed; ) {
			changed = false;
			yield* each(this.#sums.all.keys(), (i) => {
				if (!this.#isFresh[i]) return;
				this.#isFresh[i] = 0;
				const kept = this.#kept(i);
				if (kept === null) return;
				this.take(kept);
				changed = true;
			});
		}
	}

	/** The cell that must be kept back for this sum; `null` where it is in order, or nothing of it can be taken back. */
	#kept(i: number): number | null {
		const { isTold, stands } = this.#cells;
		const { whole, parts } = this.#sums.all[i] as Sum;
		const wholeIsTold = whole !== null && isTold[whole] === 1;
		const left = parts.filter((part) => !isTold[part]);
		if (left.length === parts.length && !wholeIsTold) return null;
		if (!this.#cells.isFew(left)) return null;
		const smallest = smallestOf(
			this.#cells,
			parts.filter((part) => isTold[part] && !stands[part]),
		);
		if (smallest !== null) return smallest;
		return wholeIsTold && !stands[whole] ? whole : null;
	}
}

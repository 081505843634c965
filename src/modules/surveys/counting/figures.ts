import { type Exact, exact, plain } from "#kernel/decimal.ts";

/**
 * What is counted of many answers: how many people, and for each element how many answered it, the sum of the levels
 * and of their squares, in the order of the elements. `own` is over people: each with the mean of what they answered.
 * Figures of parts add up to the figures of the whole, so that a unit pools people and never averages indices.
 */
export interface Figures {
	readonly n: number;
	readonly answered: readonly number[];
	readonly sums: readonly number[];
	readonly squares: readonly number[];
	readonly ownSum: Exact;
	readonly ownSquares: Exact;
}

/** Decimals kept of the mean of one person: far more than an interval shows. */
const decimals = 12;

export const nobody = (elements: number): Figures => ({
	n: 0,
	answered: new Array(elements).fill(0),
	sums: new Array(elements).fill(0),
	squares: new Array(elements).fill(0),
	ownSum: exact(0),
	ownSquares: exact(0),
});

/** Counts people one after the other: fast, and exact. `codes` are the elements, in their order. */
export class Tally {
	readonly #codes: readonly string[];
	readonly #answered: number[];
	readonly #sums: number[];
	readonly #squares: number[];
	#n = 0;
	/** How many people had which sum of levels over how many answers: the means themselves are worked out once each. */
	readonly #means = new Map<string, number>();

	constructor(codes: readonly string[]) {
		this.#codes = codes;
		this.#answered = new Array(codes.length).fill(0);
		this.#sums = new Array(codes.length).fill(0);
		this.#squares = new Array(codes.length).fill(0);
	}

	add(answers: Readonly<Record<string, number>>): void {
		let sum = 0;
		let count = 0;
		for (let i = 0; i < this.#codes.length; i += 1) {
			const level = answers[this.#codes[i] as string];
			if (level === undefined) continue;
			this.#answered[i] = (this.#answered[i] ?? 0) + 1;
			this.#sums[i] = (this.#sums[i] ?? 0) + level;
			this.#squares[i] = (this.#squares[i] ?? 0) + level * level;
			sum += level;
			count += 1;
		}
		this.#n += 1;
		const mean = `${sum}/${Math.max(1, count)}`;
		this.#means.set(mean, (this.#means.get(mean) ?? 0) + 1);
	}

	figures(): Figures {
		let ownSum = exact(0);
		let ownSquares = exact(0);
		for (const [mean, people] of this.#means) {
			const [sum = "0", count = "1"] = mean.split("/");
			const value = exact(sum).div(count).toDecimalPlaces(decimals);
			ownSum = ownSum.plus(value.times(people));
			ownSquares = ownSquares.plus(value.times(value).times(people));
		}
		return {
			n: this.#n,
			answered: this.#answered,
			sums: this.#sums,
			squares: this.#squares,
			ownSum,
			ownSquares,
		};
	}
}

export const addFigures = (a: Figures, b: Figures): Figures => ({
	n: a.n + b.n,
	answered: a.answered.map((value, i) => value + (b.answered[i] ?? 0)),
	sums: a.sums.map((value, i) => value + (b.sums[i] ?? 0)),
	squares: a.squares.map((value, i) => value + (b.squares[i] ?? 0)),
	ownSum: a.ownSum.plus(b.ownSum),
	ownSquares: a.ownSquares.plus(b.ownSquares),
});

/** What is left of a whole without one of its parts. */
export const lessFigures = (a: Figures, b: Figures): Figures => ({
	n: a.n - b.n,
	answered: a.answered.map((value, i) => value - (b.answered[i] ?? 0)),
	sums: a.sums.map((value, i) => value - (b.sums[i] ?? 0)),
	squares: a.squares.map((value, i) => value - (b.squares[i] ?? 0)),
	ownSum: a.ownSum.minus(b.ownSum),
	ownSquares: a.ownSquares.minus(b.ownSquares),
});

/** Figures as the columns of a counter. */
export const asColumns = (figures: Figures) => ({
	n: figures.n,
	answered: [...figures.answered],
	sums: [...figures.sums],
	squares: [...figures.squares],
	own_sum: plain(figures.ownSum),
	own_squares: plain(figures.ownSquares),
});

interface CounterRow {
	readonly n: string;
	readonly answered: readonly string[];
	readonly sums: readonly string[];
	readonly squares: readonly string[];
	readonly own_sum: string;
	readonly own_squares: string;
}

/** The columns of a counter as figures. PostgreSQL sends bigint as text. */
export const asFigures = (row: CounterRow): Figures => ({
	n: Number(row.n),
	answered: row.answered.map(Number),
	sums: row.sums.map(Number),
	squares: row.squares.map(Number),
	ownSum: exact(row.own_sum),
	ownSquares: exact(row.own_squares),
});

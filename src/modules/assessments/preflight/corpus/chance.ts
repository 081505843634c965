/** Chance from a seed: the same seed draws the same files. */
export interface Chance {
	/** At least 0, below 1. */
	readonly next: () => number;
	/** From `from` to `to`, both possible. */
	readonly whole: (from: number, to: number) => number;
	readonly between: (from: number, to: number) => number;
	readonly pick: <Value>(values: readonly Value[]) => Value;
	readonly often: (share: number) => boolean;
	/** Around 0, with a spread of 1. */
	readonly bell: () => number;
	readonly shuffled: <Value>(values: readonly Value[]) => Value[];
}

export function chanceFrom(seed: number): Chance {
	let state = (seed * 2_654_435_761) >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	const whole = (from: number, to: number) =>
		from + Math.floor(next() * (to - from + 1));
	return {
		next,
		whole,
		between: (from, to) => from + next() * (to - from),
		pick: (values) => {
			const value = values[whole(0, values.length - 1)];
			if (value === undefined) throw new Error("nothing to pick from");
			return value;
		},
		often: (share) => next() < share,
		bell: () =>
			Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
		shuffled: (values) => {
			const left = [...values];
			for (let at = left.length - 1; at > 0; at -= 1) {
				const other = whole(0, at);
				[left[at], left[other]] = [left[other] as never, left[at] as never];
			}
			return left;
		},
	};
}

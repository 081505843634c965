/** Numbers of chance from 0 to 1, the same ones for the same seed. */
export function chanceOf(seed: number): () => number {
	let state = seed >>> 0;
	// Mulberry32.
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** What somebody comes for, and how many of a hundred do. */
export type Mix = Readonly<Record<string, number>>;

/** One arrival: when, in milliseconds from the beginning, and for what. */
export interface Arrival {
	readonly at: number;
	readonly kind: string;
}

/**
 * People who come one by one and know nothing of each other (Poisson), so many a second, for so many seconds. When they
 * come does not hang on how quickly others are answered.
 */
export function arrivals(
	mix: Mix,
	rate: number,
	seconds: number,
	chance: () => number,
): Arrival[] {
	const kinds = Object.entries(mix).filter(([, part]) => part > 0);
	const all = kinds.reduce((sum, [, part]) => sum + part, 0);
	const pick = (): string => {
		let left = chance() * all;
		for (const [kind, part] of kinds) {
			left -= part;
			if (left < 0) return kind;
		}
		return kinds.at(-1)?.[0] ?? "";
	};
	const coming: Arrival[] = [];
	for (
		let at = gap(rate, chance);
		at < seconds * 1_000;
		at += gap(rate, chance)
	)
		coming.push({ at, kind: pick() });
	return coming;
}

/** Until the next one comes, in milliseconds. */
const gap = (rate: number, chance: () => number): number =>
	(-Math.log(1 - chance()) * 1_000) / rate;

/** So many of a hundred took at most so long; 0 where nothing was timed. */
export const percentile = (times: readonly number[], of: number): number => {
	const sorted = Float64Array.from(times).sort();
	return (
		sorted[
			Math.min(sorted.length - 1, Math.ceil((of / 100) * sorted.length) - 1)
		] ?? 0
	);
};

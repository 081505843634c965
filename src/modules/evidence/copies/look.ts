import { type Grid, half, soft } from "./grid.ts";
import { middle, signsOf, wavesOf } from "./waves.ts";

/** Points on a side of the small grey picture that is kept of every picture. */
export const lookSide = 128;

/** A picture on 32 by 32 points: enough to tell most pictures apart. */
export interface CoarseLook {
	/** Width by height of the picture itself; the grids are square. */
	readonly ratio: number;
	readonly coarse: Grid;
}

/** How a picture looks, small, in which copies of it are recognised. */
export interface Look extends CoarseLook {
	/** 64 and 128 points on a side, softened. */
	readonly mid: Grid;
	readonly fine: Grid;
}

/** Below this spread of grey (of 255) a picture is as good as blank, and like any other blank one. */
const leastSpread = 4;

/**
 * The look of a picture. `grey` has 128 by 128 bytes, row by row, the whole picture squeezed into a square;
 * `ratio` is its width by its height before. Null for a blank one: it has no look.
 */
export function lookOf(grey: Uint8Array, ratio: number): Look | null {
	if (grey.length !== lookSide * lookSide || !(ratio > 0))
		throw new Error("a look is made of 128 by 128 points");
	if (spreadOf(grey) < leastSpread) return null;
	const points = { side: lookSide, grey: Float32Array.from(grey) };
	const mid = half(points);
	return { ratio, coarse: half(mid), mid: soft(mid), fine: soft(points) };
}

/** The coarse points as bytes, and back. */
export const bytesOfCoarse = ({ coarse }: CoarseLook): Uint8Array =>
	Uint8Array.from(coarse.grey, Math.round);
export const coarseOf = (bytes: Uint8Array, ratio: number): CoarseLook => ({
	ratio,
	coarse: { side: lookSide / 4, grey: Float32Array.from(bytes) },
});

/** What the index keeps of a look: the signs of 128 waves of its middle, as four numbers of 32 bits. */
export const keyOf = (look: CoarseLook): Int32Array =>
	signsOf(wavesOf(look, middle));

function spreadOf(grey: Uint8Array): number {
	let sum = 0;
	let squares = 0;
	for (const value of grey) {
		sum += value;
		squares += value * value;
	}
	const mean = sum / grey.length;
	return Math.sqrt(Math.max(0, squares / grey.length - mean * mean));
}

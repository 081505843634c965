import { greyAt } from "./grid.ts";
import type { CoarseLook } from "./look.ts";

/** A square part of a picture, upright or turned. Lengths in heights of the picture, from its middle. */
export interface Part {
	readonly x: number;
	readonly y: number;
	/** Side of the square, of the picture's shorter side. */
	readonly size: number;
	/** Radians. */
	readonly turn: number;
}

/** The part that is left of a picture when a tenth is cut off anywhere: every look is filed under it. */
export const middle: Part = { x: 0, y: 0, size: 0.8, turn: 0 };

const degree = Math.PI / 180;

/**
 * Where in a copy the middle of the original may lie, or in an original the middle of the copy: after a crop of a
 * tenth it is larger or smaller by a ninth and moved by a twentieth; turned by up to three degrees.
 */
export const places: readonly Part[] = [0.72, 0.8, 0.889].flatMap((size) =>
	[-0.06, -0.03, 0, 0.03, 0.06].flatMap((x) =>
		[-0.06, -0.03, 0, 0.03, 0.06].flatMap((y) =>
			[-3, -1.5, 0, 1.5, 3].map((turn) => ({
				x,
				y,
				size,
				turn: turn * degree,
			})),
		),
	),
);

/** Waves of a part: 128 numbers. Brightness does not change them, contrast scales them. */
export const waveCount = 128;

/** Points on a side through which a part is seen. */
const points = 16;
/** Cosines across or down, from the slowest. */
const cosineCount = 13;
const cosines = Float32Array.from({ length: cosineCount * points }, (_, at) =>
	Math.cos(
		(Math.PI * Math.floor(at / points) * ((at % points) + 0.5)) / points,
	),
);

/** How often a wave goes up and down across and down the part; the slowest first, without the mean. */
const order: readonly (readonly [across: number, down: number])[] = Array.from(
	{ length: cosineCount * cosineCount },
	(_, at) => [at % cosineCount, Math.floor(at / cosineCount)] as const,
)
	.filter(([across, down]) => across + down > 0)
	.sort((a, b) => a[0] + a[1] - (b[0] + b[1]) || a[0] - b[0])
	.slice(0, waveCount);

/** The strengths of the slowest waves (a cosine transform) in a part of the picture. */
export function wavesOf(look: CoarseLook, part: Part): Float32Array {
	const seen = pointsOf(look, part);
	const rows = new Float32Array(points * cosineCount);
	for (let y = 0; y < points; y += 1)
		for (let across = 0; across < cosineCount; across += 1) {
			let sum = 0;
			for (let x = 0; x < points; x += 1)
				sum +=
					(seen[y * points + x] ?? 0) * (cosines[across * points + x] ?? 0);
			rows[y * cosineCount + across] = sum;
		}
	const waves = new Float32Array(waveCount);
	for (const [at, [across, down]] of order.entries()) {
		let sum = 0;
		for (let y = 0; y < points; y += 1)
			sum +=
				(rows[y * cosineCount + across] ?? 0) *
				(cosines[down * points + y] ?? 0);
		waves[at] = sum;
	}
	return waves;
}

function pointsOf({ coarse, ratio }: CoarseLook, part: Part): Float32Array {
	const seen = new Float32Array(points * points);
	const size = part.size * Math.min(1, ratio);
	const cos = Math.cos(part.turn) * size;
	const sin = Math.sin(part.turn) * size;
	for (let row = 0; row < points; row += 1)
		for (let column = 0; column < points; column += 1) {
			const across = (column + 0.5) / points - 0.5;
			const down = (row + 0.5) / points - 0.5;
			const x = part.x + cos * across - sin * down;
			const y = part.y + sin * across + cos * down;
			seen[row * points + column] = greyAt(
				coarse,
				(x / ratio + 0.5) * coarse.side - 0.5,
				(y + 0.5) * coarse.side - 0.5,
			);
		}
	return seen;
}

/** One bit a wave: whether it is positive. */
export function signsOf(waves: Float32Array): Int32Array {
	const signs = new Int32Array(4);
	for (let at = 0; at < waveCount; at += 1)
		if ((waves[at] ?? 0) > 0) {
			const word = wordOf(at);
			signs[word] = (signs[word] ?? 0) | (1 << bitOf(at));
		}
	return signs;
}

// The 64 slowest waves lie in the first two words, four drawers of 16 bits, each with slow and fast ones in turn;
// the others only tell how near two looks are that met in a drawer.
export const wordOf = (wave: number): number =>
	wave < 64 ? (wave % 4) >> 1 : 2 + ((wave - 64) >> 5);
export const bitOf = (wave: number): number =>
	wave < 64 ? (wave >> 2) + 16 * (wave % 2) : wave % 32;

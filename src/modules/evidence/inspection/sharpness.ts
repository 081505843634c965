import { halved } from "./ink.ts";
import type { Grey } from "./inspected.ts";

/**
 * How sharp a picture is: variance of its Laplacian (each point against its four neighbours); 0 is one colour.
 * Comparable only between pictures of the same width.
 */
export function sharpnessOf({ width, height, pixels }: Grey): number {
	let sum = 0;
	let squares = 0;
	let count = 0;
	for (let y = 1; y < height - 1; y += 1)
		for (let x = 1; x < width - 1; x += 1) {
			const at = y * width + x;
			const bend =
				4 * (pixels[at] ?? 0) -
				(pixels[at - 1] ?? 0) -
				(pixels[at + 1] ?? 0) -
				(pixels[at - width] ?? 0) -
				(pixels[at + width] ?? 0);
			sum += bend;
			squares += bend * bend;
			count += 1;
		}
	if (count === 0) return 0;
	const mean = sum / count;
	return Math.round((squares / count - mean * mean) * 100) / 100;
}

/**
 * How steep the steepest edges are: of a thousand points at half the size, the one with the largest Laplacian but one
 * in a thousand, 0 to 1020. Grain hardly counts in it, however much of it there is; of a blurred picture it is as low
 * as of a blank wall. The outermost fiftieth does not count: scanners leave shadows there.
 */
export function edgeOf(picture: Grey): number {
	const { width, height, pixels } = halved(picture);
	const rim = Math.max(1, Math.ceil(Math.min(width, height) / 50));
	const counts = new Uint32Array(1_021);
	let all = 0;
	for (let y = rim; y < height - rim; y += 1)
		for (let x = rim; x < width - rim; x += 1) {
			const at = y * width + x;
			const bend = Math.abs(
				4 * (pixels[at] ?? 0) -
					(pixels[at - 1] ?? 0) -
					(pixels[at + 1] ?? 0) -
					(pixels[at - width] ?? 0) -
					(pixels[at + width] ?? 0),
			);
			counts[bend] = (counts[bend] ?? 0) + 1;
			all += 1;
		}
	let left = all / 1_000;
	for (let bend = 1_020; bend > 0; bend -= 1) {
		left -= counts[bend] ?? 0;
		if (left < 0) return bend;
	}
	return 0;
}

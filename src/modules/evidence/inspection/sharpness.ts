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

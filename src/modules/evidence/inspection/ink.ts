import type { Grey } from "./inspected.ts";

/**
 * Share of a page that is not background, 0 to 1. The background is looked for in each part of the page by
 * itself, for the light of a scan differs from corner to corner; what is far darker or lighter than the page as a
 * whole is ink as well. The outermost fiftieth does not count: scanners leave shadows there.
 */
export function inkOf(picture: Grey): number {
	const page = halved(halved(picture));
	const { width, height, pixels } = page;
	const edge = Math.ceil(Math.min(width, height) / 50);
	const size = Math.max(8, Math.ceil(width / 8));
	const whole = middleOf(page, edge, edge, width - edge, height - edge);
	let ink = 0;
	let all = 0;
	for (let top = edge; top < height - edge; top += size)
		for (let left = edge; left < width - edge; left += size) {
			const right = Math.min(left + size, width - edge);
			const bottom = Math.min(top + size, height - edge);
			const here = middleOf(page, left, top, right, bottom);
			for (let y = top; y < bottom; y += 1)
				for (let x = left; x < right; x += 1) {
					const tone = pixels[y * width + x] ?? 0;
					if (Math.abs(tone - here) > faint || Math.abs(tone - whole) > strong)
						ink += 1;
					all += 1;
				}
		}
	return all === 0 ? 0 : round(ink / all);
}

/** Steps of 255 that the grain of a scan does not reach once it is averaged, and that light over a page does not reach. */
const faint = 24;
const strong = 96;

const round = (share: number): number => Math.round(share * 1e6) / 1e6;

/** Four points become one, which takes half of the grain away. */
export function halved({ width, height, pixels }: Grey): Grey {
	const wide = width >> 1;
	const high = height >> 1;
	if (wide < 16 || high < 16) return { width, height, pixels };
	const half = new Uint8Array(wide * high);
	for (let y = 0; y < high; y += 1)
		for (let x = 0; x < wide; x += 1) {
			const at = 2 * y * width + 2 * x;
			half[y * wide + x] =
				((pixels[at] ?? 0) +
					(pixels[at + 1] ?? 0) +
					(pixels[at + width] ?? 0) +
					(pixels[at + width + 1] ?? 0) +
					2) >>
				2;
		}
	return { width: wide, height: high, pixels: half };
}

/** The middle tone of a part of the page. */
function middleOf(
	{ width, pixels }: Grey,
	left: number,
	top: number,
	right: number,
	bottom: number,
): number {
	const counts = new Uint32Array(256);
	for (let y = top; y < bottom; y += 1)
		for (let x = left; x < right; x += 1) {
			const tone = pixels[y * width + x] ?? 0;
			counts[tone] = (counts[tone] ?? 0) + 1;
		}
	let beyond = ((right - left) * (bottom - top)) / 2;
	for (const [tone, count] of counts.entries()) {
		beyond -= count;
		if (beyond <= 0) return tone;
	}
	return 255;
}

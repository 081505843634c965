import sharp, { type Sharp } from "sharp";
import type { Grey } from "./inspected.ts";
import { limits, pageWidth } from "./limits.ts";

export interface PagePicture {
	/** WebP of at most 60,000 bytes. */
	readonly bytes: Uint8Array;
	readonly width: number;
	readonly height: number;
}

/**
 * The picture of a page as small as it must be: first in the quality in which text reads best, then step by step
 * coarser and smaller until it fits. Full pages of small print fit at the second or third step, photographs of
 * leaves or gravel at the fourth.
 */
export async function pagePicture(rendered: Sharp): Promise<PagePicture> {
	for (const { across, quality } of steps) {
		const { data, info } = await rendered
			.clone()
			.resize({
				width: across,
				height: across * 2,
				fit: "inside",
				withoutEnlargement: true,
			})
			.webp({ quality, effort: 3, smartSubsample: false })
			.toBuffer({ resolveWithObject: true });
		if (data.byteLength <= limits.picture)
			return { bytes: data, width: info.width, height: info.height };
	}
	throw new Error("no step is small enough");
}

/** The last of them fits whatever the picture holds: 240 × 480 points at less than four bits a point. */
const steps = [
	{ across: pageWidth, quality: 70 },
	{ across: pageWidth, quality: 45 },
	{ across: 900, quality: 35 },
	{ across: 900, quality: 20 },
	{ across: 720, quality: 20 },
	{ across: 480, quality: 20 },
	{ across: 240, quality: 10 },
];

/** The whole picture in grey on at most so many points across and down. */
export async function greyOf(
	rendered: Sharp,
	across: number,
	down: number,
): Promise<Grey> {
	const { data, info } = await rendered
		.clone()
		.resize({ width: across, height: down, fit: "inside" })
		.flatten({ background: "#fff" })
		.greyscale()
		.raw()
		.toBuffer({ resolveWithObject: true });
	return {
		width: info.width,
		height: info.height,
		pixels: onlyFirst(data, info.channels),
	};
}

const onlyFirst = (data: Uint8Array, channels: number): Uint8Array =>
	channels === 1
		? data
		: Uint8Array.from(
				{ length: data.byteLength / channels },
				(_, at) => data[at * channels] ?? 0,
			);

export const smallOf = (rendered: Sharp): Promise<Grey> =>
	greyOf(rendered, 128, 128);

/** Rows of red, green, blue and one more byte that does not count. */
export const ofPixels = (
	pixels: Uint8Array,
	width: number,
	height: number,
): Sharp =>
	sharp(pixels, { raw: { width, height, channels: 4 } }).removeAlpha();

// One file at a time on one core, and nothing of it stays.
sharp.concurrency(1);
sharp.cache(false);

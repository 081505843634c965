import sharp, { type Sharp } from "sharp";
import { lookSide } from "../copies/look.ts";
import type { Grey } from "./inspected.ts";
import { limits, pageWidth } from "./limits.ts";

export interface PagePicture {
	/** WebP of at most 60,000 bytes. */
	readonly bytes: Uint8Array;
	readonly width: number;
	readonly height: number;
}

/**
 * The picture of a page, as good as it can be in 60,000 bytes. A drawn page has few tones, and packs without loss to
 * a tenth of that, letters as sharp as they were; a photograph is made coarser step by step; a scan of small print that
 * would become unreadable so is cleaned instead: its paper white, its ink in a few tones of grey.
 */
export async function pagePicture(rendered: Sharp): Promise<PagePicture> {
	const page = await rawOf(rendered, pageWidth);
	const tries = [...withoutLoss(page), ...withLoss(page)];
	let fine = 0;
	for (const { make, share } of tries) {
		// What is far from fitting is not even tried: packing is what takes the time.
		if (share && fine * share > limits.picture * 1.3) continue;
		const { data, info } = await make();
		if (data.byteLength <= limits.picture)
			return { bytes: data, width: info.width, height: info.height };
		if (share === 1) fine = data.byteLength;
	}
	throw new Error("no picture of the page is small enough");
}

interface Try {
	readonly make: () => ReturnType<typeof lossy>;
	/** Its bytes as a share of those of the finest with loss, as photographs have it. */
	readonly share?: number;
}

/** Only where it is even: packing grain without loss takes a second, and in vain. */
const withoutLoss = (page: Raw): readonly Try[] =>
	[256, 32, 8]
		.filter((tones) => evenness(page, tones) > mostlyEven)
		.map((tones) => ({ make: () => lossless(inTones(page, tones)) }));

const withLoss = (page: Raw): readonly Try[] => {
	const coarser = (across: number, quality: number, share: number): Try => ({
		make: () => lossy(page, across, quality),
		share,
	});
	let grey: Promise<Raw> | undefined;
	const cleaner = (across: number, tones: number): Try => ({
		make: async () => {
			grey ??= rawOf(ofRaw(page).greyscale(), pageWidth);
			return cleaned(await grey, across, tones);
		},
	});
	return [
		coarser(pageWidth, 70, 1),
		coarser(pageWidth, 45, 0.7),
		coarser(900, 35, 0.5),
		...(isOnPaper(page)
			? [
					cleaner(pageWidth, 4),
					cleaner(900, 3),
					cleaner(900, 2),
					cleaner(720, 2),
				]
			: []),
		coarser(900, 20, 0.4),
		coarser(720, 15, 0.25),
		coarser(480, 15, 0.1),
		// Fits whatever it holds: less than four bits a point.
		{ make: () => lossy(page, 240, 10) },
	];
};

/** Rows of as many bytes a point as it has channels: 3 for colour, 1 for grey. */
interface Raw {
	readonly data: Uint8Array;
	readonly info: {
		readonly width: number;
		readonly height: number;
		readonly channels: 1 | 2 | 3 | 4;
	};
}

/** At most so many points across, and twice as many down. */
const rawOf = (picture: Sharp, across: number): Promise<Raw> =>
	picture
		.clone()
		.resize({
			width: across,
			height: across * 2,
			fit: "inside",
			withoutEnlargement: true,
		})
		.raw()
		.toBuffer({ resolveWithObject: true });

const ofRaw = ({ data, info }: Raw): Sharp =>
	sharp(data, {
		raw: { width: info.width, height: info.height, channels: info.channels },
	});

const lossless = (page: Raw) =>
	ofRaw(page)
		.webp({ lossless: true, effort: 2 })
		.toBuffer({ resolveWithObject: true });

const lossy = (page: Raw, across: number, quality: number) =>
	ofRaw(page)
		.resize({
			width: across,
			height: across * 2,
			fit: "inside",
			withoutEnlargement: true,
		})
		.webp({ quality, effort: 3 })
		.toBuffer({ resolveWithObject: true });

async function cleaned(whole: Raw, across: number, tones: number) {
	const grey = await rawOf(ofRaw(whole), across);
	const paper = toneOf(grey, 0.6);
	// The darkest twentieth is ink; what is nearly as light as the paper is its grain.
	const ink = Math.min(toneOf(grey, 0.02), paper - 60);
	const few = tableOf(tones);
	const table = Uint8Array.from({ length: 256 }, (_, tone) => {
		const share = (tone - ink) / (paper - 24 - ink);
		return few[Math.round(Math.max(0, Math.min(1, share)) * 255)] ?? 0;
	});
	return lossless({ data: looked(grey.data, table), info: grey.info });
}

/** The same in so many tones a channel. */
const inTones = ({ data, info }: Raw, tones: number): Raw => ({
	data: looked(data, tableOf(tones)),
	info,
});

/** Each byte replaced as the table says. */
function looked(data: Uint8Array, table: Uint8Array): Uint8Array {
	const other = new Uint8Array(data.length);
	for (let at = 0; at < data.length; at += 1)
		other[at] = table[data[at] ?? 0] ?? 0;
	return other;
}

const tableOf = (tones: number): Uint8Array =>
	Uint8Array.from({ length: 256 }, (_, tone) =>
		Math.round((Math.round((tone / 255) * (tones - 1)) * 255) / (tones - 1)),
	);

/** Share of the points of every fourth row that would be like their left neighbour in so many tones. */
function evenness({ data, info }: Raw, tones: number): number {
	const { width, height, channels } = info;
	const table = tableOf(tones);
	let even = 0;
	let all = 1;
	for (let y = 0; y < height; y += 4)
		for (let x = 1; x < width; x += 1) {
			const at = (y * width + x) * channels;
			all += 1;
			if (table[data[at] ?? 0] === table[data[at - channels] ?? 0]) even += 1;
		}
	return even / all;
}

/** Full pages of eight points have 0.7, photographs at most half. */
const mostlyEven = 0.6;

/** The tone that this share of the points stays below. */
function toneOf({ data, info: { channels } }: Raw, share: number): number {
	const counts = new Uint32Array(256);
	for (let at = 0; at < data.length; at += channels)
		counts[data[at] ?? 0] = (counts[data[at] ?? 0] ?? 0) + 1;
	let left = (data.length / channels) * share;
	for (const [tone, count] of counts.entries()) {
		left -= count;
		if (left <= 0) return tone;
	}
	return 255;
}

/** Most of a written page is light. */
const isOnPaper = (page: Raw): boolean => toneOf(page, 0.3) > 150;

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

/** The whole page in grey on a square of 128 by 128 points, each the mean of what it covers. */
export async function smallOf(rendered: Sharp): Promise<Grey> {
	const { data, info } = await rendered
		.clone()
		.resize(lookSide, lookSide, { fit: "fill", kernel: "linear" })
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

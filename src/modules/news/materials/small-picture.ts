import { terms } from "../terms.ts";

export interface SmallPicture {
	readonly bytes: Uint8Array;
	readonly type: "image/webp";
	readonly width: number;
	readonly height: number;
}

/** From fine to coarse, until it is light enough for a telephone far from a mast. */
const tries = [
	[1, 80],
	[1, 65],
	[0.8, 65],
	[0.8, 50],
	[0.6, 50],
	[0.5, 40],
	[0.4, 30],
	[0.3, 20],
] as const;

/** A picture of at most so many points and bytes. `bytes` were written anew before, where a decoder may be killed. */
export async function smallPicture(bytes: Uint8Array): Promise<SmallPicture> {
	const { default: sharp } = await import("sharp");
	let last: SmallPicture | null = null;
	for (const [size, quality] of tries) {
		const { data, info } = await sharp(bytes)
			.resize({
				width: Math.round(terms.pictureWidth * size),
				height: Math.round(terms.pictureWidth * size),
				fit: "inside",
				withoutEnlargement: true,
			})
			.webp({ quality })
			.toBuffer({ resolveWithObject: true });
		last = {
			bytes: new Uint8Array(data),
			type: "image/webp",
			width: info.width,
			height: info.height,
		};
		if (data.byteLength <= terms.pictureBytes) break;
	}
	if (!last) throw new Error("no size was tried");
	return last;
}

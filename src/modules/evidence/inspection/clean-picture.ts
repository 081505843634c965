import sharp from "sharp";
import type { EvidenceKind } from "../kinds.ts";
import { type PhotoSays, readPhoto } from "../read-photo.ts";
import { limits } from "./limits.ts";

export type PictureType = Extract<EvidenceKind, { picture: true }>["type"];

/** A photograph without what its camera wrote, or why there is none. */
export type Cleaned =
	| ({ readonly is: "clean"; readonly bytes: Uint8Array } & PhotoSays)
	| { readonly is: "damaged" | "too-much" };

/**
 * A photograph without everything a camera wrote into it, above all the place; turned as the camera held it. Runs
 * where it may be killed: decoders of pictures are written in C, and have been broken into before.
 */
export async function cleanPicture(
	bytes: Uint8Array,
	type: PictureType,
): Promise<Cleaned> {
	try {
		const copy = await sharp(bytes, {
			limitInputPixels: limits.pixels,
			// Cameras write small faults that change nothing; a picture that breaks off is told at once.
			failOn: "truncated",
		})
			.autoOrient()
			.toFormat(formats[type], qualities[type])
			.toBuffer();
		return { is: "clean", bytes: new Uint8Array(copy), ...readPhoto(bytes) };
	} catch (error) {
		return {
			is: /pixel limit|too large|exceeds|memory/i.test(String(error))
				? "too-much"
				: "damaged",
		};
	}
}

const formats = {
	"image/jpeg": "jpeg",
	"image/png": "png",
	"image/webp": "webp",
} as const satisfies Record<PictureType, string>;

/** So little is lost that a ruler in the picture can still be read. */
const qualities = {
	"image/jpeg": { quality: 92, chromaSubsampling: "4:4:4" },
	"image/png": {},
	"image/webp": { quality: 92 },
} as const satisfies Record<PictureType, object>;

import sharp from "sharp";
import { type Look, lookOf, lookSide } from "./look.ts";

/** What is kept of a picture to recognise copies of it: some 4 KB. */
export interface SmallPicture {
	/** Width by height of the picture as it is seen. */
	readonly ratio: number;
	/** JPEG of 128 by 128 points of grey, the whole picture squeezed into a square. */
	readonly jpeg: Uint8Array;
}

/** Points that a picture may have; one that claims more is not opened. */
const mostPoints = 100_000_000;

/** The small picture of a photograph; null where the bytes are none that opens, or too large a one. */
export async function smallPictureOf(
	bytes: Uint8Array,
): Promise<SmallPicture | null> {
	try {
		const photograph = sharp(bytes, { limitInputPixels: mostPoints });
		const { width, height, orientation = 1 } = await photograph.metadata();
		const jpeg = await photograph
			.autoOrient()
			.flatten({ background: "#fff" })
			.resize(lookSide, lookSide, { fit: "fill", kernel: "linear" })
			.greyscale()
			.jpeg({ quality: 85 })
			.toBuffer();
		// From 5 on the camera was held upright: width and height change places.
		const ratio = orientation >= 5 ? height / width : width / height;
		return { ratio, jpeg: new Uint8Array(jpeg) };
	} catch {
		return null;
	}
}

/** The look as it is found again from what is kept; null for a blank picture. */
export async function lookOfSmall({
	ratio,
	jpeg,
}: SmallPicture): Promise<Look | null> {
	const grey = await sharp(jpeg).greyscale().raw().toBuffer();
	return lookOf(new Uint8Array(grey), ratio);
}

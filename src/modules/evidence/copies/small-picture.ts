import { lookSide } from "./look.ts";

/** The 128 by 128 points of a look as they are kept: a JPEG of some 4 KB. */
export const jpegOf = async (grey: Uint8Array): Promise<Uint8Array> => {
	const raw = { width: lookSide, height: lookSide, channels: 1 } as const;
	const { default: sharp } = await import("sharp");
	return sharp(grey, { raw }).jpeg({ quality: 85 }).toBuffer();
};

/** The points again. A little differs from what was seen: so every comparison is of what was kept. */
export const greyIn = async (jpeg: Uint8Array): Promise<Uint8Array> =>
	(await import("sharp")).default(jpeg).greyscale().raw().toBuffer();

/**
 * In pixels. A sheet of A4 that fills the picture has 175 of them to the inch then: small print can be read, and a screen
 * shows no more.
 */
export const longestSide = 2_048;

/** Of a JPEG, of 1: below it the edges of letters fray. A photograph of a telephone, 3 to 8 MB, becomes half of one. */
export const quality = 0.8;

/** In bytes: a smaller picture goes in a few seconds on any line, and is left as it is. */
export const smallEnough = 600_000;

/** How large a picture is drawn: its sides in proportion, never larger than it is. */
export function smallerSize(
	width: number,
	height: number,
): { readonly width: number; readonly height: number } {
	const by = Math.min(1, longestSide / Math.max(width, height, 1));
	return {
		width: Math.max(1, Math.round(width * by)),
		height: Math.max(1, Math.round(height * by)),
	};
}

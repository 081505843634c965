import type { PageFacts } from "./file-facts.ts";
import type { Placed } from "./pdfium.ts";

/**
 * The picture that covers a page, if one does, or the strips of one that together do: a scan. Dots per inch are
 * those of the coarser direction.
 */
export function rasterOf(
	pictures: readonly Placed[],
	page: { readonly width: number; readonly height: number },
): Pick<PageFacts, "raster" | "dotsPerInch"> {
	const sized = pictures
		.map(({ pixels, frame: [a, b, c, d] }) => ({
			pixels,
			area: Math.abs(a * d - b * c),
			across: Math.hypot(a, b),
			up: Math.hypot(c, d),
		}))
		.filter(
			({ pixels, area }) => area > 0 && pixels.width > 0 && pixels.height > 0,
		)
		.sort((one, other) => other.area - one.area);
	const [largest] = sized;
	const all = page.width * page.height;
	const covered = sized.reduce((sum, { area }) => sum + area, 0);
	if (!largest || covered < all * covers || all <= 0)
		return { raster: null, dotsPerInch: null };
	const { pixels, across, up, area } = largest;
	const dots = Math.min(
		(pixels.width * 72) / across,
		(pixels.height * 72) / up,
	);
	const dotsPerInch = Math.round(dots);
	// One picture, perhaps with a stamp upon it; otherwise strips, whose pixels are counted together.
	const raster =
		area >= all * covers
			? pixels
			: {
					width: Math.round((page.width / 72) * dots),
					height: Math.round((page.height / 72) * dots),
				};
	return { raster, dotsPerInch };
}

/** Share of the page: scanners leave a margin, and a photograph in a report covers less. */
const covers = 0.8;

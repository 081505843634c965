import type { DrawingContext } from "bwip-js/generic";

/** A Code 128 (ISO/IEC 15417): its dark bars from the left, in modules, without the quiet zones. */
export interface Barcode {
	readonly text: string;
	/** Modules from the first bar to the end of the last one. */
	readonly width: number;
	readonly bars: readonly (readonly [x: number, width: number])[];
}

/** Modules of white that the standard asks for on either side. */
export const quietZone = 10;

/** Draws no picture: it writes down where the library would draw bars, for paper and screen alike. */
export async function barcodeOf(text: string): Promise<Barcode> {
	// All the codes of the world, two megabytes of them: read by whoever prints the first one.
	const { code128 } = await import("bwip-js/generic");
	const bars: [number, number][] = [];
	const nothing = () => undefined;
	const drawing: DrawingContext<void> = {
		// Twice as large, so that the middle of a bar is a whole number.
		scale: () => [2, 2],
		measure: () => ({ width: 0, ascent: 0, descent: 0 }),
		init: nothing,
		line: (x, _from, _to, _till, thick) => {
			bars.push([(x - thick / 2) / 2, thick / 2]);
		},
		polygon: nothing,
		hexagon: nothing,
		ellipse: nothing,
		fill: nothing,
		text: nothing,
		end: nothing,
	};
	code128({ bcid: "code128", text, scale: 1, height: 10 }, drawing);
	const [x = 0, width = 0] = bars.at(-1) ?? [];
	return { text, bars, width: x + width };
}

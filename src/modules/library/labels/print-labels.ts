import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Language } from "#kernel/text.ts";
import { print } from "#platform/press.ts";
import { type Barcode, barcodeOf, quietZone } from "./barcode.ts";
import { type Layout, labelsOn, placesOn } from "./layouts.ts";

export interface Label {
	readonly barcode: string;
	/** "340.1 ASS p", as it is read on the back of the book. */
	readonly callNumber: string;
}

interface Sheets {
	readonly layout: Layout;
	/** The label at which the first sheet begins, where some were used before; 1 is the first. */
	readonly from: number;
	readonly labels: readonly Label[];
	/** Whose books they are; on labels that have room for it. */
	readonly owner: string;
	readonly title: string;
	readonly lang: Language;
	/** What a barcode is, for those who listen. */
	readonly altOf: (barcode: string) => string;
}

/** Millimetres on either side of what is printed on a label. */
const margin = 2;
/** The narrowest bar, in millimetres: what ordinary printers print and ordinary scanners read. The widest is no easier to read. */
const narrowest = 0.18;
const widest = 0.33;

/** Sheets of labels as a PDF. `too-long`: a number whose bars would become too narrow for these labels. */
export async function printLabels(
	{ layout, from, labels, owner, title, lang, altOf }: Sheets,
	now: Date,
): Promise<Result<Uint8Array, Refusal<"too-long" | "no-such-place">>> {
	if (!Number.isSafeInteger(from) || from < 1 || from > labelsOn(layout))
		return refused("no-such-place", { n: labelsOn(layout) });
	const coded = await Promise.all(
		labels.map(({ barcode }) => barcodeOf(barcode)),
	);
	const tooLong = coded.find((one) => moduleOn(layout, one) < narrowest);
	if (tooLong) return refused("too-long", { barcode: tooLong.text });
	const places = placesOn(layout, labels.length, from);
	const drawn = labels.map(({ callNumber }, n) => ({
		...coded[n],
		x: places[n]?.x ?? 0,
		y: places[n]?.y ?? 0,
		sheet: places[n]?.sheet ?? 0,
		call: callNumber,
		alt: altOf(coded[n]?.text ?? ""),
	}));
	const paper = {
		title,
		owner,
		lang,
		size: {
			width: layout.width,
			height: layout.height,
			module: Math.min(...coded.map((one) => moduleOn(layout, one))),
			bars: Math.min(14, layout.height * 0.38),
			text: layout.height < 25 ? 6.5 : 9,
			owner: layout.height >= 29,
		},
		sheets: [...Map.groupBy(drawn, ({ sheet }) => sheet).values()],
	};
	return ok(print("library/labels/labels.typ", paper, now));
}

/** How wide one module may be: bars and white on either side fit the label. */
const moduleOn = ({ width }: Layout, one: Barcode): number =>
	Math.min(widest, (width - 2 * margin) / (one.width + 2 * quietZone));

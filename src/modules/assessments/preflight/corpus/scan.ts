import { PDFiumLibrary } from "@hyzyla/pdfium";
import sharp from "sharp";
import type { Chance } from "./chance.ts";
import { asScan, type PdfPage } from "./own-pdf.ts";

let library: Promise<PDFiumLibrary> | undefined;

export interface Scanned {
	readonly jpeg: Uint8Array;
	readonly width: number;
	readonly height: number;
	readonly grey: boolean;
}

/** Puts every page of a PDF on the glass of a scanner: a little turned, grey paper, grain, a shadow at the edge, JPEG. */
export async function scan(
	chance: Chance,
	pdf: Uint8Array,
	dotsPerInch: number,
): Promise<Scanned[]> {
	library ??= PDFiumLibrary.init();
	const document = await (await library).loadDocument(pdf);
	try {
		const pages: Scanned[] = [];
		for (const page of document.pages()) {
			const drawn = await page.render({
				scale: dotsPerInch / 72,
				render: async ({ data, width, height }) =>
					sharp(data, { raw: { width, height, channels: 4 } })
						.flatten({ background: "#fff" })
						.greyscale()
						.raw()
						.toBuffer(),
			});
			pages.push(await onGlass(chance, drawn.data, drawn.width, drawn.height));
		}
		return pages;
	} finally {
		document.destroy();
	}
}

async function onGlass(
	chance: Chance,
	grey: Uint8Array,
	width: number,
	height: number,
): Promise<Scanned> {
	const paper = chance.whole(228, 252);
	const turned = await sharp(grey, { raw: { width, height, channels: 1 } })
		.rotate(chance.between(-1.6, 1.6), { background: "#fff" })
		.resize(width, height, { fit: "cover" })
		.greyscale()
		.raw()
		.toBuffer();
	const grain = chance.between(1.5, 6);
	const shadow = chance.often(0.4) ? chance.whole(4, Math.ceil(width / 60)) : 0;
	const slope = chance.between(-10, 10);
	const noise = Float32Array.from({ length: 4_096 }, () => chance.bell());
	const pixels = Buffer.alloc(width * height);
	let turn = chance.whole(0, 4_095);
	for (let y = 0; y < height; y += 1)
		for (let x = 0; x < width; x += 1) {
			turn = (turn * 1_103_515_245 + 12_345) & 0x7fffffff;
			const light =
				paper + (slope * x) / width - (x < shadow ? (shadow - x) * 6 : 0);
			const tone =
				((turned[y * width + x] ?? 255) / 255) * light +
				(noise[(turn >> 8) & 4_095] ?? 0) * grain;
			pixels[y * width + x] = Math.max(0, Math.min(255, tone));
		}
	const jpeg = await sharp(pixels, { raw: { width, height, channels: 1 } })
		.jpeg({ quality: chance.whole(45, 85) })
		.toBuffer();
	return { jpeg, width, height, grey: true };
}

export const asPages = (scanned: readonly Scanned[]): PdfPage[] =>
	scanned.map(asScan);

import type { FileFacts, PageFacts } from "./file-facts.ts";
import { inkOf } from "./ink.ts";
import type { Inspected, PageFound } from "./inspected.ts";
import { inspectorVersion, limits, pageWidth } from "./limits.ts";
import { ofPixels, pagePicture, smallOf } from "./page-picture.ts";
import { openPdf, type Pdf, type PdfPage } from "./pdfium.ts";
import { plainText, signsIn } from "./plain-text.ts";
import { rasterOf } from "./raster.ts";
import { edgeOf, sharpnessOf } from "./sharpness.ts";

/** Looks at a PDF. `used`: share of its time that it has taken; what was seen when that runs short counts. */
export async function inspectPdf(
	bytes: Uint8Array,
	used: () => number,
): Promise<Inspected> {
	const opened = await openPdf(bytes);
	if (opened.is !== "open") return notOpened(opened.is);
	try {
		return await lookAt(opened.pdf, used);
	} finally {
		opened.pdf.close();
	}
}

async function lookAt(pdf: Pdf, used: () => number): Promise<Inspected> {
	const facts: PageFacts[] = [];
	const pages: PageFound[] = [];
	const texts: string[] = [];
	let room: number = limits.text;
	let broken = 0;
	const last = Math.min(pdf.pageCount, limits.read);
	for (let number = 1; number <= last; number += 1) {
		if (number > 1 && used() > 0.8) break;
		const page = pdf.page(number);
		if (!page) {
			broken += 1;
			if (number <= limits.lookedAt) facts.push(unreadable(number));
			continue;
		}
		try {
			const text = plainText(page.text(room));
			room -= text.length;
			if (text) texts.push(text);
			if (number <= limits.lookedAt) {
				// Packing a picture takes most of the time, and facts are needed first.
				const show = number <= limits.shown && (number === 1 || used() < 0.5);
				const seen = await see(page, number, text, show);
				facts.push(seen.facts);
				if (seen.shown) pages.push(seen.shown);
			}
		} finally {
			page.close();
		}
		if (room <= 0) room = 0;
	}
	if (pdf.pageCount === 0 || broken === last) return notOpened("damaged");
	return {
		facts: {
			...nothingFound,
			outcome: "opened",
			pageCount: pdf.pageCount,
			pages: facts,
			text: texts.join("\n\n").slice(0, limits.text),
		},
		pages,
	};
}

async function see(
	page: PdfPage,
	number: number,
	text: string,
	show: boolean,
): Promise<{ readonly facts: PageFacts; readonly shown: PageFound | null }> {
	const { width, height, pixels, grey } = page.render(pageWidth);
	const facts: PageFacts = {
		number,
		signs: signsIn(text),
		ink: inkOf(grey),
		...rasterOf(page.pictures(objects), page),
		sharpness: sharpnessOf(grey),
		edge: edgeOf(grey),
	};
	if (!show) return { facts, shown: null };
	const rendered = ofPixels(pixels, width, height);
	const picture = await pagePicture(rendered);
	return {
		facts,
		shown: {
			number,
			kind: "page",
			picture: picture.bytes,
			width: picture.width,
			height: picture.height,
			text: text.slice(0, limits.textOfPage),
			small: await smallOf(rendered),
		},
	};
}

/** Objects of a page among which its pictures are looked for. */
const objects = 5_000;

const unreadable = (number: number): PageFacts => ({
	number,
	signs: 0,
	ink: 0,
	raster: null,
	dotsPerInch: null,
	sharpness: 0,
	edge: 0,
});

const nothingFound = {
	inspector: inspectorVersion,
	shape: "pages",
	pageCount: 0,
	pages: [],
	text: "",
	takenOn: null,
	toldPlace: false,
} as const satisfies Partial<FileFacts>;

const notOpened = (outcome: "locked" | "damaged"): Inspected => ({
	facts: { ...nothingFound, outcome },
	pages: [],
});

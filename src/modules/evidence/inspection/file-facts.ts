/**
 * What a machine can tell of a file without judging it. Made by the inspection from the bytes alone, the same
 * for the same bytes, and kept under their SHA-256; the rules of the pre-flight read it.
 */
export interface FileFacts {
	/** Of the program that found this; a newer one looks again. */
	readonly inspector: number;
	/** `locked` asks for a password; `damaged` does not open; `too-much` went past the limits of time, memory or size. */
	readonly outcome: "opened" | "locked" | "damaged" | "too-much";
	readonly shape: "pages" | "picture" | "text" | "sheet";
	/** All pages (or sheets) that the file says it has; a picture has one. */
	readonly pageCount: number;
	/** The first pages, at most twenty, in order. */
	readonly pages: readonly PageFacts[];
	/** Text of all pages that were read, at most 200,000 signs; empty where the file holds none (a scan). */
	readonly text: string;
	/** Only for a photograph: the day on which the camera says it was taken, `2026-11-25`. */
	readonly takenOn: string | null;
	/** Only for a photograph: whether the file as it was handed in told the place. */
	readonly toldPlace: boolean;
}

export interface PageFacts {
	/** From 1. */
	readonly number: number;
	/** Signs of text on this page. */
	readonly signs: number;
	/** Share of the page that is not background, 0 to 1, found on the rendered page. */
	readonly ink: number;
	/** Pixels of the one picture that covers the page: a scan or a photograph; null where the page is drawn. */
	readonly raster: { readonly width: number; readonly height: number } | null;
	/** Of `raster`: dots per inch on the page as printed; null for a photograph, which has no size on paper. */
	readonly dotsPerInch: number | null;
	/** How sharp the rendered page or picture is: variance of its Laplacian on a grey picture 1,000 pixels wide; 0 is one colour. */
	readonly sharpness: number;
	/** How steep its steepest edges are, 0 to 1020: a measure of blur that grain does not move. */
	readonly edge: number;
}

/** Whether the whole file holds hardly any text, so that a machine cannot read what it says. */
export const isWithoutText = ({ text }: Pick<FileFacts, "text">): boolean =>
	text.replace(/\s/g, "").length < 20;

import { PDFiumLibrary } from "@hyzyla/pdfium";
import type { Grey } from "./inspected.ts";

/**
 * The functions of PDFium that are needed here. The package wraps some of them; the others it hands over by the
 * name that they have in `fpdfview.h`, `fpdf_text.h` and `fpdf_edit.h`. Addresses and handles are numbers; 0 is none.
 */
interface Pdfium {
	readonly HEAPU8: Uint8Array;
	readonly wasmExports: {
		readonly malloc: (size: number) => number;
		readonly free: (at: number) => void;
	};
	readonly _FPDF_LoadMemDocument: (
		bytes: number,
		size: number,
		password: number,
	) => number;
	readonly _FPDF_GetLastError: () => number;
	readonly _FPDF_CloseDocument: (document: number) => void;
	readonly _FPDF_GetPageCount: (document: number) => number;
	readonly _FPDF_LoadPage: (document: number, index: number) => number;
	readonly _FPDF_ClosePage: (page: number) => void;
	readonly _FPDF_GetPageWidth: (page: number) => number;
	readonly _FPDF_GetPageHeight: (page: number) => number;
	readonly _FPDFText_LoadPage: (page: number) => number;
	readonly _FPDFText_ClosePage: (text: number) => void;
	readonly _FPDFText_CountChars: (text: number) => number;
	readonly _FPDFText_GetText: (
		text: number,
		from: number,
		count: number,
		into: number,
	) => number;
	readonly _FPDFPage_CountObjects: (page: number) => number;
	readonly _FPDFPage_GetObject: (page: number, index: number) => number;
	readonly _FPDFFormObj_CountObjects: (form: number) => number;
	readonly _FPDFFormObj_GetObject: (form: number, index: number) => number;
	readonly _FPDFPageObj_GetType: (object: number) => number;
	readonly _FPDFPageObj_GetMatrix: (object: number, into: number) => number;
	readonly _FPDFImageObj_GetImagePixelSize: (
		image: number,
		width: number,
		height: number,
	) => number;
	readonly _FPDFBitmap_CreateEx: (
		width: number,
		height: number,
		format: number,
		pixels: number,
		stride: number,
	) => number;
	readonly _FPDFBitmap_FillRect: (
		bitmap: number,
		left: number,
		top: number,
		width: number,
		height: number,
		colour: number,
	) => void;
	readonly _FPDF_RenderPageBitmap: (
		bitmap: number,
		page: number,
		left: number,
		top: number,
		width: number,
		height: number,
		rotate: number,
		flags: number,
	) => void;
	readonly _FPDFBitmap_Destroy: (bitmap: number) => void;
}

let opened: Promise<Pdfium> | undefined;
const pdfium = (): Promise<Pdfium> => {
	opened ??= PDFiumLibrary.init().then(
		(library) => (library as unknown as { module: Pdfium }).module,
	);
	return opened;
};

export type PdfOpened =
	| { readonly is: "open"; readonly pdf: Pdf }
	| { readonly is: "locked" | "damaged" };

/** Whoever opens a PDF closes it: its bytes lie outside of the memory that JavaScript tidies. */
export async function openPdf(bytes: Uint8Array): Promise<PdfOpened> {
	const lib = await pdfium();
	const place = lib.wasmExports.malloc(bytes.byteLength);
	if (place === 0) throw new Error("no memory left for the file");
	lib.HEAPU8.set(bytes, place);
	const document = lib._FPDF_LoadMemDocument(place, bytes.byteLength, 0);
	if (document !== 0) return { is: "open", pdf: new Pdf(lib, document, place) };
	const error = lib._FPDF_GetLastError();
	lib.wasmExports.free(place);
	return { is: lockedErrors.includes(error) ? "locked" : "damaged" };
}

/** FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY: the second is a lock that PDFium does not know, as by a certificate. */
const lockedErrors = [4, 5];

export class Pdf {
	readonly pageCount: number;
	readonly #lib: Pdfium;
	readonly #document: number;
	readonly #place: number;

	constructor(lib: Pdfium, document: number, place: number) {
		this.#lib = lib;
		this.#document = document;
		this.#place = place;
		this.pageCount = lib._FPDF_GetPageCount(document);
	}

	/** `number` from 1; null where the page itself is broken. */
	page(number: number): PdfPage | null {
		const page = this.#lib._FPDF_LoadPage(this.#document, number - 1);
		return page === 0 ? null : new PdfPage(this.#lib, page);
	}

	close(): void {
		this.#lib._FPDF_CloseDocument(this.#document);
		this.#lib.wasmExports.free(this.#place);
	}
}

/** A picture on a page: its own pixels, and the corner and the two sides of its frame on the page in points. */
export interface Placed {
	readonly pixels: { readonly width: number; readonly height: number };
	readonly frame: Matrix;
}

/** a, b, c, d, e, f as the PDF standard names them: the unit square ends as (a, b) and (c, d) from (e, f). */
export type Matrix = readonly [number, number, number, number, number, number];

export interface Rendered {
	readonly width: number;
	readonly height: number;
	/** Red, green, blue, and a byte that does not count. */
	readonly pixels: Uint8Array;
	readonly grey: Grey;
}

export class PdfPage {
	/** In points, 1/72 of an inch, as it is turned for reading. */
	readonly width: number;
	readonly height: number;
	readonly #lib: Pdfium;
	readonly #page: number;

	constructor(lib: Pdfium, page: number) {
		this.#lib = lib;
		this.#page = page;
		this.width = lib._FPDF_GetPageWidth(page);
		this.height = lib._FPDF_GetPageHeight(page);
	}

	/** At most so many signs of its text. */
	text(most: number): string {
		const lib = this.#lib;
		const text = lib._FPDFText_LoadPage(this.#page);
		if (text === 0) return "";
		try {
			const count = Math.min(lib._FPDFText_CountChars(text), most);
			if (count <= 0) return "";
			return this.#lent((count + 1) * 2, (place) => {
				const length = lib._FPDFText_GetText(text, 0, count, place);
				return new TextDecoder("utf-16le").decode(
					lib.HEAPU8.slice(place, place + Math.max(0, length - 1) * 2),
				);
			});
		} finally {
			lib._FPDFText_ClosePage(text);
		}
	}

	/** Pictures on the page, also those within groups; at most so many objects are looked at. */
	pictures(most: number): Placed[] {
		const lib = this.#lib;
		let left = most;
		const found: Placed[] = [];
		const look = (object: number, outer: Matrix, depth: number): void => {
			if (object === 0 || left <= 0) return;
			left -= 1;
			const kind = lib._FPDFPageObj_GetType(object);
			if (kind !== isPicture && kind !== isGroup) return;
			const frame = times(this.#matrix(object), outer);
			if (kind === isPicture) {
				found.push({ pixels: this.#pixelSize(object), frame });
				return;
			}
			if (depth > 8) return;
			const inside = Math.min(lib._FPDFFormObj_CountObjects(object), left);
			for (let at = 0; at < inside; at += 1)
				look(lib._FPDFFormObj_GetObject(object, at), frame, depth + 1);
		};
		const count = Math.min(lib._FPDFPage_CountObjects(this.#page), most);
		for (let at = 0; at < count; at += 1)
			look(lib._FPDFPage_GetObject(this.#page, at), unmoved, 0);
		return found;
	}

	/** The page on white, at most twice as high as wide. */
	render(across: number): Rendered {
		const lib = this.#lib;
		const ratio = Math.min(this.height / this.width || 1, 2);
		const height = Math.max(1, Math.round(across * ratio));
		// A page far higher than wide, as a roll of paper, is shown whole and so narrower.
		const width = Math.max(
			1,
			Math.min(across, Math.round((height * this.width) / this.height || 1)),
		);
		return this.#lent(width * height * 4, (place) => {
			const bitmap = lib._FPDFBitmap_CreateEx(
				width,
				height,
				withSpareByte,
				place,
				width * 4,
			);
			if (bitmap === 0) throw new Error("no memory left for the page");
			try {
				lib._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
				lib._FPDF_RenderPageBitmap(
					bitmap,
					this.#page,
					0,
					0,
					width,
					height,
					0,
					withNotes | redFirst,
				);
			} finally {
				lib._FPDFBitmap_Destroy(bitmap);
			}
			const pixels = lib.HEAPU8.slice(place, place + width * height * 4);
			return { width, height, pixels, grey: greyIn(pixels, width, height) };
		});
	}

	close(): void {
		this.#lib._FPDF_ClosePage(this.#page);
	}

	#matrix(object: number): Matrix {
		return this.#lent(24, (place) => {
			if (!this.#lib._FPDFPageObj_GetMatrix(object, place)) return unmoved;
			const { buffer } = this.#lib.HEAPU8;
			const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = new Float32Array(
				buffer.slice(place, place + 24),
			);
			return [a, b, c, d, e, f];
		});
	}

	#pixelSize(object: number): Placed["pixels"] {
		return this.#lent(8, (place) => {
			const { _FPDFImageObj_GetImagePixelSize: sizeOf } = this.#lib;
			if (!sizeOf(object, place, place + 4)) return { width: 0, height: 0 };
			const { buffer } = this.#lib.HEAPU8;
			const [width = 0, height = 0] = new Uint32Array(
				buffer.slice(place, place + 8),
			);
			return { width, height };
		});
	}

	/** Lends memory of PDFium and takes it back. */
	#lent<Answer>(size: number, use: (place: number) => Answer): Answer {
		const place = this.#lib.wasmExports.malloc(size);
		if (place === 0) throw new Error("no memory left");
		try {
			return use(place);
		} finally {
			this.#lib.wasmExports.free(place);
		}
	}
}

const isPicture = 3;
const isGroup = 5;
/** FPDFBitmap_BGRx, with the order turned by FPDF_REVERSE_BYTE_ORDER. */
const withSpareByte = 3;
const redFirst = 0x10;
/** FPDF_ANNOT: stamps, signatures and filled-in fields are part of what is proved. */
const withNotes = 0x01;
const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

/** First the one, then the other. */
const times = (
	[a, b, c, d, e, f]: Matrix,
	[A, B, C, D, E, F]: Matrix,
): Matrix => [
	a * A + b * C,
	a * B + b * D,
	c * A + d * C,
	c * B + d * D,
	e * A + f * C + E,
	e * B + f * D + F,
];

/** Brightness as ITU-R BT.601 weighs the colours. */
function greyIn(pixels: Uint8Array, width: number, height: number): Grey {
	const grey = new Uint8Array(width * height);
	for (let at = 0; at < grey.length; at += 1) {
		const from = at * 4;
		grey[at] =
			(77 * (pixels[from] ?? 0) +
				150 * (pixels[from + 1] ?? 0) +
				29 * (pixels[from + 2] ?? 0)) >>
			8;
	}
	return { width, height, pixels: grey };
}

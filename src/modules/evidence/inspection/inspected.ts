import type { FileFacts } from "./file-facts.ts";

/** Rows of grey, 0 black to 255 white. */
export interface Grey {
	readonly width: number;
	readonly height: number;
	readonly pixels: Uint8Array;
}

/** One of the first pages, as it is shown. */
export interface PageFound {
	readonly number: number;
	/** `photo`: the document is a picture; `inside`: a picture that an office document holds. */
	readonly kind: "page" | "photo" | "inside";
	/** WebP of at most 60,000 bytes; null where there is only text. */
	readonly picture: Uint8Array | null;
	/** Of the picture, in pixels. */
	readonly width: number;
	readonly height: number;
	readonly text: string;
	/** The whole picture squeezed onto 128 × 128 points, in which copies are recognised; null without a picture. */
	readonly small: Grey | null;
}

/** All that the inspection of one file finds. */
export interface Inspected {
	readonly facts: FileFacts;
	/** At most five. */
	readonly pages: readonly PageFound[];
}

/**
 * Text as the database and the pages can hold it: lines end with one sign, nothing steers a terminal or turns the
 * reading direction, and no half of a sign is left.
 */
export const plainText = (text: string): string =>
	text
		.toWellFormed()
		.replace(/\r\n?/g, "\n")
		// PDFium marks a hyphen at the end of a line with U+0002 or U+FFFE.
		.replaceAll(String.fromCodePoint(2), "-")
		.replaceAll("\uFFFE", "-")
		.replace(/[\u200B\uFEFF\uFFFF]|\p{Bidi_Control}/gu, "")
		.replace(/(?![\n\t])\p{Cc}/gu, " ")
		.replace(/[^\S\n\t]+/g, " ")
		.replace(/ *\n */g, "\n")
		.replace(/\n{3,}/g, "\n\n")
		.trim();

/** Signs that one can see. */
export const signsIn = (text: string): number => text.replace(/\s/g, "").length;

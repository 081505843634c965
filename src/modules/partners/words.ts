/** As it is kept: without what no database keeps, and without blanks at the ends. */
export const asKept = (text: string): string =>
	text.replaceAll("\u0000", "").replaceAll("\r\n", "\n").trim();

/** One line as it is kept. */
export const asLine = (text: string): string =>
	asKept(text).replace(/\s+/g, " ");

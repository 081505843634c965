/**
 * Takes out of a cell what nobody typed: control signs, signs that turn the direction of writing, signs
 * without width. Line ends and tabs become spaces, for a cell is one line here.
 */
export function cleaned(typed: string): {
	readonly text: string;
	readonly dirty: boolean;
} {
	const plain = typed.replace(/[\t\r\n\u00a0]+/g, " ");
	const text = plain.replace(unseen, "");
	return {
		text: withoutGuard(text.replace(/ {2,}/g, " ").trim()).normalize("NFC"),
		dirty: text !== plain,
	};
}

/**
 * The same for a cell that may hold several lines: white space and the form of letters stay as typed, and
 * so does an apostrophe. Nothing here is ever given to a spreadsheet program as a formula.
 */
export function cleanedLines(typed: string): {
	readonly text: string;
	readonly dirty: boolean;
} {
	const lines = typed.replace(/\r\n?/g, "\n");
	const text = lines.replace(unseen, (sign) =>
		sign === "\n" || sign === "\t" ? sign : "",
	);
	return { text, dirty: text !== lines };
}

const unseen = /[\p{Cc}\p{Bidi_Control}\u200b\u2060\ufeff\ufffe\uffff\ufffd]/gu;

/** The apostrophe that {@link guarded} puts before a text, and spreadsheet programs before a formula that is text. */
export const withoutGuard = (text: string): string =>
	/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;

/** A text that no spreadsheet program takes for a formula. Whatever it is, {@link withoutGuard} gives it back. */
export const guarded = (text: string): string =>
	/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;

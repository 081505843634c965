import { type Document, type LineCounter, parseDocument } from "yaml";

/**
 * The YAML as a tree, its errors with it; null where it nests deeper than the stack. Names given twice are
 * looked for by the linter: the library holds each against all before it, which takes a minute for a hostile
 * file of 300 KB.
 */
export function parseYaml(
	text: string,
	lineCounter?: LineCounter,
): Document.Parsed | null {
	try {
		const document = parseDocument(text, {
			uniqueKeys: false,
			prettyErrors: false,
			...(lineCounter ? { lineCounter } : {}),
		});
		return document.errors.some(isOverflow) ? null : document;
	} catch (error) {
		if (isOverflow(error)) return null;
		throw error;
	}
}

/** The library catches some overflows itself and reports them as errors of the file. */
const isOverflow = (error: unknown): boolean =>
	error instanceof RangeError ||
	(error instanceof Error && error.message.startsWith("Maximum call stack"));

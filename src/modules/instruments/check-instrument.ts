import { type Document, LineCounter, parseDocument, visit } from "yaml";
import { rulesFor } from "./check-rules.ts";
import { explain } from "./explain.ts";
import { type InstrumentFile, instrumentFile } from "./format.ts";

/** One thing to mend in an instrument file. For authors, so in English. */
export interface Finding {
	readonly file: string;
	readonly line: number;
	readonly message: string;
	/** What to do about it. */
	readonly fix: string;
}

/** Where in the file: keys and positions from the top. */
export type Path = readonly (string | number)[];

/** A finding before its line is looked up. */
export interface Remark {
	readonly at: Path;
	readonly message: string;
	readonly fix: string;
}

/**
 * Everything that is wrong with the text of an instrument file, top to bottom. Nothing found means it can be used.
 * @param unitKinds the kinds of units that exist; left out, they are not checked.
 */
export const checkInstrument = (
	text: string,
	file: string,
	unitKinds?: readonly string[],
): readonly Finding[] => readFile(text, file, unitKinds).findings;

export interface FileRead {
	readonly findings: readonly Finding[];
	/** There when nothing was found. */
	readonly content: InstrumentFile | null;
}

/** Reads and checks the text of an instrument file: first the YAML, then the shape, then the rules. */
export function readFile(
	text: string,
	file: string,
	unitKinds?: readonly string[],
): FileRead {
	const lines = new LineCounter();
	const document = parseDocument(text, {
		lineCounter: lines,
		uniqueKeys: true,
	});
	const found = (line: number, message: string, fix: string): Finding => ({
		file,
		line,
		message,
		fix,
	});
	if (document.errors.length > 0) {
		const findings = document.errors.map(({ message, linePos }) =>
			found(
				linePos?.[0].line ?? 1,
				message.split("\n")[0] ?? message,
				"Mend the YAML: look at indentation, quotes and colons.",
			),
		);
		return { findings, content: null };
	}
	const alias = firstAlias(document);
	if (alias !== null) {
		const line = lines.linePos(alias).line;
		const fix = "Write it out; what many nodes share has a name under answers.";
		return {
			findings: [found(line, "The file repeats itself by a YAML alias.", fix)],
			content: null,
		};
	}
	const read = instrumentFile.safeParse(document.toJS(), {
		reportInput: true,
	});
	const remarks = read.success
		? rulesFor(unitKinds).flatMap((rule) => rule(read.data))
		: read.error.issues.flatMap(explain);
	const findings = remarks
		.map(({ at, message, fix }) =>
			found(lineOf(document, lines, at), message, fix),
		)
		.sort((a, b) => a.line - b.line);
	return {
		findings,
		content: read.success && findings.length === 0 ? read.data : null,
	};
}

/** Where the first alias stands. Aliases can multiply until they fill the memory, so an instrument has none. */
function firstAlias(document: Document): number | null {
	let at: number | null = null;
	visit(document, {
		Alias: (_, { range }) => {
			at = range?.[0] ?? 0;
			return visit.BREAK;
		},
	});
	return at;
}

/** The line of a path, or of the nearest thing above it that is there. */
function lineOf(document: Document, lines: LineCounter, path: Path): number {
	for (let length = path.length; length > 0; length -= 1) {
		const node = document.getIn(path.slice(0, length), true);
		if (hasRange(node)) return lines.linePos(node.range[0]).line;
	}
	return 1;
}

const hasRange = (
	node: unknown,
): node is { readonly range: readonly [number, number, number] } =>
	typeof node === "object" &&
	node !== null &&
	"range" in node &&
	Array.isArray(node.range);

/** One line in which two texts differ; a side that has no such line is empty. */
export interface DifferingLine {
	/** In the text of the other person, from 1. */
	readonly line: number;
	readonly theirs: string;
	readonly yours: string;
}

/** More lines than this are read in the whole texts, not in a table. */
const most = 40;

/** Where two texts differ, line by line between the part that begins and the part that ends alike. */
export function differingLines(
	theirs: string,
	yours: string,
): readonly DifferingLine[] {
	const a = linesOf(theirs);
	const b = linesOf(yours);
	let start = 0;
	while (start < a.length && start < b.length && a[start] === b[start])
		start += 1;
	let end = 0;
	while (
		end < a.length - start &&
		end < b.length - start &&
		a[a.length - 1 - end] === b[b.length - 1 - end]
	)
		end += 1;
	const longer = Math.max(a.length, b.length) - end;
	return Array.from({ length: Math.min(most, longer - start) }, (_, offset) => {
		const at = start + offset;
		return {
			line: at + 1,
			theirs: at < a.length - end ? (a[at] ?? "").trimEnd() : "",
			yours: at < b.length - end ? (b[at] ?? "").trimEnd() : "",
		};
	}).filter(({ theirs, yours }) => theirs !== yours);
}

const linesOf = (text: string): readonly string[] =>
	text.replace(/\r\n?/g, "\n").trimEnd().split("\n");

import { asKept } from "../words.ts";

/** A part of the document with a number of its own. */
export interface PassageText {
	readonly number: number;
	readonly heading: string;
	readonly words: string;
}

/** A document as it is typed: a blank line ends a passage; a line that begins with `#` is the heading of what follows. */
export function passagesIn(document: string): readonly PassageText[] {
	let heading = "";
	const passages: PassageText[] = [];
	for (const block of asKept(document).split(/\n\s*\n/)) {
		const lines = block.split("\n");
		while (lines[0]?.startsWith("#"))
			heading = (lines.shift() ?? "").replace(/^#+\s*/, "").trim();
		const words = lines.join("\n").trim();
		if (words === "") continue;
		passages.push({ number: passages.length + 1, heading, words });
		heading = "";
	}
	return passages;
}

/** The same back, for whoever writes the next version. */
export const documentOf = (passages: readonly PassageText[]): string =>
	passages
		.map(({ heading, words }) =>
			heading === "" ? words : `# ${heading}\n${words}`,
		)
		.join("\n\n");

/** Whether each passage says something that the version before did not say. */
export function changedIn(
	now: readonly PassageText[],
	before: readonly PassageText[],
): readonly boolean[] {
	if (before.length === 0) return now.map(() => false);
	const said = new Set(
		before.map(({ heading, words }) => `${heading}\n${words}`),
	);
	return now.map(({ heading, words }) => !said.has(`${heading}\n${words}`));
}

import { diffLines, diffWordsWithSpace } from "diff";

/** A piece of a text that stayed, went, or came. */
export interface Piece {
	readonly is: "same" | "gone" | "new";
	readonly text: string;
}

/** Steps after which two texts are no versions of each other, and time is not spent on finding out how they differ. */
const mostSteps = 2_000;

/**
 * How one version became the other: line by line, and within lines that were changed word by word. Put together, `same` and
 * `gone` are the one, `same` and `new` the other, to the letter.
 */
export function differenceOf(before: string, after: string): readonly Piece[] {
	const lines = diffLines(before, after, { maxEditLength: mostSteps });
	if (!lines)
		return [gone(before), came(after)].filter(({ text }) => text !== "");
	const pieces: Piece[] = [];
	for (let at = 0; at < lines.length; at += 1) {
		const [line, next] = [lines[at], lines[at + 1]];
		if (!line) continue;
		if (line.removed && next?.added) {
			pieces.push(...wordByWord(line.value, next.value));
			at += 1;
		} else pieces.push(pieceOf(line));
	}
	return pieces;
}

function wordByWord(before: string, after: string): readonly Piece[] {
	const words = diffWordsWithSpace(before, after, { maxEditLength: mostSteps });
	return words ? words.map(pieceOf) : [gone(before), came(after)];
}

const pieceOf = (change: {
	readonly added: boolean;
	readonly removed: boolean;
	readonly value: string;
}): Piece => ({
	is: change.added ? "new" : change.removed ? "gone" : "same",
	text: change.value,
});
const gone = (text: string): Piece => ({ is: "gone", text });
const came = (text: string): Piece => ({ is: "new", text });

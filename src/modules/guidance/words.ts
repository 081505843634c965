import { problemOfName } from "#kernel/text.ts";

/** As it is kept: without what no database keeps, and without blanks at the ends. */
export const asKept = (text: string): string =>
	text.replaceAll("\u0000", "").replaceAll("\r\n", "\n").trim();

/** What is wrong with words that somebody is to read. */
export function problemOfWords(
	text: string,
	longest: number,
): "nothing-said" | "too-long" | null {
	const problem = problemOfName(asKept(text), longest);
	return problem === "no-name"
		? "nothing-said"
		: problem === null
			? null
			: "too-long";
}

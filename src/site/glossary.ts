import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Language, slug } from "#kernel/text.ts";
import { root } from "#platform/root.ts";
import type { Told } from "./told.ts";

/** One word of the house, for those who read its pages. */
export interface GlossaryWord {
	/** Of its place on the page: the word in code, as an address. */
	readonly id: string;
	readonly term: Told;
	readonly means: Told;
	/** The law or standard that it comes from; "" where there is none. */
	readonly source: string;
}

/** The words of `docs/words.md`, read once. Throws where a row lacks a cell: the page would be wrong without a word. */
export const glossary = (): readonly GlossaryWord[] =>
	(read ??= wordsOf(readFileSync(join(root, "docs/words.md"), "utf8")));

let read: readonly GlossaryWord[] | undefined;

/** The rows of a table with the columns word, meaning, Indonesian, Arti, English, source. */
export function wordsOf(markdown: string): readonly GlossaryWord[] {
	const rows = markdown
		.split("\n")
		.filter((line) => line.startsWith("|"))
		.slice(2)
		.map((line) =>
			line
				.split("|")
				.slice(1, -1)
				.map((cell) => cell.trim()),
		);
	return rows.map((cells) => {
		const [word, meaning, indonesian, arti, english, source] = cells;
		if (
			!word ||
			!meaning ||
			!indonesian ||
			!arti ||
			!english ||
			cells.length !== 6
		)
			throw new Error(
				`docs/words.md: the row of "${word}" must have six cells, of which only the last may be empty.`,
			);
		return {
			id: slug(word.split(",")[0] ?? word),
			term: { id: indonesian, en: english },
			means: { id: arti, en: meaning },
			source: source ?? "",
		};
	});
}

/** A page holds whole letters, and no more words than a slow line carries in one go. */
const wordsOnAPage = 60;

type Letter = readonly [letter: string, words: readonly GlossaryWord[]];

/** Letters by page, in order; at least one page. */
export function pagesOf(letters: readonly Letter[]): readonly Letter[][] {
	const pages: Letter[][] = [[]];
	let words = 0;
	for (const letter of letters) {
		if (words > 0 && words + letter[1].length > wordsOnAPage) {
			pages.push([]);
			words = 0;
		}
		pages.at(-1)?.push(letter);
		words += letter[1].length;
	}
	return pages;
}

/** Words by their first letter in the language, both in order. */
export const byLetter = (
	words: readonly GlossaryWord[],
	lang: Language,
): readonly Letter[] => {
	const sorted = words.toSorted((a, b) =>
		a.term[lang].localeCompare(b.term[lang], [lang, "id"]),
	);
	return [
		...Map.groupBy(sorted, ({ term }) =>
			(term[lang][0] ?? "").toLocaleUpperCase(),
		),
	];
};

/** A text as people compare it: capitals, accents, stops and double spaces do not matter. */
export const plainly = (text: string): string =>
	text
		.normalize("NFKD")
		.replace(/[\u0300-\u036f]/g, "")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();

/** Finds a word of a list by any of its spellings. */
export function wordFinder<Word extends string>(
	spellings: Readonly<Record<Word, readonly string[]>>,
): (typed: string) => Word | null {
	const known = new Map<string, Word>();
	for (const word of Object.keys(spellings) as Word[])
		for (const spelling of [word, ...spellings[word]])
			known.set(plainly(spelling), word);
	return (typed) => known.get(plainly(typed)) ?? null;
}

/** "Lembaga pemasyarakatan (lapas)" is also written "Lembaga pemasyarakatan", and "lapas". */
export const spellingsOf = (label: string): string[] => [
	label,
	label.replace(/\s*\([^)]*\)/g, ""),
	...[...label.matchAll(/\(([^)]+)\)/g)].map(([, inside = ""]) => inside),
];

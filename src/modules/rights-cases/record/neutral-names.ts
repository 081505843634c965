import type { PersonPart, RecordPerson } from "./record.ts";

/** Parts of which there may be several: they are numbered. */
const several: readonly PersonPart[] = ["victim", "witness", "other"];

/**
 * The name that stands ready for the next person of a part: "Korban 2" after "Korban 1", "Pelapor" for the one who told it.
 * `word` is what the part is called.
 */
export function neutralName(
	people: readonly Pick<RecordPerson, "name">[],
	part: PersonPart,
	word: string,
): string {
	const taken = new Set(people.map(({ name }) => name.toLowerCase()));
	const isFree = (name: string) => !taken.has(name.toLowerCase());
	if (!several.includes(part) && isFree(word)) return word;
	for (let n = 1; ; n += 1) if (isFree(`${word} ${n}`)) return `${word} ${n}`;
}

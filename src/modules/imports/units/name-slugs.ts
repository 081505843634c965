import { slug as slugOf } from "#kernel/text.ts";
import { takenByPages } from "#units";
import type { UnitIndex } from "./on-record.ts";
import type { UnitRow } from "./read-unit.ts";

/** Addresses are read aloud and typed; a longer name is cut at a word. */
const longest = 60;

/**
 * The address word of every new unit, by its row: the typed one, or one made of the name, with the place
 * and then a number behind it where others bear the same. The same file sent again makes the same words.
 */
export function nameSlugs(
	rows: readonly UnitRow[],
	{ bySlug }: UnitIndex,
): ReadonlyMap<number, string> {
	const taken = new Set(rows.map(({ slug }) => slug));
	const slugs = new Map<number, string>();
	for (const row of rows) {
		if (row.slug !== "") {
			slugs.set(row.number, row.slug);
			continue;
		}
		const base = cut(slugOf(row.name));
		if (base === "") {
			if (!row.problems.some(({ field }) => field === "name"))
				row.problems.push({ field: "slug", reason: "slug-needed" });
			continue;
		}
		const isFree = (word: string) =>
			!taken.has(word) && !bySlug.has(word) && !takenByPages.has(word);
		const slug = firstFree(base, row, isFree);
		taken.add(slug);
		slugs.set(row.number, slug);
	}
	return slugs;
}

function firstFree(
	base: string,
	{ regency }: UnitRow,
	isFree: (word: string) => boolean,
): string {
	if (isFree(base)) return base;
	const placed = regency ? `${base}-${slugOf(regency.name)}` : base;
	if (isFree(placed)) return placed;
	let number = 2;
	while (!isFree(`${base}-${number}`)) number += 1;
	return `${base}-${number}`;
}

const cut = (word: string): string =>
	word.length <= longest
		? word
		: word.slice(0, longest + 1).replace(/-[^-]*$/, "");

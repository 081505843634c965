import type { Context } from "#platform/context.ts";
import type { Complaint } from "../complaint.ts";
import { ownWordsOf, withoutNames } from "../publication/without-names.ts";

interface Said {
	readonly words?: string | null;
	readonly about?: Readonly<Record<string, unknown>>;
}

/** What an office writes freely. How it is reached and what a rule says are nobody's own. */
const free: readonly string[] = ["action", "proofSays", "why"];

/**
 * What was said to one person, as somebody reads it who only said that the same happened to them: anybody can, so they
 * read no more of that person than everybody does. Where the office must not learn who told it, the words of the contact
 * stay out of it: it could try names, and see which of them are hidden.
 */
export async function forStrangers<Deed extends Said>(
	tx: Context,
	told: Complaint,
	deed: Deed,
): Promise<Deed> {
	const own = told.level === "unit-hidden" ? [] : await ownWordsOf(tx, told);
	const about = Object.entries(deed.about ?? {}).map(([name, said]) => [
		name,
		free.includes(name) && typeof said === "string"
			? withoutNames(said, own)
			: said,
	]);
	return {
		...deed,
		words: deed.words ? withoutNames(deed.words, own) : deed.words,
		about: Object.fromEntries(about),
	};
}

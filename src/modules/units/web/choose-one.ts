/** Somebody typed a name; what they mean is one of several, or none. */
export type Chosen<Thing> =
	| { readonly is: "empty" }
	| { readonly is: "one"; readonly thing: Thing }
	| { readonly is: "none" }
	/** To be asked once more, with these to choose from. */
	| { readonly is: "several"; readonly things: readonly Thing[] }
	| { readonly is: "too-many"; readonly n: number };

interface Search<Thing> {
	/** What was typed. */
	readonly typed: string;
	/** What was picked from the choices of the time before, if any. */
	readonly picked: string;
	/** Everything that the typed words fit, best known how to find by who asks. */
	readonly found: readonly Thing[];
	readonly keyOf: (thing: Thing) => string;
	readonly nameOf: (thing: Thing) => string;
}

/** More choices than one reads through: a further word helps better. */
export const mostChoices = 20;

/**
 * What is meant by typed words: the choice that was picked among those that fit, the one that is called so
 * exactly, or the only one that fits. A choice that no longer fits the words is not taken.
 */
export function chooseOne<Thing>({
	typed,
	picked,
	found,
	keyOf,
	nameOf,
}: Search<Thing>): Chosen<Thing> {
	if (typed.trim() === "") return { is: "empty" };
	const chosen = found.find((thing) => keyOf(thing) === picked);
	if (chosen !== undefined) return { is: "one", thing: chosen };
	const words = plain(typed);
	const [exact, ...others] = found.filter(
		(thing) => plain(nameOf(thing)) === words || keyOf(thing) === words,
	);
	if (exact !== undefined && others.length === 0)
		return { is: "one", thing: exact };
	const [first, second] = found;
	if (first === undefined) return { is: "none" };
	if (second === undefined) return { is: "one", thing: first };
	return found.length > mostChoices
		? { is: "too-many", n: found.length }
		: { is: "several", things: found };
}

/** Whether all words of the one stand in the other, in any order. */
export const fits = (words: string, name: string): boolean =>
	plain(words)
		.split(" ")
		.every((word) => plain(name).includes(word));

const plain = (text: string): string =>
	text
		.trim()
		.toLowerCase()
		.replace(/[\s,.]+/g, " ");

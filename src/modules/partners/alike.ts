import type { Organisation } from "./organisation.ts";

type Named = Pick<Organisation, "name" | "short">;

/** The same name, however it is written: small letters and digits alone. */
export const keyOfName = (name: string): string =>
	wordsOf(name).join("") || name.trim().toLowerCase();

const wordsOf = (name: string): readonly string[] =>
	name
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[\u0300-\u036f]/g, "")
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== "");

/** They say what form a body has, or join words, and tell no two apart. */
const fillers = new Set([
	"yayasan",
	"perkumpulan",
	"foundation",
	"stiftung",
	"pt",
	"cv",
	"tbk",
	"dan",
	"untuk",
	"the",
	"of",
	"for",
	"and",
]);

const telling = (name: string): readonly string[] => {
	const words = wordsOf(name);
	const some = words.filter((word) => !fillers.has(word));
	return some.length > 0 ? some : words;
};

/** As much of their pairs of letters has to be the same. Ours: one slip in a name of three words stays above it. */
const enough = 0.72;

/** Whether two may be one body under two spellings: a person decides. */
export function areAlike(one: Named, other: Named): boolean {
	const [a, b] = [telling(one.name), telling(other.name)];
	return (
		share(a.join(" "), b.join(" ")) >= enough ||
		share(a.toSorted().join(" "), b.toSorted().join(" ")) >= enough ||
		calledAlike(one, other)
	);
}

/** By what they are called: the same short name, or one that is the whole name or the initials of the other. */
function calledAlike(one: Named, other: Named): boolean {
	const called = ({ name, short }: Named) =>
		new Set(
			[keyOfName(name), short && keyOfName(short), initialsOf(name)].filter(
				(key) => key.length > 2,
			),
		);
	const theirs = called(other);
	return [...called(one)].some((key) => theirs.has(key));
}

const initialsOf = (name: string): string => {
	const words = telling(name);
	return words.length > 2 ? words.map(([first]) => first).join("") : "";
};

/** Twice the common pairs of letters among all of both (Dice 1945). */
function share(one: string, other: string): number {
	const [a, b] = [pairsOf(one), pairsOf(other)];
	const rest = new Map<string, number>();
	for (const pair of b) rest.set(pair, (rest.get(pair) ?? 0) + 1);
	const common = a.filter((pair) => {
		const left = rest.get(pair) ?? 0;
		rest.set(pair, left - 1);
		return left > 0;
	}).length;
	return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}

const pairsOf = (text: string): readonly string[] => {
	const letters = [...` ${text} `];
	return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`);
};

/** Those of the known that may be this one. */
export const alikeTo = <Known extends Named>(
	named: Named,
	known: readonly Known[],
): readonly Known[] => known.filter((one) => areAlike(named, one));

import type { MostUsed } from "./most-used.ts";

/**
 * Whether a password is among those that are guessed first: one of the most used, or nothing but words that everybody knows
 * of the site and of who chooses it (NIST SP 800-63B, 5.1.1.2), signs and numbers around them included. Capitals do not help.
 */
export function isGuessedFirst(
	password: string,
	used: MostUsed,
	words: Iterable<string>,
): boolean {
	const typed = password.normalize("NFKC").toLowerCase().trim();
	const cores = [/$^/u, outerSigns, outerNumbers, anySigns].map((around) =>
		typed.replace(around, ""),
	);
	const tried = new Set(cores.flatMap((core) => [core, pieceOf(core)]));
	return (
		pieceOf(typed).length <= 3 ||
		isMadeOf(typed, words) ||
		[...tried].some((core) => core.length >= leastUsed && used.has(core))
	);
}

const outerSigns = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const anySigns = /[^\p{L}\p{N}]+/gu;
const outerNumbers = /^[^\p{L}]+|[^\p{L}]+$/gu;

/** Of fewer signs nearly everything is in the list; then it says nothing of what stands around it. */
const leastUsed = 4;

/** What it repeats: `rahasiarahasia` is `rahasia`; itself where it repeats nothing. */
function pieceOf(text: string): string {
	for (let size = 1; size <= text.length / 2; size += 1) {
		const piece = text.slice(0, size);
		if (piece.repeat(Math.ceil(text.length / size)).startsWith(text))
			return piece;
	}
	return text;
}

/** Fewer letters than this beside the known words are no word of one's own. */
const ownLetters = 4;

function isMadeOf(typed: string, words: Iterable<string>): boolean {
	const letters = lettersOf(typed);
	const known = [...words]
		.map(lettersOf)
		.filter((word) => word.length >= 3)
		.sort((one, other) => other.length - one.length);
	const left = known.reduce(
		(rest, word) => rest.replaceAll(word, " "),
		letters,
	);
	return left !== letters && left.replace(/[^\p{L}]/gu, "").length < ownLetters;
}

const lettersOf = (text: string): string =>
	text
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, "")
		.replace(/^\p{N}+|\p{N}+$/gu, "");

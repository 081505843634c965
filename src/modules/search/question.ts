import { plain, plainWords } from "./plain.ts";
import { meanings, type Phrase } from "./synonyms.ts";

/** One thing that is asked for: a word, or a phrase that has synonyms, with all ways to say it. */
export interface Term {
	/** As it was typed, plain. */
	readonly typed: Phrase;
	/** Other phrases that mean the same. */
	readonly same: readonly Phrase[];
	/** The last word may be the beginning of one. */
	readonly open: boolean;
}

/** What somebody asks for, ready to be looked up. */
export interface Question {
	/** The whole of it, plain. */
	readonly plain: string;
	readonly terms: readonly Term[];
}

/** In signs; longer questions are cut. */
export const longestQuestion = 200;
const mostWords = 8;

/** Reads what was typed. Signs mean nothing; small words are left out while others remain; eight words are enough. */
export function questionOf(typed: string): Question {
	const text = typed.slice(0, longestQuestion);
	const words = plainWords(text);
	const telling = words.filter((word) => !small.has(word));
	return {
		plain: plain(text),
		terms: termsOf((telling.length > 0 ? telling : words).slice(0, mostWords)),
	};
}

/** Words that hardly any page lacks. Both languages: whoever reads English may type Indonesian. */
const small = new Set(
	`dan di ke dari yang untuk pada dengan atau apa itu ini adalah saya kami anda bagaimana cara mana ada
	the a an of in on at to for and or is are what how do i my where`.split(
		/\s+/,
	),
);

function termsOf(words: readonly string[]): Term[] {
	const terms: Term[] = [];
	for (let at = 0; at < words.length; ) {
		const found = longestPhrase(words.slice(at));
		const typed = found?.typed ?? words.slice(at, at + 1);
		at += typed.length;
		terms.push({
			typed,
			same: found?.same ?? [],
			open: at === words.length,
		});
	}
	return terms;
}

/** The longest phrase with synonyms that these words begin with. */
function longestPhrase(
	words: readonly string[],
): Pick<Term, "typed" | "same"> | null {
	let best: Phrase | null = null;
	const same = new Map<string, Phrase>();
	for (const line of meanings())
		for (const phrase of line) {
			if (!beginsWith(words, phrase)) continue;
			if (best && phrase.length < best.length) continue;
			if (best && phrase.length > best.length) same.clear();
			best = phrase;
			for (const other of line) same.set(other.join(" "), other);
		}
	if (!best) return null;
	same.delete(best.join(" "));
	return { typed: best, same: [...same.values()] };
}

const beginsWith = (words: readonly string[], phrase: Phrase): boolean =>
	phrase.every((word, at) => words[at] === word);

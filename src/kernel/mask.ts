import { notNames } from "./not-names.ts";

/** What stands in place of what was taken out. */
export const hiddenName = "[nama]";
export const hiddenNumber = "[nomor]";
export const hiddenAddress = "[alamat]";

/**
 * Words without what may tell who is meant: addresses of mail and pages, numbers of people and telephones, and
 * names. Names are found by the word before them (Pak, Ibu, nama saya) and by their capital inside a sentence; a word
 * too many is hidden rather than one too few. A name in small letters, alone, stays: whoever reads is told so.
 */
export function mask(words: string): string {
	return maskCapitals(
		words
			.replace(mailOrPage, hiddenAddress)
			.replace(longNumber, hiddenNumber)
			.replace(called, (_, title: string) => `${title} ${hiddenName}`),
	);
}

/** What stands between two signs of `@` is none itself, and no longer than an address may be: then no text of anybody takes long. */
const mailOrPage =
	/(?:[^\s@]{1,254}@){1,9}[^\s@]{1,254}\.\w{2,}|https?:\/\/\S+|www\.\S+|(?<![\w.])@\w[\w.]{2,}/giu;

/** Six digits and more, however they are parted: identity cards, families, telephones. A year, a price in words stay. */
const longNumber = /(?<![\w])\+?\d(?:[\s().-]{0,2}\d){5,}(?!\w)/gu;

/** The word that a name follows, then one to three words of the name; small letters only after words that leave no doubt. */
const called = new RegExp(
	"(?<![\\p{L}])" +
		"((?:[Pp]ak|[Bb]apak|[Bb]u|[Ii]bu|[Ss]dri?\\.?|[Ss]audara|[Ss]audari|[Mm]as|[Mm]bak|[Kk]ak|[Bb]ang|[Mm]rs?\\.?|[Mm]s\\.?|[Dd]r\\.?)(?=\\s+\\p{Lu})" +
		"|[Nn]ama\\s+saya(?:\\s+adalah)?|[Bb]ernama|[Aa]tas\\s+nama|a\\.?n\\.(?=\\s)|[Mm]y\\s+name\\s+is)" +
		"\\s+\\p{L}(?:['.-]?\\p{L})*(?:\\s+\\p{Lu}(?:['.-]?\\p{L})*){0,3}",
	"gu",
);

/**
 * Whether words leave no doubt that they tell who somebody is: an address, a long number, a name after the word that announces it. For words
 * that cannot be published by half: a place with its capital must not stop them. An amount in rupiah is nobody's.
 */
export function namesSomebody(words: string): boolean {
	const rest = words.replace(amount, "");
	return [mailOrPage, longNumber, called].some(
		(sign) => rest.search(sign) >= 0,
	);
}

const amount = /Rp\.?\s?[1-9]\d{0,2}(?:\.\d{3})+(?![\d.]*\d)/gu;

/** Words with a capital that do not begin a sentence, unless they are known to be nobody's; several together at its beginning. */
function maskCapitals(words: string): string {
	return words.replace(
		/\p{Lu}[\p{Ll}'’-]+(?:\s+\p{Lu}[\p{Ll}'’-]+)*/gu,
		(run: string, offset: number) => {
			const begins = beginsSentence(words, offset);
			const parts = run.split(/\s+/);
			// The first word of a sentence has its capital anyway.
			if (begins && parts.length === 1) return run;
			const known = parts.map((part) =>
				notNames.has(part.toLowerCase().replace(/nya$/, "")),
			);
			const shown = parts.map((part, at) =>
				known[at] || (begins && at === 0 && known[1]) ? part : hiddenName,
			);
			return withoutTwins(shown).join(" ");
		},
	);
}

const beforeSentence = new Set([".", "!", "?", ":", '"', "“", "("]);

/** Nothing, the end of a sentence or of a line stands before it. */
function beginsSentence(words: string, offset: number): boolean {
	const before = words.slice(0, offset).trimEnd();
	return (
		before === "" ||
		beforeSentence.has(before.at(-1) ?? "") ||
		words.slice(before.length, offset).includes("\n")
	);
}

/** Several hidden words are one name. */
const withoutTwins = (parts: readonly string[]): string[] =>
	parts.filter((part, at) => part !== hiddenName || parts[at - 1] !== part);

/** A run of words, and whether `mask` hides it. */
export interface MaskedPart {
	readonly words: string;
	readonly hides: boolean;
}

/** The words as they are, in parts, for whoever reviews what would be hidden. Joined they are what was handed in. */
export function partsOfMasked(words: string): MaskedPart[] {
	const parts: MaskedPart[] = [];
	let from = 0;
	const shown = mask(words).split(/(\[nama\]|\[nomor\]|\[alamat\])/);
	for (const [i, kept] of shown.entries()) {
		if (i % 2 === 1) continue;
		// What is kept stands in the same order in both; what lies before it in the words is hidden.
		// The last of it ends where the words end, also where the same was kept before.
		const at =
			i === shown.length - 1
				? words.length - kept.length
				: words.indexOf(kept, from);
		const upTo = at < 0 ? words.length : at;
		if (upTo > from)
			parts.push({ words: words.slice(from, upTo), hides: true });
		if (at >= 0 && kept !== "") parts.push({ words: kept, hides: false });
		from = at < 0 ? words.length : upTo + kept.length;
	}
	return parts;
}

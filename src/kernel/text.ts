/** Indonesian first, English complete; regional languages are added here and nowhere else. */
export const languages = ["id", "en"] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (text: string): text is Language =>
	(languages as readonly string[]).includes(text);

/** A text that data brings along in several languages. Indonesian is the source; the others may be missing. */
export interface Said {
	readonly id: string;
	readonly en?: string | undefined;
}

/** The text in the language asked for, or in Indonesian. */
export const say = (said: Said, language: Language): string =>
	said[language] ?? said.id;

/** A word for addresses: lower case, ASCII, hyphens. `"Lapas Kelas IIA Serang"` is `"lapas-kelas-iia-serang"`. */
export const slug = (text: string): string =>
	text
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[\u0300-\u036f]/g, "")
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-+|-+$/g, "");

// White space, control signs, and what Unicode says to draw as nothing: zero-width signs, fillers, the blank of Braille.
const UNSEEN = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** What is wrong with a name of whatever it is. One of which nothing can be seen is none. */
export function problemOfName(
	name: string,
	longest: number,
): "no-name" | "name-too-long" | null {
	if (UNSEEN.test(name)) return "no-name";
	return [...name.trim()].length > longest ? "name-too-long" : null;
}

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

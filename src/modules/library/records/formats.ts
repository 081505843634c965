import type { Said } from "#kernel/text.ts";

/** Forms of a book that somebody can read who cannot read print, or not well. They are filters, and stand first where a record is shown. */
export const accessibleFormats = {
	braille: { id: "Braille", en: "Braille" },
	"large-print": { id: "Cetak besar", en: "Large print" },
	audio: { id: "Buku audio", en: "Audio book" },
	daisy: { id: "DAISY", en: "DAISY" },
	"sign-language": { id: "Bahasa isyarat", en: "Sign language" },
	"easy-read": { id: "Mudah dibaca", en: "Easy to read" },
	tactile: { id: "Gambar raba", en: "Tactile pictures" },
} as const satisfies Readonly<Record<string, Said>>;

export type AccessibleFormat = keyof typeof accessibleFormats;

export const isAccessibleFormat = (word: string): word is AccessibleFormat =>
	Object.hasOwn(accessibleFormats, word);

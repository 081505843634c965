import type { Said } from "#kernel/text.ts";

/** What somebody comes to the reading room for, in the order of the buttons. Nobody is asked who they are. */
export const purposes = {
	reading: { id: "Membaca", en: "Reading" },
	law: { id: "Mencari aturan", en: "Looking for the law" },
	studying: { id: "Belajar, menulis", en: "Studying, writing" },
	computer: { id: "Memakai komputer", en: "Using a computer" },
	"read-aloud": {
		id: "Dibacakan, buku suara, Braille",
		en: "Being read to, audio, Braille",
	},
	group: { id: "Kunjungan kelompok", en: "Visit of a group" },
	/** Whoever shows a card is counted here by a scan, as a member and nothing else. */
	member: { id: "Anggota, dengan kartu", en: "Members, by card" },
} as const satisfies Record<string, Said>;

export type Purpose = keyof typeof purposes;

export const purposeCodes = Object.keys(purposes) as readonly Purpose[];

export const isPurpose = (text: string): text is Purpose =>
	Object.hasOwn(purposes, text);

import { randomUUID } from "node:crypto";

/** What one person types who asks for legal aid. */
export const askedFields = (): Record<string, string> => ({
	lembar: randomUUID(),
	versi: "1",
	mau: "kirim",
	"untuk-poor": "yes",
	"isi-name": "Martha",
	"isi-matter": "civil",
	"isi-story":
		"Suami pergi dan menjual sawah tanpa tanda tangan saya. Saya mau tahu apakah bisa kembali, dan ke mana saya harus pergi.",
	"isi-household": "5",
	"isi-living": "Menenun dan berjualan sayur.",
	"surat-identity-adalah": "help",
});

import { randomUUID } from "node:crypto";

/** What one person types on the page that asks everything. */
export const toldFields = (): Record<string, string> => ({
	jenis: "complaint",
	tentang: "service",
	cerita:
		"Saya datang jam delapan dan baru dilayani jam satu. Nomor antrean saya dilewati dua kali, dan petugas di loket dua tidak mau menjelaskan sebabnya. Orang di belakang saya dilayani lebih dulu.",
	tempat: "Loket 2",
	kapan_hari: "19",
	kapan_bulan: "11",
	kapan_tahun: "2025",
	rahasia: "public-hidden",
	nama: "Maria Bere",
	telepon: "0812 0000 0001",
	tayang: "ya",
	lembar: randomUUID(),
});

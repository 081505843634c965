/** As the forms name the fields. */
export const fields = {
	inDanger: "bahaya",
	whose: "milik",
	happened: "kejadian",
	where: "tempat",
	province: "provinsi",
	when: "waktu",
	wish: "harapan",
	/** Slugs of offices, ticked; those that stood on the page; and what was searched for. */
	accused: "kantor",
	listedAccused: "terdaftar",
	search: "cari",
	others: "siapa",
	/** Persons: `korban_nama`, `korban_hubungi`, `korban_bantuan`. */
	victim: "korban",
	attorney: "kuasa",
	guardian: "wali",
	child: "anak",
	name: "nama",
	contact: "kontak",
	paper: "surat",
	paperNumber: "nomor",
	signs: "isyarat",
	interpreter: "juru",
	reading: "dibacakan",
	language: "bahasa",
	how: "cara",
	safeTimes: "jam",
	pin: "pin",
	/** Of staff who write it down. */
	channel: "jalur",
	source: "sumber",
	consent: "setuju",
	/** Files of any kind, and a voice. */
	files: "berkas",
	voice: "suara",
	/** Made by the page for this one telling: a second sending of it is the same. */
	sheet: "lembar",
} as const;

/** Of each person beside the one who tells it. */
export const personFields = ["nama", "hubungi", "bantuan"] as const;

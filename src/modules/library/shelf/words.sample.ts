/** Words of which titles of the sample are made. Peoples, islands and places of NTT are real; books and authors are not. */
export const peoples = [
	...[
		"Sabu",
		"Rote",
		"Atoni",
		"Tetun",
		"Helong",
		"Sumba",
		"Manggarai",
		"Ngada",
	],
	...[
		"Nagekeo",
		"Ende",
		"Lio",
		"Sikka",
		"Lamaholot",
		"Kedang",
		"Alor",
		"Bunak",
	],
];
export const regencies = [
	...["Kupang", "Timor Tengah Selatan", "Timor Tengah Utara", "Belu", "Malaka"],
	...["Rote Ndao", "Sabu Raijua", "Alor", "Lembata", "Flores Timur", "Sikka"],
	...["Ende", "Nagekeo", "Ngada", "Manggarai Timur", "Manggarai"],
	...[
		"Manggarai Barat",
		"Sumba Timur",
		"Sumba Tengah",
		"Sumba Barat",
		"Sumba Barat Daya",
	],
];
export const fields = [
	...[
		"pidana",
		"perdata",
		"tata negara",
		"administrasi negara",
		"acara pidana",
	],
	...[
		"acara perdata",
		"agraria",
		"keluarga",
		"waris",
		"ketenagakerjaan",
		"lingkungan",
	],
	...[
		"internasional",
		"kesehatan",
		"perlindungan anak",
		"kekayaan intelektual",
	],
	...[
		"kewarganegaraan",
		"keimigrasian",
		"pemasyarakatan",
		"perseroan",
		"kontrak",
	],
];
export const topics = [
	...[
		"tanah ulayat",
		"perkawinan anak",
		"belis",
		"buruh migran",
		"perdagangan orang",
	],
	...["kekerasan dalam rumah tangga", "air bersih", "hutan adat", "gizi anak"],
	...[
		"pelayanan publik",
		"bantuan hukum",
		"akses keadilan",
		"pendaftaran penduduk",
	],
	...[
		"akta kelahiran",
		"upah layak",
		"pendidikan inklusif",
		"garis batas laut",
	],
	...["rumput laut", "tenun ikat", "indikasi geografis", "musyawarah desa"],
	...[
		"tambang rakyat",
		"penyelesaian sengketa",
		"pencatatan perkawinan",
		"warisan perempuan",
	],
];
export const groups = [
	...[
		"penyandang disabilitas",
		"perempuan",
		"anak",
		"lanjut usia",
		"masyarakat adat",
	],
	...[
		"pekerja migran",
		"pengungsi",
		"nelayan kecil",
		"petani",
		"tahanan",
		"saksi dan korban",
	],
];
export const rights = [
	...["atas pendidikan", "atas kesehatan", "atas perumahan", "atas pekerjaan"],
	...[
		"untuk hidup",
		"berpendapat",
		"beribadah",
		"atas tanah",
		"atas air",
		"bermain",
	],
	...["mendapat bantuan hukum", "memperoleh informasi", "untuk didengar"],
];
export const angles = [
	...["pengantar", "teori dan praktik", "tanya jawab", "catatan lapangan"],
	...[
		"panduan bagi paralegal",
		"kajian perbandingan",
		"dari kampung ke pengadilan",
	],
	...[
		"sejarah dan pembaruan",
		"kumpulan tulisan",
		"buku saku",
		"studi di Pulau Timor",
	],
	...["studi di Flores", "studi di Sumba", "bahan ajar", "dengan contoh surat"],
];
export const givenNames = [
	...[
		"Yosefina",
		"Benyamin",
		"Agustinus",
		"Maria",
		"Petrus",
		"Dorkas",
		"Elias",
	],
	...["Kristina", "Fransiskus", "Yuliana", "Ignasius", "Margaretha", "Soleman"],
	...["Adriana", "Gabriel", "Welhelmina", "Siti", "Hasan", "Rina", "Bambang"],
	...["Lestari", "Ayu", "Dimas", "Nurul", "Teguh", "Ratih", "Umbu", "Rambu"],
];
export const familyNames = [
	...[
		"Nabuasa",
		"Tefa",
		"Bere",
		"Lulu",
		"Dju",
		"Kolo",
		"Manek",
		"Seran",
		"Nope",
	],
	...[
		"Radja",
		"Ndoen",
		"Pello",
		"Kaho",
		"Lado",
		"Wula",
		"Ngongo",
		"Jehadu",
		"Ganggu",
	],
	...["Keraf", "Lamawuran", "Wuwur", "Djo", "Moa", "Sare", "Hartono", "Wibowo"],
	...["Siregar", "Lubis", "Pratiwi", "Kusuma", "Tahir", "Mansur"],
];
export const publishers = [
	...[
		"Penerbit Contoh Flobamora",
		"Pustaka Contoh Cendana",
		"Contoh Lontar Press",
	],
	...["Penerbit Contoh Nusa", "Balai Contoh Hukum", "Contoh Komodo Media"],
];
export const places = [
	"Kupang",
	"Ende",
	"Maumere",
	"Waingapu",
	"Jakarta",
	"Yogyakarta",
];

export const englishTopics = [
	...["land rights", "access to justice", "child marriage", "migrant workers"],
	...["human trafficking", "legal aid", "clean water", "inclusive education"],
	...["birth registration", "customary forests", "the rights of older people"],
	...["persons with disabilities", "freedom of expression", "public services"],
];
export const animals = [
	"Kancil",
	"Kakatua",
	"Komodo",
	"Kuda kecil",
	"Rusa",
	"Penyu",
	"Burung punai",
	"Lebah",
];

import { both, type Field, field, type SheetPlan, said } from "./field.ts";
import {
	actorWords,
	aggregateWords,
	answerWords,
	directionWords,
	gateWords,
	holeWords,
	knownWords,
	measureWords,
	missingWords,
	roundingWords,
	skipWords,
	stageWords,
	statusWords,
	useWords,
	weightWords,
} from "./words.ts";

/**
 * The workbook as data: which sheet and which column holds which key of the format. A test holds it to
 * `format.ts`: a key without a place here fails.
 */
const notKnown = {
	value: "not-known",
	word: both("tidak diketahui", "not known"),
};

const verified = field(
	"verified",
	"yes-no",
	both("Sudah dicocokkan", "Verified"),
	both(
		"Apakah sudah dibandingkan dengan naskah peraturannya.",
		"Whether it was compared with the text of the regulation.",
	),
);

const note = (prefix = ""): readonly Field[] =>
	said(
		`${prefix}note`,
		prefix === "weights."
			? both("Catatan bobot", "Note on weights")
			: prefix === "bands."
				? both("Catatan rentang", "Note on bands")
				: both("Catatan", "Note"),
		both(
			"Yang masih terbuka, atau yang perlu diketahui pembaca.",
			"What is still open, or what readers should know.",
		),
	);

/** How a group, or the instrument itself, makes one score of its parts. */
const branch: readonly Field[] = [
	field(
		"aggregate",
		aggregateWords,
		both("Cara menggabung", "How it adds up"),
		both(
			"Bagaimana nilai di bawahnya menjadi satu. Kosong: rata-rata berbobot.",
			"How the scores below become one. Empty: weighted mean.",
		),
	),
	field(
		"weights.kind",
		weightWords,
		both("Asal bobot", "Origin of weights"),
		both(
			"Tercetak di peraturan, atau sama rata. Berlaku untuk semua di bawahnya.",
			"Printed in the regulation, or equal. Holds for all below.",
		),
	),
	field(
		"weights.verified",
		"yes-no",
		both("Bobot sudah dicocokkan", "Weights verified"),
		both(
			"Apakah asal bobot itu sudah dibandingkan dengan naskah.",
			"Whether that was compared with the regulation.",
		),
	),
	...note("weights."),
	field(
		"convert.times",
		"decimal",
		both("Dikali", "Times"),
		both(
			"Nilainya dikali angka ini, misalnya 25.",
			"The score is multiplied by this, such as 25.",
		),
	),
	field(
		"convert.dividedBy",
		"decimal",
		both("Dibagi", "Divided by"),
		both(
			"Nilainya dibagi angka ini, misalnya 1.5.",
			"The score is divided by this, such as 1.5.",
		),
	),
	field(
		"cap",
		"decimal",
		both("Paling tinggi dihitung", "Cap"),
		both(
			"Nilai tertinggi yang dihitung, bila peraturan membatasinya.",
			"The highest score that counts, where the law caps it.",
		),
	),
	field(
		"unknownFor",
		"list",
		both("Butir tidak diketahui untuk", "Items not known for"),
		both(
			"Jenis unit yang butirnya di sini tidak kita ketahui, atau: semua.",
			"Kinds of units whose items here are not known to us, or: everyone.",
		),
		{ value: "everyone", word: both("semua", "everyone") },
	),
];

const bandTable: readonly Field[] = [
	field(
		"bands.holes",
		holeWords,
		both("Celah antarrentang", "Holes between bands"),
		both(
			"Apakah rentangnya bersambung, atau bercelah di sumbernya.",
			"Whether the bands close up, or have holes in the source.",
		),
	),
	field(
		"bands.verified",
		"yes-no",
		both("Rentang sudah dicocokkan", "Bands verified"),
		both(
			"Apakah rentangnya sudah dibandingkan dengan naskah.",
			"Whether the bands were compared with the regulation.",
		),
	),
	...note("bands."),
];

const instrument: SheetPlan = {
	name: both("Instrumen", "Instrument"),
	says: both(
		"Satu baris satu isian. Isi kolom kedua.",
		"One row one field. Fill in the second column.",
	),
	fields: [
		field(
			"id",
			"code",
			both("Kode instrumen", "Code of the instrument"),
			both(
				"Huruf kecil, angka, dan tanda hubung, misalnya p2ham-2027. Belum dipakai instrumen lain.",
				"Small letters, digits and hyphens, such as p2ham-2027. Not used by another instrument.",
			),
		),
		field(
			"version",
			"code",
			both("Versi", "Version"),
			both("Nomor versi, misalnya 1.", "Number of the version, such as 1."),
		),
		field(
			"programme",
			"code",
			both("Program", "Programme"),
			both(
				"Kode program yang menilai, misalnya p2ham. Tetap sama di semua versi.",
				"Code of the programme, such as p2ham. The same in all versions.",
			),
		),
		...said(
			"title",
			both("Judul", "Title"),
			both(
				"Nama instrumen seperti dibaca umum.",
				"The name of the instrument as everyone reads it.",
			),
		),
		field(
			"status",
			statusWords,
			both("Status", "Status"),
			both(
				"Rancangan, sampai diterbitkan di situs ini.",
				"Draft, until it is published on this site.",
			),
		),
		field(
			"use",
			useWords,
			both("Kegunaan", "Use"),
			both(
				"Penilaian menilai satu unit; survei mengumpulkan jawaban banyak orang.",
				"An assessment scores one unit; a survey pools many people.",
			),
		),
		field(
			"valid.from",
			"date",
			both("Berlaku sejak", "Valid from"),
			both(
				"Setepat sumbernya: 2027, 2027-03, atau 2027-03-31.",
				"As exact as the source: 2027, 2027-03 or 2027-03-31.",
			),
			notKnown,
		),
		field(
			"valid.until",
			"date",
			both("Berlaku sampai", "Valid until"),
			both("Kosong bila masih berlaku.", "Empty while it is in force."),
		),
		verified,
		...note(),
		field(
			"complete",
			"yes-no",
			both("Lengkap", "Complete"),
			both(
				"Apakah seluruh isi peraturan sudah ada di sini.",
				"Whether all of the regulation is in here.",
			),
		),
		field(
			"units",
			"list",
			both("Untuk unit", "For units"),
			both(
				"Kode jenis unit yang dinilai, dipisah koma, atau: semua. Kodenya ada di lembar Kata.",
				"Codes of the kinds of units assessed, parted by commas, or: all. The codes stand in the sheet Words.",
			),
			{ value: "every-kind", word: both("semua", "all") },
		),
		field(
			"top",
			"decimal",
			both("Nilai tertinggi", "Highest score"),
			both(
				"Nilai jawaban terbaik, misalnya 100.",
				"The score of the best answer, such as 100.",
			),
		),
		field(
			"rounding.decimals",
			"whole",
			both("Angka di belakang koma", "Decimals"),
			both(
				"Berapa angka di belakang koma pada nilai.",
				"How many decimals a score has.",
			),
		),
		field(
			"rounding.when",
			roundingWords,
			both("Dibulatkan", "Rounded"),
			both("Kapan nilai dibulatkan.", "When scores are rounded."),
		),
		field(
			"whenMissing",
			missingWords,
			both("Bila jawaban kurang", "When answers are missing"),
			both("Kosong: tidak ada nilai.", "Empty: no score."),
		),
		...branch,
		field(
			"#bands",
			knownWords,
			both("Batas predikat", "Limits of the predicate"),
			both(
				"Apakah batas nilai untuk predikat diketahui. Batasnya ditulis di lembar Rentang.",
				"Whether limits of the predicate are known. They stand in the sheet Bands.",
			),
		),
		...bandTable,
	],
};

const basis: SheetPlan = {
	name: both("Dasar hukum", "Legal basis"),
	says: both(
		"Satu baris satu sumber. Sumber lain dari peraturan yang sama: baris berikut dengan peraturan kosong.",
		"One row one source. Another source of the same regulation: the next row, with the regulation left empty.",
	),
	fields: [
		...said(
			"regulation",
			both("Peraturan", "Regulation"),
			both("Nama lengkap peraturan.", "The full name of the regulation."),
		),
		field(
			"articles",
			"text",
			both("Pasal", "Articles"),
			both("Pasal atau lampiran, bila perlu.", "Articles or annex, if needed."),
		),
		field(
			"sources",
			"text",
			both("Sumber", "Source"),
			both(
				"Alamat halaman umum tempat peraturan itu dibaca.",
				"Address of a public page where it was read.",
			),
		),
	],
};

const source = field(
	"source",
	"text",
	both("Sumber", "Source"),
	both(
		"Alamat halaman umum. Berlaku juga untuk semua di bawahnya.",
		"Address of a public page. Holds for all below, too.",
	),
);

const nodes: SheetPlan = {
	name: both("Butir", "Items"),
	says: both(
		"Satu baris satu kelompok atau satu butir yang dijawab, dalam urutan seperti dibaca unit.",
		"One row one group or one item that is answered, in the order in which units read them.",
	),
	fields: [
		field(
			"code",
			"code",
			both("Kode", "Code"),
			both(
				"Kode butir, misalnya a.1. Tidak berubah lagi di versi berikut.",
				"Code of the item, such as a.1. It never changes in later versions.",
			),
		),
		field(
			"#parent",
			"code",
			both("Kode induk", "Code of the group above"),
			both(
				"Kode kelompok di atasnya. Kosong bila tidak ada.",
				"Code of the group above. Empty where there is none.",
			),
		),
		...said(
			"label",
			both("Butir", "Item"),
			both(
				"Yang ditanyakan, dalam satu kalimat.",
				"What is asked, in one sentence.",
			),
		),
		...said(
			"help",
			both("Bantuan", "Help"),
			both("Penjelasan bagi pengisi.", "Explained to whoever answers."),
		),
		field(
			"article",
			"text",
			both("Pasal", "Article"),
			both(
				"Pasal atau lampiran. Berlaku juga untuk semua di bawahnya. Bila naskahnya belum dilihat: tidak diketahui.",
				"Article or annex. Holds for all below, too. Where it was not seen: not known.",
			),
			notKnown,
		),
		source,
		verified,
		...note(),
		field(
			"weight",
			"decimal",
			both("Bobot", "Weight"),
			both(
				"Seperti tercetak. Yang setingkat berjumlah 100 atau 1.",
				"As printed. Those of one group add up to 100 or 1.",
			),
		),
		field(
			"answer",
			"text",
			both("Jawaban", "Answer"),
			both(
				"Nama cara menjawab dari lembar Jawaban. Kosong untuk kelompok.",
				"Name of a way to answer, from the sheet Answers. Empty for a group.",
			),
		),
		field(
			"fact",
			"code",
			both("Fakta", "Fact"),
			both(
				"Kode fakta yang menjawab butir ini dengan sendirinya, bila ada.",
				"Code of a fact that answers this item by itself, if any.",
			),
		),
		field(
			"notApplicable",
			skipWords,
			both("Jawaban tidak berlaku", "Not applicable"),
			both(
				"Apakah unit boleh menjawab tidak berlaku. Kosong: boleh.",
				"Whether a unit may say that it does not apply. Empty: allowed.",
			),
		),
		field(
			"units",
			"list",
			both("Untuk unit", "For units"),
			both(
				"Kode jenis unit, dipisah koma. Kosong: semua yang dinilai.",
				"Codes of kinds of units, parted by commas. Empty: all that are assessed.",
			),
		),
		field(
			"beneficiaries",
			"list",
			both("Untuk siapa", "For whom"),
			both(
				"Kode yang dilayani, dipisah koma. Kosong: semua.",
				"Codes of those who are served, parted by commas. Empty: everyone.",
			),
		),
		field(
			"principles",
			"list",
			both("Asas", "Principles"),
			both(
				"Kode asas, dipisah koma. Kodenya ada di lembar Kata.",
				"Codes of principles, parted by commas. The codes stand in the sheet Words.",
			),
		),
		field(
			"owner.opd",
			"code",
			both("Kode pemilik data", "Code of the owner"),
			both(
				"Kode perangkat daerah pemilik data, misalnya dinas-kesehatan. Berlaku juga untuk semua di bawahnya.",
				"Code of the regional department that owns the data, such as dinas-kesehatan. Holds for all below, too.",
			),
		),
		...said(
			"owner.label",
			both("Pemilik data", "Owner of the data"),
			both("Nama perangkat daerah itu.", "The name of that office."),
		),
		field(
			"owner.verified",
			"yes-no",
			both("Pemilik sudah dicocokkan", "Owner verified"),
			both(
				"Tidak, bila daerah yang menentukan.",
				"No, where the region decides.",
			),
		),
		field(
			"measures",
			measureWords,
			both("Jenis indikator", "Kind of indicator"),
			both(
				"Struktur, proses, atau hasil, bila instrumen membedakannya.",
				"Structure, process or result, where the instrument tells them apart.",
			),
		),
		...branch,
	],
};

const answers: SheetPlan = {
	name: both("Jawaban", "Answers"),
	says: both(
		"Satu baris satu cara menjawab. Kolom yang tidak dipakai jenisnya dibiarkan kosong.",
		"One row one way to answer. Columns that its kind does not use stay empty.",
	),
	fields: [
		field(
			"#name",
			"text",
			both("Nama jawaban", "Name of the answer"),
			both(
				"Nama yang dipakai di lembar Butir, Pilihan, dan Rentang.",
				"The name used in the sheets Items, Options and Bands.",
			),
		),
		field(
			"kind",
			answerWords,
			both("Jenis", "Kind"),
			both("Bagaimana unit menjawab.", "How a unit answers."),
		),
		verified,
		...note(),
		field(
			"from",
			"decimal",
			both("Dari", "From"),
			both(
				"Tingkat terendah, atau angka terendah yang masuk akal.",
				"The lowest level, or the lowest plausible figure.",
			),
		),
		field(
			"to",
			"decimal",
			both("Sampai", "To"),
			both(
				"Tingkat tertinggi, atau angka tertinggi yang masuk akal.",
				"The highest level, or the highest plausible figure.",
			),
		),
		...said(
			"unit",
			both("Satuan", "Unit"),
			both(
				"Satuan angka, misalnya persen.",
				"Unit of the figure, such as percent.",
			),
		),
		field(
			"direction",
			directionWords,
			both("Arah", "Direction"),
			both("Angka mana yang lebih baik.", "Which figure is better."),
		),
		field(
			"decimals",
			"whole",
			both("Angka di belakang koma", "Decimals"),
			both(
				"Berapa angka di belakang koma.",
				"How many decimals the figure has.",
			),
		),
		field(
			"dataYear",
			"yes-no",
			both("Tanyakan tahun data", "Ask for the year"),
			both(
				"Apakah tahun data harus disebut.",
				"Whether the year of the figure must be given.",
			),
		),
		...said(
			"numerator",
			both("Pembilang", "Numerator"),
			both("Hanya untuk rasio.", "For ratios only."),
		),
		...said(
			"denominator",
			both("Penyebut", "Denominator"),
			both("Hanya untuk rasio.", "For ratios only."),
		),
		field(
			"per",
			"decimal",
			both("Per", "Per"),
			both("Hanya untuk rasio: 100, 1000 …", "For ratios only: 100, 1000 …"),
		),
		field(
			"enough",
			"decimal",
			both("Nilai penuh mulai", "Full score from"),
			both(
				"Hanya untuk pilih beberapa: jumlah nilai yang sudah cukup.",
				"For choosing several only: the sum that is enough.",
			),
		),
		...bandTable,
	],
};

const options: SheetPlan = {
	name: both("Pilihan", "Options"),
	says: both(
		"Pilihan dari yang terbaik, atau pernyataan tiap tingkat dari yang terendah.",
		"Options from the best on, or the statement of each level from the lowest on.",
	),
	fields: [
		field(
			"#answer",
			"text",
			both("Nama jawaban", "Name of the answer"),
			both("Dari lembar Jawaban.", "From the sheet Answers."),
		),
		field(
			"code",
			"code",
			both("Kode atau tingkat", "Code or level"),
			both(
				"Kode pilihan, atau nomor tingkatnya.",
				"Code of the option, or number of the level.",
			),
		),
		...said(
			"label",
			both("Bunyi", "Wording"),
			both("Yang dibaca unit.", "What the unit reads."),
		),
		field(
			"value",
			"decimal",
			both("Nilai", "Value"),
			both(
				"Nilai pilihan. Kosong untuk tingkat.",
				"What the option is worth. Empty for a level.",
			),
		),
	],
};

const bands: SheetPlan = {
	name: both("Rentang", "Bands"),
	says: both(
		"Batas nilai predikat, dan batas angka dari jawaban berupa angka.",
		"Limits of the predicate, and limits of answers that are figures.",
	),
	fields: [
		field(
			"#of",
			"text",
			both("Rentang untuk", "Bands of"),
			both(
				"predikat, atau nama jawaban dari lembar Jawaban.",
				"predicate, or the name of an answer from the sheet Answers.",
			),
		),
		field(
			"code",
			"code",
			both("Kode", "Code"),
			both("Kode rentang, misalnya A-.", "Code of the band, such as A-."),
		),
		...said(
			"label",
			both("Sebutan", "Label"),
			both("Seperti di sumber.", "As in the source."),
		),
		field(
			"zone",
			"text",
			both("Zona", "Zone"),
			both("Bila sumber menyebutnya.", "Where the source names one."),
		),
		field(
			"from",
			"decimal",
			both("Mulai dari", "From"),
			both("Batas bawah, ikut dihitung.", "Lower limit, included."),
		),
		field(
			"above",
			"decimal",
			both("Lebih dari", "Above"),
			both("Batas bawah, tidak ikut dihitung.", "Lower limit, not included."),
		),
		field(
			"to",
			"decimal",
			both("Sampai dengan", "Up to"),
			both("Batas atas, ikut dihitung.", "Upper limit, included."),
		),
		field(
			"below",
			"decimal",
			both("Kurang dari", "Below"),
			both("Batas atas, tidak ikut dihitung.", "Upper limit, not included."),
		),
		field(
			"value",
			"decimal",
			both("Nilai", "Value"),
			both(
				"Nilai rentang sebuah jawaban. Kosong untuk predikat.",
				"What a band of an answer is worth. Empty for a predicate.",
			),
		),
	],
};

const proof: SheetPlan = {
	name: both("Bukti", "Proof"),
	says: both(
		"Satu baris satu bukti. Berlaku juga untuk semua di bawah butirnya, kecuali di sana tertulis lain.",
		"One row one proof. Holds for all below its item, too, unless something else stands there.",
	),
	fields: [
		field(
			"#node",
			"code",
			both("Kode butir", "Code of the item"),
			both("Dari lembar Butir.", "From the sheet Items."),
		),
		...said(
			"text",
			both("Bukti", "Proof"),
			both("Bukti yang diminta.", "The proof that is asked for."),
		),
		field(
			"required",
			"yes-no",
			both("Wajib", "Required"),
			both("Apakah bukti ini wajib.", "Whether this proof is required."),
		),
		field(
			"megabytes",
			"whole",
			both("Paling besar (MB)", "At most (MB)"),
			both(
				"Ukuran satu berkas, 1 sampai 20. Kosong: 20.",
				"What one file may weigh, 1 to 20. Empty: 20.",
			),
		),
		field(
			"#none",
			"yes-no",
			both("Tanpa bukti", "No proof"),
			both(
				"Ya, bila butir ini tidak meminta bukti walaupun kelompoknya meminta.",
				"Yes, where this item asks for no proof although its group does.",
			),
		),
	],
};

const stages: SheetPlan = {
	name: both("Tahap", "Stages"),
	says: both(
		"Satu baris satu tahap, dari yang pertama.",
		"One row one stage, from the first on.",
	),
	fields: [
		field(
			"code",
			"code",
			both("Kode", "Code"),
			both("Kode tahap.", "Code of the stage."),
		),
		field(
			"kind",
			stageWords,
			both("Jenis", "Kind"),
			both(
				"Yang dilakukan tahap ini di situs.",
				"What the stage does on this site.",
			),
		),
		...said(
			"label",
			both("Nama", "Name"),
			both("Nama tahap.", "Name of the stage."),
		),
		field(
			"by",
			actorWords,
			both("Oleh", "By"),
			both("Siapa yang mengerjakannya.", "Who takes the step."),
		),
		...said(
			"document",
			both("Dokumen", "Document"),
			both("Dokumen yang dihasilkan.", "The document that comes of it."),
		),
		field(
			"optional",
			"yes-no",
			both("Boleh dilewati", "Optional"),
			both("Kosong: tidak.", "Empty: no."),
		),
		source,
		verified,
		...note(),
	],
};

const gates: SheetPlan = {
	name: both("Syarat", "Gates"),
	says: both(
		"Syarat di luar nilai. Boleh kosong.",
		"Conditions beside the score. May be empty.",
	),
	fields: [
		field(
			"code",
			"code",
			both("Kode", "Code"),
			both("Kode syarat.", "Code of the gate."),
		),
		field(
			"kind",
			gateWords,
			both("Jenis", "Kind"),
			both(
				"Nilai paling sedikit dan harus ada melihat sebuah butir; gagal bila terjadi melihat sebuah fakta.",
				"At least and must have look at an item; veto looks at a fact.",
			),
		),
		...said(
			"label",
			both("Syarat", "Gate"),
			both("Bunyi syarat.", "What the gate says."),
		),
		field(
			"article",
			"text",
			both("Pasal", "Article"),
			both("Pasal, atau: tidak diketahui.", "Article, or: not known."),
			notKnown,
		),
		field(
			"node",
			"code",
			both("Kode butir", "Code of the item"),
			both("Butir yang dilihat.", "The item that it looks at."),
		),
		field(
			"atLeast",
			"decimal",
			both("Paling sedikit", "At least"),
			both("Nilai paling sedikit.", "The lowest score that passes."),
		),
		field(
			"fact",
			"code",
			both("Fakta", "Fact"),
			both("Kode fakta yang dilihat.", "Code of the fact that it looks at."),
		),
		verified,
		...note(),
	],
};

export const plan = {
	instrument,
	basis,
	nodes,
	answers,
	options,
	bands,
	proof,
	stages,
	gates,
} as const;
export type SheetKey = keyof typeof plan;

/** The first sheet has fields one below the other, with these three heads. */
export const firstSheet = [
	both("Isian", "Field"),
	both("Isi", "Content"),
	both("Penjelasan", "Explanation"),
] as const;

/** Sheets that nobody reads in again: instructions and the words of the lists. */
export const aside = {
	instructions: both("Petunjuk", "Instructions"),
	words: both("Kata", "Words"),
} as const;

/** How the sheet of bands names those of the instrument itself. */
export const predicate = both("predikat", "predicate");

import type { Said } from "#kernel/text.ts";

/**
 * A fact: a figure that the daily work of this house knows by itself, so that nobody has to count it again
 * and collect papers for it. Here stands what it means; who computes it is told when the house is put
 * together (`sources.ts`). An indicator of an instrument names it by `fact: <code>`.
 */
export interface FactKind {
	readonly code: string;
	readonly label: Said;
	/** The one whose figure it is: a regency or city, or a single unit. */
	readonly of: "regency" | "unit";
	/** Kinds of units whose assessments it can answer; null means every kind. */
	readonly units: readonly string[] | null;
	/** What it is measured in. An indicator that names the fact must ask for the same. */
	readonly measured: FactMeasure;
	/** The day for which it is computed. */
	readonly asOf: Said;
	/** How it is counted, in a sentence or two; what is counted and what is not. */
	readonly counting: Said;
	/** Name of the module whose work it comes from. */
	readonly from: string;
	/** The unit's own system tells it month by month; no work done in this house counts it. Never a count of people. */
	readonly told?: true;
}

/** A ratio is two counts and their quotient times `per`; a count is a whole number of things. */
export type FactMeasure =
	| {
			readonly kind: "ratio";
			readonly unit: Said;
			readonly per: string;
			readonly numerator: Said;
			readonly denominator: Said;
	  }
	| { readonly kind: "count"; readonly unit: Said };

/** Every kind of fact. A new one is a new entry here, and a source in the module that knows it. */
export const factKinds: readonly FactKind[] = [
	{
		code: "opd-with-p2ham-predicate",
		label: {
			id: "OPD yang memegang predikat P2HAM",
			en: "Regional departments (OPD) that hold the P2HAM predicate",
		},
		of: "regency",
		units: ["pemda"],
		measured: {
			kind: "ratio",
			unit: { id: "persen", en: "per cent" },
			per: "100",
			numerator: {
				id: "OPD dengan predikat P2HAM yang berlaku",
				en: "OPD with a P2HAM predicate in force",
			},
			denominator: {
				id: "OPD yang tercatat",
				en: "OPD on record",
			},
		},
		asOf: {
			id: "hari penilaian diserahkan",
			en: "the day on which the assessment is handed in",
		},
		counting: {
			id: "Dihitung semua OPD kabupaten atau kota ini yang tercatat di Rangkul dan ada pada hari itu. Sebuah OPD memegang predikat bila ditetapkan, belum berakhir, tidak dibekukan, dan tidak dicabut.",
			en: "All OPD of this regency or city count that are on record in Rangkul and exist on that day. An OPD holds the predicate when it was awarded and has not expired, been suspended or been revoked.",
		},
		from: "assessments",
	},
	{
		code: "facilities-usable",
		label: {
			id: "Fasilitas yang dapat dipakai",
			en: "Facilities that can be used",
		},
		of: "unit",
		units: null,
		measured: {
			kind: "ratio",
			unit: { id: "persen", en: "per cent" },
			per: "100",
			numerator: {
				id: "fasilitas yang ada dan dapat dipakai",
				en: "facilities that are there and can be used",
			},
			denominator: {
				id: "fasilitas yang tercatat",
				en: "facilities on record",
			},
		},
		asOf: {
			id: "hari penilaian diserahkan",
			en: "the day on which the assessment is handed in",
		},
		counting: {
			id: "Dihitung semua fasilitas unit ini yang tercatat di Rangkul, menurut pemeriksaan terakhirnya. Yang terakhir dilihat lebih dari setahun lalu tidak diketahui dan tidak dihitung dapat dipakai. Yang dibantah orang dihitung seperti yang dilihat, dan disebut dibantah.",
			en: "All facilities of this unit that are on record in Rangkul count, by their last check. What was last seen more than a year ago is not known and does not count as usable. What people contest counts as it was seen, and is said to be contested.",
		},
		from: "catalogue",
	},
	{
		code: "asked-ahead-kept",
		label: {
			id: "Bantuan yang diminta sebelum berkunjung dan disiapkan tepat waktu",
			en: "Help asked for before a visit and arranged in time",
		},
		of: "unit",
		units: null,
		measured: {
			kind: "ratio",
			unit: { id: "persen", en: "per cent" },
			per: "100",
			numerator: {
				id: "bantuan yang disiapkan tepat waktu dan tidak dikatakan tidak ada",
				en: "help that was arranged in time and that nobody said was not there",
			},
			denominator: {
				id: "bantuan yang diminta",
				en: "help that was asked for",
			},
		},
		asOf: {
			id: "hari penilaian diserahkan",
			en: "the day on which the assessment is handed in",
		},
		counting: {
			id: "Dihitung semua bantuan yang diminta orang lewat Rangkul dan batas menjawabnya jatuh dalam setahun sampai hari itu: juru bahasa isyarat, pendamping, dan lainnya bersama-sama. Yang dibatalkan peminta tidak dihitung. Bila jumlahnya sedikit, angkanya tidak diberitahukan.",
			en: "All help counts that people asked for through Rangkul and whose last day to answer fell in the year up to that day: interpreters, people who accompany and the others together. What the person took back does not count. Where there is little of it, the figure is not told.",
		},
		from: "accommodations",
	},
	{
		code: "survey-quarters-published",
		label: {
			id: "Hasil survei yang dipublikasikan di sini",
			en: "Survey results published here",
		},
		of: "unit",
		units: null,
		measured: {
			kind: "count",
			unit: { id: "triwulan", en: "quarters" },
		},
		asOf: {
			id: "hari penilaian diserahkan",
			en: "the day on which the assessment is handed in",
		},
		counting: {
			id: "Dihitung setiap triwulan survei yang ditutup dalam 365 hari terakhir dan dapat dibaca semua orang di Rangkul: indeks, jumlah penjawab, rentang, dan caranya. Media lain tidak diketahui di sini.",
			en: "Every quarter of a survey counts that closed in the last 365 days and that everybody can read in Rangkul: index, people, range and method. Other media are not known here.",
		},
		from: "surveys",
	},
	{
		code: "survey-actions-done",
		label: {
			id: "Tindak lanjut survei yang selesai",
			en: "Actions on survey results that are done",
		},
		of: "unit",
		units: null,
		measured: {
			kind: "ratio",
			unit: { id: "persen", en: "per cent" },
			per: "100",
			numerator: {
				id: "tindak lanjut yang selesai",
				en: "actions that are done",
			},
			denominator: {
				id: "tindak lanjut yang dibuka",
				en: "actions that were opened",
			},
		},
		asOf: {
			id: "hari penilaian diserahkan",
			en: "the day on which the assessment is handed in",
		},
		counting: {
			id: "Dihitung semua tindak lanjut survei yang dibuka dalam 365 hari terakhir. Yang dibatalkan ikut dihitung, dan tidak selesai.",
			en: "All actions on survey results count that were opened in the last 365 days. Those that were dropped count, and are not done.",
		},
		from: "surveys",
	},
	{
		code: "survey-days-to-first-action",
		label: {
			id: "Hari sampai tindak lanjut pertama selesai",
			en: "Days until the first action was done",
		},
		of: "unit",
		units: null,
		measured: { kind: "count", unit: { id: "hari", en: "days" } },
		asOf: {
			id: "hari penilaian diserahkan",
			en: "the day on which the assessment is handed in",
		},
		counting: {
			id: "Dihitung dari hari triwulan ditutup sampai hari tindak lanjut pertamanya selesai, untuk triwulan terakhir yang sudah punya satu.",
			en: "Counted from the day on which a quarter closed to the day on which the first of its actions was done, for the last quarter that has one.",
		},
		from: "surveys",
	},
	{
		code: "complaints-answered-in-time",
		label: {
			id: "Pengaduan yang dijawab tepat waktu",
			en: "Complaints answered in time",
		},
		of: "unit",
		units: null,
		measured: {
			kind: "ratio",
			unit: { id: "persen", en: "per cent" },
			per: "100",
			numerator: {
				id: "pengaduan yang dijawab tepat waktu",
				en: "complaints answered in time",
			},
			denominator: {
				id: "pengaduan yang dijawab atau lewat batas",
				en: "complaints that were answered or overdue",
			},
		},
		asOf: {
			id: "hari penilaian diserahkan",
			en: "the day on which the assessment is handed in",
		},
		counting: {
			id: "Dihitung pengaduan, kritik, saran, dan pertanyaan tentang unit ini yang dalam 365 hari terakhir dijawab atau lewat batas waktunya. Tepat waktu berarti tidak satu pun batas sampai jawaban terlewat. Yang dicabut sebelum dijawab, dan yang tidak boleh diketahui unit ini, tidak dihitung. Bila kurang dari sepuluh, bagian tidak disebut.",
			en: "Complaints, criticism, suggestions and questions about this unit count that were answered in the last 365 days, or whose last day passed in them. In time means that no last day on the way to the answer was missed. What was withdrawn before an answer, and what this unit must not know of, does not count. Of fewer than ten no share is told.",
		},
		from: "complaints",
	},
	{
		code: "complaints-told-in-time",
		label: {
			id: "Pengaduan yang dijawab tepat waktu, triwulan terakhir yang diumumkan",
			en: "Complaints answered in time, latest quarter that was told",
		},
		of: "unit",
		units: null,
		measured: {
			kind: "ratio",
			unit: { id: "persen", en: "per cent" },
			per: "100",
			numerator: {
				id: "pengaduan yang dijawab tepat waktu",
				en: "complaints answered in time",
			},
			denominator: {
				id: "pengaduan yang dijawab atau lewat batas",
				en: "complaints that were answered or overdue",
			},
		},
		asOf: {
			id: "triwulan terakhir yang angkanya diumumkan",
			en: "the last quarter of which figures were told",
		},
		counting: {
			id: "Diambil dari angka yang diumumkan sekali tiap triwulan dan tidak berubah lagi. Angka yang terlalu kecil untuk melindungi orangnya disembunyikan, dan tidak ada di sini.",
			en: "Taken from the figures that are told once each quarter and never change. What is too small to protect the people in it is hidden, and is not here.",
		},
		from: "complaints",
	},
	{
		code: "complaints-serious-open",
		label: {
			id: "Pengaduan berat yang belum selesai",
			en: "Serious complaints that are not settled",
		},
		of: "unit",
		units: null,
		measured: {
			kind: "count",
			unit: { id: "pengaduan", en: "complaints" },
		},
		asOf: {
			id: "hari penilaian diserahkan",
			en: "the day on which the assessment is handed in",
		},
		counting: {
			id: "Dihitung pengaduan tentang unit ini yang ditandai berat oleh petugas dan pada hari itu belum berakhir. Yang sudah dijawab dihitung sampai pelapor puas atau waktunya berkeberatan lewat. Yang tidak boleh diketahui unit ini tidak dihitung.",
			en: "Complaints about this unit count that an officer tagged as serious and that had not ended on that day. One that was answered counts until the reporter is content, or the time to object has passed. What this unit must not know of does not count.",
		},
		from: "complaints",
	},
	{
		code: "voices-outcome-in-time",
		label: {
			id: "Tindak lanjut dari yang disampaikan orang, dengan hasil dalam waktu yang dijanjikan",
			en: "Actions on what people said, with their outcome within the promised time",
		},
		of: "unit",
		units: null,
		measured: {
			kind: "ratio",
			unit: { id: "persen", en: "per cent" },
			per: "100",
			numerator: {
				id: "tindak lanjut yang hasilnya dikatakan dalam waktu yang dijanjikan",
				en: "actions whose outcome was said within the promised time",
			},
			denominator: {
				id: "tindak lanjut yang berakhir atau melewati waktu itu",
				en: "actions that ended, or passed that time",
			},
		},
		asOf: {
			id: "hari penilaian diserahkan",
			en: "the day on which the assessment is handed in",
		},
		counting: {
			id: "Dihitung tindak lanjut dari survei, pengaduan, konsultasi, dan pertanyaan yang dalam 365 hari terakhir berakhir atau melewati waktu yang dijanjikan (90 hari, bila tidak disetel lain). Membatalkan dengan alasan juga hasil. Waktunya janji kantor, bukan batas dari peraturan.",
			en: "Actions out of surveys, complaints, consultations and questions count that ended in the last 365 days or passed the promised time (90 days, unless set otherwise). Dropping one with a reason is an outcome too. The time is a promise of the office, no limit of a regulation.",
		},
		from: "outcomes",
	},
	{
		code: "service-days-kept",
		label: {
			id: "Hari layanan yang benar-benar buka",
			en: "Service days on which the office was really open",
		},
		of: "unit",
		units: null,
		measured: {
			kind: "ratio",
			unit: { id: "persen", en: "per cent" },
			per: "100",
			numerator: {
				id: "hari layanan yang buka seperti diumumkan",
				en: "service days that were open as announced",
			},
			denominator: {
				id: "hari layanan yang diumumkan",
				en: "service days that were announced",
			},
		},
		asOf: {
			id: "hari penilaian diserahkan",
			en: "the day on which the assessment is handed in",
		},
		counting: {
			id: "Diberitahukan oleh sistem kantor itu sendiri bulan demi bulan; Rangkul tidak menghitungnya dan tidak memeriksanya. Dijumlahkan dua belas bulan terakhir yang sudah lewat pada hari itu. Bulan yang belum diberitahukan disebut tidak diketahui dan tidak dihitung.",
			en: "Told month by month by the office's own system; Rangkul neither counts nor checks it. The last twelve months that were over on that day are added up. A month that was not told is said to be unknown and does not count.",
		},
		from: "facts",
		told: true,
	},
];

export const factKind = (code: string): FactKind | undefined =>
	factKinds.find((kind) => kind.code === code);

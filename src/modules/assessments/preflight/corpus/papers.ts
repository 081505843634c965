import type { Chance } from "./chance.ts";
import { longName, type Office, offices, spokenName } from "./offices.ts";

/** A paper before it is set: what stands on it, whoever prints it. */
export interface Paper {
	readonly head: readonly string[];
	readonly title: readonly string[];
	readonly body: readonly string[];
	readonly table: readonly (readonly string[])[];
	readonly end: readonly string[];
	/** Pages that follow the first one. */
	readonly annex: readonly (readonly string[])[];
	/** "Halaman 1 dari 3" at the foot of each page. */
	readonly counted: boolean;
}

export type PaperKind =
	| "decree"
	| "letter"
	| "attendance"
	| "minutes"
	| "procedure"
	| "roster"
	| "report"
	| "pledge";

export interface Wanted {
	readonly kind: PaperKind;
	readonly office: Office;
	readonly year: number;
	/** A paper that nobody's name stands on. */
	readonly nameless?: boolean;
	readonly pages?: number;
	readonly counted?: boolean;
}

const months =
	"Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(
		" ",
	);
const small =
	"satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split(
		" ",
	);
const people =
	"Wulan Sari,Hendra Gunawan,Markus Latumahina,Siti Nurhayati,Agus Pranoto,Dewi Lestari,Yohanes Manuputty,Rina Marlina,Budi Santoso,Nur Aini,Joko Prasetyo,Maria Tuhumury".split(
		",",
	);
const laws = [
	"Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik Indonesia Tahun 2009 Nomor 112);",
	"Undang-Undang Nomor 8 Tahun 2016 tentang Penyandang Disabilitas;",
	"Undang-Undang Nomor 22 Tahun 2022 tentang Pemasyarakatan;",
	"Peraturan Menteri Hukum dan Hak Asasi Manusia Nomor 25 Tahun 2023 tentang Pelayanan Publik Berbasis Hak Asasi Manusia;",
	"Peraturan Pemerintah Nomor 42 Tahun 2020 tentang Aksesibilitas terhadap Permukiman;",
];

interface Told {
	readonly chance: Chance;
	readonly wanted: Wanted;
	/** The office in running text, differently each time; a word that names none where the paper is nameless. */
	readonly us: () => string;
	readonly day: string;
}

/** Writes one paper of an office, with numbers, names and dates drawn by chance. */
export function paperOf(chance: Chance, wanted: Wanted): Paper {
	const us = () =>
		wanted.nameless ? "kantor kami" : spokenName(chance, wanted.office);
	const told: Told = { chance, wanted, us, day: dayIn(chance, wanted.year) };
	const pages = wanted.pages ?? 1;
	return {
		head: wanted.nameless ? [] : letterhead(chance, wanted.office),
		end: signature(told),
		table: [],
		...written[wanted.kind](told),
		annex: Array.from({ length: pages - 1 }, (_, at) => annexPage(told, at)),
		counted: wanted.counted ?? false,
	};
}

const letterhead = (chance: Chance, office: Office): string[] => {
	const name = (
		chance.often(0.7) ? longName(office) : office.name
	).toUpperCase();
	const broken = chance.often(0.4)
		? name.replace(/ (?=KELAS )/, "\n").split("\n")
		: [name];
	return [
		...office.above,
		...broken,
		`Jalan ${chance.pick(["Merdeka", "Veteran", "Ahmad Yani"])} Nomor ${chance.whole(1, 90)}, ${office.town}`,
	];
};

/** Twice of three times as in letters, else as in forms. */
function dayIn(chance: Chance, year: number): string {
	const [day, month] = [chance.whole(1, 28), chance.whole(1, 11)];
	const two = (figure: number) => String(figure).padStart(2, "0");
	return chance.pick([
		`${day} ${months[month - 1]} ${year}`,
		`${day} ${months[month - 1]} ${year}`,
		chance.pick([
			`${two(day)}-${two(month)}-${year}`,
			`${two(day)}/${two(month)}/${year}`,
			`${two(day)}.${two(month)}.${year}`,
		]),
	]);
}

const signature = ({ chance, wanted, day }: Told): string[] => [
	`${wanted.nameless ? "Ditetapkan" : wanted.office.town}, ${day}`,
	"Kepala,",
	"",
	chance.pick(people),
	`NIP ${chance.whole(1965, 1990)}0${chance.whole(1, 9)}${chance.whole(10, 28)} ${chance.whole(1995, 2012)}03 1 00${chance.whole(1, 9)}`,
];

const number = ({ chance, wanted }: Told, joined: string): string =>
	`Nomor: W.12.PAS.${chance.whole(2, 40)}-OT.02.0${chance.whole(1, 9)}-${chance.whole(10, 990)}${joined}${wanted.year}`;

type Written = Pick<Paper, "title" | "body"> &
	Partial<Pick<Paper, "table" | "end">>;

const written: Record<PaperKind, (told: Told) => Written> = {
	decree: (told) => {
		const { chance, us, wanted } = told;
		return {
			title: [
				`KEPUTUSAN KEPALA ${wanted.nameless ? "KANTOR" : wanted.office.name.toUpperCase()}`,
				number(told, " TAHUN ").toUpperCase(),
				"TENTANG PETUGAS SIAGA BAGI KELOMPOK RENTAN",
			],
			body: [
				`Menimbang: a. bahwa layanan kepada kelompok rentan di ${us()} harus diberikan tanpa diskriminasi; b. bahwa untuk itu perlu ditunjuk petugas siaga.`,
				"Mengingat:",
				...chance.shuffled(laws).slice(0, chance.whole(1, 4)),
				"MEMUTUSKAN",
				`Menetapkan: KESATU: menunjuk ${chance.pick(people)} dan ${chance.pick(people)} sebagai petugas siaga pada ${us()}. KEDUA: keputusan ini berlaku sejak tanggal ditetapkan.`,
			],
		};
	},
	letter: (told) => {
		const { chance, us } = told;
		const invited = chance.often(0.35)
			? ` Undangan ini disampaikan pula kepada ${chance
					.shuffled(offices)
					.slice(0, 3)
					.map(({ name }) => name)
					.join(
						", ",
					)} dan ${told.wanted.nameless ? "kantor lain" : told.wanted.office.name}.`
			: "";
		return {
			title: [
				number(told, "/"),
				"Hal: Pelaksanaan layanan berbasis hak asasi manusia",
			],
			body: [
				"Yth. Kepala Kantor Wilayah",
				`Bersama ini kami sampaikan bahwa ${us()} telah menyediakan jalur landai, kursi roda, dan loket bagi kelompok rentan.${told.wanted.nameless ? "" : invited}`,
				`Layanan itu dipakai ${chance.whole(20, 480)} orang dan dijaga petugas setiap hari kerja pukul 08.00 sampai 15.00.`,
				...(chance.often(0.4) ? [`Dasar: ${chance.pick(laws)}`] : []),
				"Demikian kami sampaikan, atas perhatian Saudara kami ucapkan terima kasih.",
			],
		};
	},
	attendance: ({ chance, us, day }) => ({
		title: [
			"DAFTAR HADIR",
			"PELATIHAN PETUGAS LAYANAN BAGI PENYANDANG DISABILITAS",
		],
		body: [`Tempat: aula ${us()}. Tanggal: ${day}.`],
		table: [
			["No", "Nama", "Jabatan", "Tanda tangan"],
			...chance
				.shuffled(people)
				.slice(0, chance.whole(5, 12))
				.map((name, at) => [
					String(at + 1),
					name,
					chance.pick(["Petugas loket", "Penjaga", "Perawat", "Staf"]),
					"",
				]),
		],
	}),
	minutes: ({ chance, us, wanted }) => ({
		title: ["BERITA ACARA", "SERAH TERIMA ALAT BANTU"],
		body: [
			`Pada hari ini ${chance.pick(["Senin", "Selasa", "Rabu", "Kamis", "Jumat"])} tanggal ${chance.pick(small)} bulan ${chance.pick(months)} tahun dua ribu ${spelt(wanted.year)}, bertempat di ${us()}, kami yang bertanda tangan di bawah ini:`,
			`1. ${chance.pick(people)}, selaku pihak kesatu; 2. ${chance.pick(people)}, selaku pihak kedua,`,
			`menyatakan bahwa ${chance.whole(1, 6)} kursi roda dan ${chance.whole(1, 9)} tongkat telah diserahkan dalam keadaan baik.`,
		],
		end: [
			"Pihak kesatu",
			"",
			chance.pick(people),
			"Pihak kedua",
			"",
			chance.pick(people),
		],
	}),
	procedure: (told) => ({
		title: [
			"STANDAR OPERASIONAL PROSEDUR",
			"LAYANAN KUNJUNGAN BAGI KELOMPOK RENTAN",
			number(told, "/"),
		],
		body: [
			`SOP ini berlaku di ${told.us()}.`,
			"1. Petugas menyapa pengunjung dan menanyakan kebutuhannya.",
			"2. Pengunjung dengan kursi roda diantar melalui jalur landai.",
			"3. Ibu menyusui dan lansia didahulukan.",
			`4. Waktu layanan paling lama ${told.chance.whole(10, 45)} menit.`,
		],
	}),
	roster: ({ chance, us, wanted }) => {
		const month = chance.pick(months);
		return {
			title: [
				"JADWAL PETUGAS SIAGA",
				`BULAN ${month.toUpperCase()} ${wanted.year}`,
			],
			body: [`Piket layanan ${us()}, pukul 08.00 sampai 15.00.`],
			table: [
				["Tanggal", "Pagi", "Siang"],
				...Array.from({ length: chance.whole(6, 14) }, (_, at) => [
					`${at + 1} ${month}`,
					chance.pick(people),
					chance.pick(people),
				]),
			],
		};
	},
	report: ({ chance, us, wanted }) => {
		const received = chance.whole(30, 90);
		return {
			title: ["LAPORAN PENGADUAN DAN SURVEI KEPUASAN", `TAHUN ${wanted.year}`],
			body: [
				`Selama Januari sampai Desember ${wanted.year} ${us()} menerima ${received} pengaduan; ${received - chance.whole(0, 5)} dijawab tepat waktu.`,
				`Indeks kepuasan masyarakat ${chance.whole(80, 95)},${chance.whole(10, 99)} dari ${chance.whole(90, 300)} responden.`,
				...(chance.often(0.5)
					? [
							`Nilai ini dihitung menurut ${laws[0]}`,
							`Tahun ${wanted.year - 1} indeksnya ${chance.whole(76, 86)}.`,
						]
					: []),
			],
		};
	},
	pledge: ({ us, chance }) => ({
		title: ["MAKLUMAT PELAYANAN"],
		body: [
			`Dengan ini kami, seluruh jajaran ${us()}, menyatakan sanggup menyelenggarakan pelayanan sesuai standar yang telah ditetapkan.`,
			chance.pick([
				"Apabila tidak menepati janji ini, kami siap menerima sanksi sesuai ketentuan.",
				"Kami melayani dengan cepat, tepat, berkualitas, dan tidak diskriminatif.",
			]),
		],
	}),
};

/** "dua puluh enam" of 2026. */
const spelt = (year: number): string => {
	const [tens, ones] = [Math.floor((year % 100) / 10), year % 10];
	return `${small[tens - 1]} puluh${ones ? ` ${small[ones - 1]}` : ""}`;
};

const annexPage = ({ chance, us }: Told, at: number): string[] => [
	`LAMPIRAN ${at + 1}`,
	`Rincian tugas petugas siaga pada ${us()}:`,
	...Array.from(
		{ length: chance.whole(4, 9) },
		(_, line) =>
			`${line + 1}. ${chance.pick(["Menyambut pengunjung", "Mengantar kursi roda", "Mencatat kebutuhan", "Membantu mengisi formulir", "Melaporkan kendala"])} (${chance.pick(people)}).`,
	),
];

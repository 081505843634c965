import type { Day } from "#territory";
import type { Typed } from "./filing/read-form.ts";
import type { SaidTyped } from "./handling/read-said.ts";

/** A request of the demonstration, as it went. */
export interface SampleRequest {
	/** Days before the start on which it came. */
	readonly daysAgo: number;
	readonly procedure: string;
	readonly channel: "web" | "counter";
	readonly wish: "send" | "save";
	readonly typed: Typed;
	readonly deeds: readonly {
		/** Days after it came. */
		readonly after: number;
		readonly move: string;
		readonly by: "office" | "applicant";
		readonly says?: Partial<Omit<SaidTyped, "day">>;
		/** Days after the deed on which one meets. */
		readonly meetsIn?: number;
	}[];
	readonly rating?: number;
}

const yes = { applies: {}, papers: {} };

export const sampleRequests = {
	/** A woman without papers told it at the counter. */
	oral: {
		daysAgo: 0,
		procedure: "legal-aid",
		channel: "counter",
		wish: "send",
		typed: {
			applies: { poor: "yes" },
			fields: {
				name: "Martha (contoh)",
				matter: "civil",
				story:
					"Suami pergi dan menjual sawah tanpa tanda tangan saya. Saya mau tahu apakah bisa kembali.",
				household: "5",
				living: "Menenun dan berjualan sayur.",
			},
			papers: { identity: "help", "poverty-letter": "help" },
		},
		deeds: [],
	},
	/** Sent from a telephone, and to be completed. */
	incomplete: {
		daysAgo: 6,
		procedure: "legal-aid",
		channel: "web",
		wish: "send",
		typed: {
			applies: { poor: "yes" },
			fields: {
				name: "Yosep (contoh)",
				matter: "criminal",
				story: "Anak saya ditahan, dan kami tidak tahu harus ke mana.",
				"in-court": "no",
				living: "Buruh bangunan, tidak tetap.",
			},
			papers: { identity: "seen" },
		},
		deeds: [
			{
				after: 1,
				move: "return",
				by: "office",
				says: {
					words:
						"Kami butuh satu surat yang menunjukkan keadaan Anda. Kartu bantuan tunai juga boleh.",
					missing: ["poverty-letter"],
				},
			},
		],
	},
	/** Accompanied; what was told of means is erased. */
	accompanied: {
		daysAgo: 30,
		procedure: "legal-aid",
		channel: "counter",
		wish: "send",
		typed: {
			applies: { poor: "yes" },
			fields: {
				name: "Agustina (contoh)",
				matter: "civil",
				story: "Upah tiga bulan tidak dibayar.",
				household: "4",
				living: "Pekerja rumah tangga.",
			},
			papers: { identity: "seen", "cash-card": "seen" },
		},
		deeds: [
			{ after: 1, move: "complete", by: "office" },
			{
				after: 3,
				move: "accept-in-court",
				by: "office",
				says: {
					partner: "LBH contoh, Kupang",
					words: "Pendamping menghubungi Anda di loket, Senin pagi.",
				},
			},
			{
				after: 4,
				move: "meet",
				by: "office",
				says: {
					hour: "09:30",
					place: "Ruang konsultasi, lantai 1 (tanpa tangga)",
					words: "Bawa catatan upah bila ada.",
				},
				meetsIn: 27,
			},
		],
	},
	helped: {
		daysAgo: 160,
		procedure: "legal-aid",
		channel: "web",
		wish: "send",
		typed: {
			applies: { poor: "yes" },
			fields: {
				name: "Contoh",
				matter: "administrative",
				story:
					"Akta kelahiran anak ditolak karena nama ibu berbeda satu huruf.",
			},
			papers: { identity: "seen", "poverty-letter": "seen" },
		},
		deeds: [
			{ after: 1, move: "complete", by: "office" },
			{
				after: 2,
				move: "accept-out-of-court",
				by: "office",
				says: { partner: "LBH contoh, Kupang", words: "Kami dampingi." },
			},
			{
				after: 40,
				move: "finish",
				by: "office",
				says: { words: "Akta sudah diperbaiki di kantor catatan sipil." },
			},
			{
				after: 70,
				move: "report",
				by: "office",
				says: { number: "contoh-0002" },
			},
		],
		rating: 4,
	},
	/** Helped, and the report of the organisation is still to come. */
	reporting: {
		daysAgo: 75,
		procedure: "legal-aid",
		channel: "counter",
		wish: "send",
		typed: {
			applies: { poor: "yes" },
			fields: {
				name: "Contoh",
				matter: "civil",
				story: "Majikan menahan ijazah saya.",
			},
			papers: { identity: "seen", "rice-card": "seen" },
		},
		deeds: [
			{ after: 1, move: "complete", by: "office" },
			{
				after: 3,
				move: "accept-out-of-court",
				by: "office",
				says: { partner: "LBH contoh, Kupang", words: "Kami coba berunding." },
			},
			{
				after: 20,
				move: "to-court",
				by: "office",
				says: { words: "Perundingan gagal; gugatan didaftarkan." },
			},
			{
				after: 70,
				move: "finish",
				by: "office",
				says: { words: "Ijazah dikembalikan di sidang kedua." },
			},
		],
	},
	refused: {
		daysAgo: 90,
		procedure: "legal-aid",
		channel: "web",
		wish: "send",
		typed: {
			applies: { poor: "yes" },
			fields: {
				name: "Contoh",
				matter: "unsure",
				story: "Saya mau mendirikan perusahaan.",
			},
			papers: { identity: "seen", "health-card": "seen" },
		},
		deeds: [
			{ after: 1, move: "complete", by: "office" },
			{
				after: 3,
				move: "refuse",
				by: "office",
				says: {
					words:
						"Yang Anda minta bukan masalah hukum. Konsultasi pendirian perusahaan kami berikan lewat konsultasi administrasi hukum umum, juga gratis.",
					basis: "UU 16/2011",
					objection:
						"Sampaikan keberatan kepada kepala kantor, di loket atau lewat pengaduan.",
				},
			},
		],
	},
	/** A regency's bill, on the way. */
	bill: {
		daysAgo: 4,
		procedure: "harmonisation",
		channel: "web",
		wish: "send",
		typed: {
			applies: { "for-region": "yes" },
			fields: {
				kind: "ranperda",
				title: "Pelayanan publik yang ramah penyandang disabilitas (contoh)",
				region: "Kabupaten Kupang",
				initiator: "head",
				through: "sekda",
				contact: "Bagian Hukum Setda",
				planned: "yes",
				text: "BAB I\nKETENTUAN UMUM\n\nPasal 1\nPenyelenggara dapat menyediakan jalur landai.\n\nPasal 2\nPenyelenggara menyediakan juru bahasa isyarat.\n",
			},
			papers: {
				letter: "seen",
				explanation: "seen",
				team: "seen",
				initialled: "seen",
				programme: "seen",
			},
		},
		deeds: [
			{ after: 1, move: "complete", by: "office" },
			{
				after: 2,
				move: "analyse",
				by: "office",
				says: {
					words:
						"Pasal 1: “dapat” melemahkan kewajiban dalam UU 8/2016. Pasal 2: tambahkan tenggang waktu.",
					draft:
						"BAB I\nKETENTUAN UMUM\n\nPasal 1\nPenyelenggara wajib menyediakan jalur landai.\n\nPasal 2\nPenyelenggara menyediakan juru bahasa isyarat paling lambat tiga hari sesudah diminta.\n",
				},
			},
			{
				after: 3,
				move: "meet",
				by: "office",
				says: {
					hour: "10:00",
					place: "Ruang rapat Kanwil, dan daring",
					words: "Mohon tim penyusun hadir.",
				},
				meetsIn: 3,
			},
		],
	},
	"bill-done": {
		daysAgo: 70,
		procedure: "harmonisation",
		channel: "web",
		wish: "send",
		typed: {
			applies: { "for-region": "yes" },
			fields: {
				kind: "ranperkada",
				title: "Tata cara pengaduan di puskesmas (contoh)",
				region: "Kota Kupang",
				initiator: "head",
				through: "sekda",
				contact: "Bagian Hukum Setda",
				text: "Pasal 1\nPengaduan dijawab dalam lima hari kerja.\n",
			},
			papers: {
				letter: "seen",
				explanation: "seen",
				team: "seen",
				initialled: "seen",
			},
		},
		deeds: [
			{ after: 1, move: "complete", by: "office" },
			{
				after: 2,
				move: "meet",
				by: "office",
				says: { hour: "09:00", place: "Daring", words: "Undangan rapat." },
				meetsIn: 2,
			},
			{
				after: 4,
				move: "minutes",
				by: "office",
				says: { words: "Disepakati tanpa perubahan." },
			},
			{
				after: 5,
				move: "letter",
				by: "office",
				says: {
					number: "W.22-PP.04.02-000 (contoh)",
					words: "Rancangan sudah selaras.",
				},
			},
		],
		rating: 3,
	},
	mark: {
		daysAgo: 200,
		procedure: "ip-facilitation",
		channel: "web",
		wish: "send",
		typed: {
			...yes,
			fields: {
				name: "Kelompok Tenun Contoh",
				what: "mark",
				about: "Nama kelompok kami dipakai orang lain di pasar.",
				small: "yes",
			},
		},
		deeds: [
			{
				after: 2,
				move: "search",
				by: "office",
				says: { words: "Kami periksa nama yang serupa." },
			},
			{
				after: 5,
				move: "found",
				by: "office",
				says: { words: "Belum ada yang serupa untuk kain tenun." },
			},
			{
				after: 9,
				move: "file",
				by: "office",
				says: { number: "contoh-0001", words: "Sudah terdaftar dan dipantau." },
			},
			{
				after: 150,
				move: "finish",
				by: "office",
				says: {
					words: "Merek diumumkan dan diterima. Sertifikat diambil di loket.",
				},
			},
		],
		rating: 4,
	},
	advice: {
		daysAgo: 20,
		procedure: "ahu-consultation",
		channel: "web",
		wish: "send",
		typed: {
			...yes,
			fields: {
				topic: "company",
				question:
					"Berapa biaya mendirikan perseroan perorangan, dan harus ke mana?",
			},
		},
		deeds: [
			{
				after: 1,
				move: "answer",
				by: "office",
				says: {
					words:
						"Pendaftarannya di AHU Online. Kami dapat membantu mengisinya di loket, dan tidak memungut biaya untuk bantuan ini.",
				},
			},
		],
		rating: 4,
	},
	information: {
		daysAgo: 12,
		procedure: "information-request",
		channel: "web",
		wish: "send",
		typed: {
			...yes,
			fields: {
				name: "Contoh",
				what: "Jumlah permintaan juru bahasa isyarat tahun lalu.",
				why: "Untuk tugas kuliah.",
				form: "large",
			},
		},
		deeds: [
			{
				after: 2,
				move: "extend",
				by: "office",
				says: {
					words: "Catatannya ada di tiga kantor dan sedang dikumpulkan.",
				},
			},
			{
				after: 9,
				move: "give",
				by: "office",
				says: {
					words:
						"Ada 14 permintaan; 12 terpenuhi. Lembar huruf besar dapat diambil di loket.",
				},
			},
		],
	},
	asked: {
		daysAgo: 3,
		procedure: "information-request",
		channel: "web",
		wish: "send",
		typed: {
			...yes,
			fields: {
				name: "Contoh",
				what: "Rencana perbaikan toilet yang dapat dipakai kursi roda.",
				why: "Saya sering datang ke kantor ini.",
				form: "file",
			},
		},
		deeds: [],
	},
	/** Kept with a code, and not sent yet. */
	begun: {
		daysAgo: 2,
		procedure: "ip-facilitation",
		channel: "web",
		wish: "save",
		typed: {
			...yes,
			fields: { what: "copyright", about: "Lagu yang saya tulis" },
		},
		deeds: [],
	},
} as const satisfies Record<string, SampleRequest>;

export type SampleName = keyof typeof sampleRequests;

/** A day so many days after another moment. */
export const dayPlus = (moment: Date, days: number): Day =>
	new Date(moment.getTime() + days * 86_400_000).toISOString().slice(0, 10);

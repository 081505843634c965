import type { Day } from "#territory";
import type { Told } from "../told.ts";

/** For whom something is new. */
export const audiences = {
	everybody: { id: "Bagi semua", en: "For everybody" },
	citizen: { id: "Bagi warga", en: "For citizens" },
	unit: { id: "Bagi unit", en: "For units" },
	verifier: {
		id: "Bagi verifikator dan penilai",
		en: "For verifiers and assessors",
	},
	administrator: { id: "Bagi administrator", en: "For administrators" },
} as const satisfies Record<string, Told>;
export type Audience = keyof typeof audiences;

export interface Release {
	/** As in package.json. */
	readonly version: string;
	/** `null` while it is being worked on, and of a version that came out as part of the next one. */
	readonly on: Day | null;
	/** In one sentence. */
	readonly lead: Told;
	readonly news: Partial<Record<Audience, readonly Told[]>>;
}

const everyVoice: Release = {
	version: "0.6.0",
	on: null,
	lead: {
		id: "Setiap suara didengar dan dijawab.",
		en: "Every voice is heard and answered.",
	},
	news: {
		citizen: [
			{
				id: "Bisakah saya ke sana? Pilih yang Anda perlukan, dan lihat kantor yang cocok serta yang dapat diminta lebih dulu.",
				en: "Can I manage it? Choose what you need, and see which offices fit and what to ask for beforehand.",
			},
			{
				id: "Sampaikan pengaduan, kritik, saran, atau pujian tanpa akun dan tanpa nama. Kode di kertas membawa Anda kembali.",
				en: "Tell a complaint, criticism, a suggestion or praise without account or name. A code on paper leads you back.",
			},
			{
				id: "Formulir dapat diisi tanpa jaringan, dan suara atau bahasa isyarat direkam langsung di halaman.",
				en: "The form can be filled in without network, and a voice or sign language is recorded on the page.",
			},
			{
				id: "“Saya juga mengalaminya”: bergabung dengan yang sudah disampaikan orang lain, dengan kode sendiri.",
				en: "“It happened to me too”: join what others told, with a code of your own.",
			},
			{
				id: "Ruang: ceritakan pelanggaran hak dengan aman, dengan jalan keluar di setiap halaman. Kode Anda menunjukkan siapa yang membukanya, dan pada hari apa.",
				en: "The Room: tell of a violation of rights in safety, with the way out on every page. Your code shows who opened it, and on which day.",
			},
			{
				id: "Setiap batas waktu menyebut hari mana yang tidak dihitung, dan mengapa.",
				en: "Every last day says which days do not count, and why.",
			},
		],
		unit: [
			{
				id: "Meja pengaduan menunjukkan apa yang paling dekat batasnya, dan langkah berikutnya.",
				en: "The desk of complaints shows what is due first, and the next step.",
			},
			{
				id: "Daftar pengaduan ditukar dengan SP4N-LAPOR lewat berkas, baris demi baris.",
				en: "Lists of complaints are exchanged with SP4N-LAPOR by file, row by row.",
			},
		],
	},
};

const whatTheServedSay: Release = {
	version: "0.5.0",
	on: "2026-11-26",
	lead: {
		id: "Yang dilayani bersuara, dan yang pulang tanpa hasil ikut dihitung.",
		en: "Those who are served speak, and those who went home without are counted too.",
	},
	news: {
		citizen: [
			{
				id: "Nilai pelayanan sebuah kantor dalam dua menit, tanpa nama dan tanpa akun.",
				en: "Rate the service of an office in two minutes, without name or account.",
			},
			{
				id: "Pulang tanpa hasil? “Saya tidak terlayani” menghitung Anda, dan menyebut sebabnya.",
				en: "Did you go home without? “I was not served” counts you, and says why.",
			},
			{
				id: "Katakan apa yang akan membantu Anda: jalan landai, juru bahasa isyarat, jam lain, dan seterusnya.",
				en: "Say what would have helped you: a ramp, a sign-language interpreter, other hours, and so on.",
			},
		],
		unit: [
			{
				id: "Unit menjalankan survei kepuasan, dan membaca hasilnya bersama jumlah yang menjawab.",
				en: "A unit runs its satisfaction survey, and reads the results with the number who answered.",
			},
			{
				id: "Petugas mencatat siapa yang tidak terlayani dan mengapa, tanpa nama dan tanpa menebak.",
				en: "Staff record who was not served and why, without a name and without guessing.",
			},
		],
	},
};

const writtenByItsAuthors: Release = {
	version: "0.4.0",
	on: "2026-11-26",
	lead: {
		id: "Instrumen ditulis oleh penyusunnya sendiri, dan kabupaten dinilai bersama perangkat daerahnya.",
		en: "Instruments are written by their own authors, and a regency is assessed together with its offices.",
	},
	news: {
		everybody: [
			{
				id: "Yang berubah antara dua versi instrumen dibaca dalam kalimat, mulai dari yang dikerjakan unit.",
				en: "What changes between two versions of an instrument is read in sentences, what units do first.",
			},
			{
				id: "Padanan menunjukkan butir dari instrumen berbeda yang meminta hal yang sama.",
				en: "The crosswalk shows which items of different instruments ask for the same.",
			},
		],
		unit: [
			{
				id: "Perangkat daerah mengisi bagiannya sendiri dalam Kabupaten/Kota Peduli HAM, lalu menyerahkannya.",
				en: "An office of a regency fills in its own part of the KKPHAM round, and hands it over.",
			},
			{
				id: "Bukti yang sudah diserahkan ditawarkan untuk butir instrumen lain. Satu tekan, tanpa unggah lagi.",
				en: "Proof that was handed in is offered to items of other instruments. One press, no second upload.",
			},
			{
				id: "Angka yang sudah tercatat di sini dihitungkan, lengkap dengan buktinya. Unit boleh menjawab lain.",
				en: "A figure that is on record here is counted for the unit, with its proof. It may answer otherwise.",
			},
		],
		verifier: [
			{
				id: "Laporan triwulan wilayah dalam satu klik, untuk dicetak atau dibuka di lembar kerja.",
				en: "A region’s quarterly report in one click, to print or to open in a spreadsheet.",
			},
		],
		administrator: [
			{
				id: "Instrumen ditulis di lembar kerja. Yang perlu diperbaiki disebut dengan lembar, baris, dan caranya.",
				en: "Instruments are written in a spreadsheet. What is to be mended is named with sheet, row and fix.",
			},
			{
				id: "Rancangan dicoba pada jawaban unit: siapa yang naik, siapa yang turun, sebelum diterbitkan.",
				en: "A draft is tried on units’ answers: who would rise and who would fall, before it is published.",
			},
		],
	},
};

const nobodyFailsThroughPaperwork: Release = {
	version: "0.3.0",
	on: "2026-11-25",
	lead: {
		id: "Tidak ada unit yang gugur karena berkas: bukti diperiksa sebelum dikirim, dan verifikator bekerja tenang.",
		en: "No unit fails through paperwork: proof is checked before it is handed in, and verifiers work calmly.",
	},
	news: {
		everybody: [
			{
				id: "Berita acara, surat keterangan, dan lampiran keputusan dapat diperiksa keasliannya.",
				en: "Minutes, statements and the annex of a decree can be checked for genuineness.",
			},
			{
				id: "Hasil setiap periode menyebut jumlah keberatan: diajukan, dipertahankan, dan diubah.",
				en: "The results of a round count the objections: raised, upheld and changed.",
			},
		],
		unit: [
			{
				id: "Berkas besar dikirim sepotong demi sepotong dan berlanjut sendiri sesudah jaringan putus.",
				en: "A large file is sent piece by piece, and goes on by itself after the line broke.",
			},
			{
				id: "Pemeriksaan awal membaca setiap berkas dan memberi saran sebelum penilaian dikirim.",
				en: "A pre-flight reads each file and gives advice before the assessment is handed in.",
			},
			{
				id: "Seluruh penilaian dapat diisi tanpa jaringan. Isian dari dua perangkat digabung per kolom.",
				en: "The whole assessment can be filled in without network. Two devices are merged field by field.",
			},
			{
				id: "Banyak berkas sekaligus, versi berkas, tanda terima dengan sidik, dan jawaban tahun lalu untuk dikonfirmasi.",
				en: "Many files at once, versions of a file, a receipt with hashes, and last year’s answers to confirm.",
			},
			{
				id: "Butir yang dikembalikan menyebut sebab dan batas hari kerja. Unit dapat mengajukan keberatan per butir.",
				en: "A returned item tells its reason and the working days left. A unit can object item by item.",
			},
		],
		verifier: [
			{
				id: "Jalur verifikator: satu butir di semua unit, atau semua butir satu unit, dengan bukti di sampingnya.",
				en: "The verifier’s lane: one item across all units, or all items of one unit, with the proof beside it.",
			},
			{
				id: "Undian verifikator dari benih yang dibaca semua orang, dan pemeriksaan kedua tanpa melihat yang pertama.",
				en: "A draw of verifiers from a seed that everybody reads, and a second look that does not see the first.",
			},
			{
				id: "Bukti yang mirip ditampilkan berdampingan. Orang yang memutuskan, bukan mesin.",
				en: "Proofs that look alike are shown side by side. A person decides, not a machine.",
			},
			{
				id: "Target setiap wilayah, dengan satu hal yang menahan tiap unit, perkiraan, dan pengingat.",
				en: "A target for each region, with the one thing that holds each unit back, a forecast and reminders.",
			},
		],
		administrator: [
			{
				id: "Berkas dapat disimpan di penyimpanan S3, diperiksa virusnya dengan ClamAV, dan aslinya disegel.",
				en: "Files can lie in an S3 store, be scanned by ClamAV, and have their originals sealed.",
			},
		],
	},
};

const frontDoor: Release = {
	version: "0.2.0",
	on: "2026-11-22",
	lead: {
		id: "Pintu depan: sebuah kantor dapat memulai sendiri, dan siapa pun dapat menemukan yang dicarinya.",
		en: "The front door: an office can begin by itself, and anybody can find what they look for.",
	},
	news: {
		everybody: [
			{
				id: "Pencarian atas layanan, unit, dan halaman lain. Kata yang salah ketik tetap ditemukan.",
				en: "A search over services, units and other pages. It forgives a slip of the finger.",
			},
			{
				id: "Tampilan dapat diatur: warna, ukuran huruf, jarak, dan huruf yang lebih terbaca.",
				en: "The display can be set: colours, text size, spacing, and a more readable font.",
			},
			{
				id: "Panduan cetak untuk setiap peran, dan halaman ini.",
				en: "Guides to print for every role, and this page.",
			},
		],
		citizen: [
			{
				id: "Beranda menunjukkan dalam satu layar apa yang dapat Anda lakukan di sini.",
				en: "The home page shows on one screen what you can do here.",
			},
			{
				id: "Halaman bantuan, kamus istilah, kontak, privasi, dan aksesibilitas.",
				en: "Pages for help, words, contact, privacy and accessibility.",
			},
		],
		unit: [
			{
				id: "Kotak masuk mengumpulkan semua yang menunggu Anda, dengan tanggalnya.",
				en: "An inbox gathers all that waits for you, with its dates.",
			},
			{
				id: "Perkenalan lima langkah saat pertama kali masuk. Anda dapat melewatinya untuk selamanya.",
				en: "A tour of five steps when you first sign in. You can skip it for ever.",
			},
			{
				id: "Undangan dan kata sandi baru lewat kode di kertas. Surel tidak diperlukan.",
				en: "Invitations and new passwords by a code on paper. No e-mail is needed.",
			},
		],
		verifier: [
			{
				id: "Kotak masuk menyebut unit yang menunggu, dan sejak kapan.",
				en: "The inbox names the units that wait, and since when.",
			},
			{
				id: "Telepon hilang? Administrator dapat membuat kode yang melepas faktor kedua.",
				en: "Lost your phone? An administrator can make a code that removes the second factor.",
			},
		],
		administrator: [
			{
				id: "Orang, undangan, dan peran dengan tanggalnya dikelola di situs ini.",
				en: "People, invitations and dated roles are looked after on the site.",
			},
			{
				id: "Unit, orang, dan hasil tahun lalu masuk dari XLSX atau CSV, dengan pratinjau dan pembatalan.",
				en: "Units, people and last years’ results come in from XLSX or CSV, with a preview and an undo.",
			},
			{
				id: "Periode, instrumen, hari libur, setelan, dan jejak punya halamannya sendiri.",
				en: "Rounds, instruments, holidays, settings and the trail have pages of their own.",
			},
		],
	},
};

const mainJob: Release = {
	version: "0.1.0",
	on: null,
	lead: {
		id: "Pekerjaan utama, dari awal sampai akhir: satu penilaian utuh dengan bukti, keputusan, dan sertifikat.",
		en: "The main job from end to end: one assessment whole, with proof, decision and certificate.",
	},
	news: {
		citizen: [
			{
				id: "Tabel hasil seluruh Indonesia, sampai ke setiap unit, untuk hari mana pun.",
				en: "A table of results for all of Indonesia, down to every unit, as of any day.",
			},
			{
				id: "Halaman yang menjawab apakah sebuah sertifikat asli dan masih berlaku.",
				en: "A page that answers whether a certificate is genuine and still valid.",
			},
		],
		unit: [
			{
				id: "Penilaian mandiri butir demi butir, dengan bukti dan riwayat yang tidak ditimpa.",
				en: "Self-assessment item by item, with proof and a history that nothing overwrites.",
			},
		],
		verifier: [
			{
				id: "Pernyataan, bukti, dan rubrik dalam satu layar; setiap butir diterima atau dikembalikan.",
				en: "Statement, proof and rubric on one screen; each item is accepted or returned.",
			},
			{
				id: "Keputusan dengan predikat, atau penolakan dengan alasan. Setiap nilai dapat dihitung ulang.",
				en: "Decisions with a predicate, or refusals with reasons. Every score can be calculated again.",
			},
		],
		administrator: [
			{
				id: "Tiga belas instrumen sebagai data, masing-masing menyebut apa yang sudah dicocokkan.",
				en: "Thirteen instruments as data, each saying what in it has been verified.",
			},
			{
				id: "Masuk dengan faktor kedua, dan jejak yang menunjukkan setiap perubahan.",
				en: "Signing in with a second factor, and a trail that shows every change.",
			},
		],
	},
};

/** Every version of the program, the newest first. */
export const releases = [
	everyVoice,
	whatTheServedSay,
	writtenByItsAuthors,
	nobodyFailsThroughPaperwork,
	frontDoor,
	mainJob,
] as const;

export const [newest] = releases;

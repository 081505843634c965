import { terms } from "#accommodations";
import { terms as hourTerms } from "#appointments";
import { deviceCookie, deviceKept } from "#catalogue/web";
import { terms as eventTerms } from "#events";
import { scanCookie } from "#events/web";
import { limits } from "#identity";
import { lendingTerms, usualRules } from "#library";
import { terms as newsTerms } from "#news";
import { deviceKeyCookie } from "#platform/http/device-key.ts";
import { flashCookie } from "#platform/http/flash.ts";
import { receiptLimits } from "#receipts";
import { draftCookie, visitCookie } from "#receipts/web";
import { lookCookie } from "../look.ts";
import type { Told } from "../told.ts";
import type { Passage } from "./statement.ts";

/** The day on which somebody last held these words to the code. */
export const privacyAsOf = "2026-11-27";

const hours = limits.session.idle / 3_600;
const days = limits.session.altogether / 86_400;
const minutes = limits.perName.within / 60;
const visitMinutes = receiptLimits.visit.idle / 60;
const draftHours = receiptLimits.draft.kept / 3_600;
const undone = lendingTerms.undone / 60_000;
const codeMinutes = limits.code.within / 60;

/** A cookie of ours: nobody else sets any. */
export interface Cookie {
	readonly name: string;
	readonly what: Told;
	readonly lasts: Told;
}

/** All of them. Where the site is reached by https, each bears `__Host-` before its name, or `__Secure-` if it goes to some pages alone. */
export const cookies: readonly Cookie[] = [
	{
		name: lookCookie,
		what: {
			id: "Pilihan tampilan Anda, bila Anda mengubahnya.",
			en: "Your display settings, once you change them.",
		},
		lasts: { id: "1 tahun", en: "1 year" },
	},
	{
		name: flashCookie,
		what: {
			id: "Satu kalimat untuk halaman berikutnya, bahwa sesuatu sudah disimpan.",
			en: "One sentence for the next page, that something was saved.",
		},
		lasts: { id: "1 menit", en: "1 minute" },
	},
	{
		name: deviceKeyCookie,
		what: {
			id: "Kunci untuk isian yang disimpan petugas di perangkatnya sendiri, agar dapat mengisi tanpa jaringan. Dihapus saat keluar.",
			en: "The key to what an officer keeps on their own device, to fill in without network. Removed when signing out.",
		},
		lasts: { id: "30 hari", en: "30 days" },
	},
	{
		name: visitCookie,
		what: {
			id: "Tanda terima yang Anda buka dengan kode. Kodenya sendiri tidak ada di dalamnya.",
			en: "The receipt that you opened with a code. The code itself is not in it.",
		},
		lasts: {
			id: `${visitMinutes} menit sejak terakhir dipakai`,
			en: `${visitMinutes} minutes after its last use`,
		},
	},
	{
		name: draftCookie,
		what: {
			id: "Kunci untuk isian yang sudah Anda tulis dan belum Anda kirim.",
			en: "The key to what you have written and not yet sent.",
		},
		lasts: { id: `${draftHours} jam`, en: `${draftHours} hours` },
	},
	{
		name: scanCookie,
		what: {
			id: "Enam angka yang dibawa kode QR sebuah acara, sampai Anda mengetik kode tanda terima Anda.",
			en: "Six digits that the QR code of an event brought, until you have typed the code of your receipt.",
		},
		lasts: {
			id: `${eventTerms.scanKept} menit`,
			en: `${eventTerms.scanKept} minutes`,
		},
	},
	{
		name: deviceCookie,
		what: {
			id: "Angka acak bila Anda membenarkan atau membantah fasilitas sebuah kantor, supaya satu orang dihitung satu kali. Dari padanya yang Anda katakan tentang dua fasilitas tidak dapat disambungkan.",
			en: "A random number once you confirm or contest a facility of an office, so that one person counts once. What you say of two facilities cannot be joined by it.",
		},
		lasts: { id: `${deviceKept} hari`, en: `${deviceKept} days` },
	},
	{
		name: "rangkul.session_token",
		what: {
			id: "Petugas yang masuk tetap dikenali.",
			en: "Keeps an officer signed in.",
		},
		lasts: {
			id: `${hours} jam sejak terakhir dipakai, paling lama ${days} hari`,
			en: `${hours} hours after its last use, ${days} days at most`,
		},
	},
	{
		name: "perangkat-kerja",
		what: {
			id: "Di perangkat ini pernah ada petugas yang masuk: jawaban survei dari sini tidak dihitung sebagai suara warga. Tanpa nama.",
			en: "An officer has signed in on this device: a survey answered here does not count as the voice of a citizen. No name.",
		},
		lasts: { id: "90 hari", en: "90 days" },
	},
	{
		name: "rangkul.two_factor",
		what: {
			id: "Petugas yang sudah mengetik kata sandi mengetik kodenya.",
			en: "Lets an officer type the code after the password.",
		},
		lasts: { id: `${codeMinutes} menit`, en: `${codeMinutes} minutes` },
	},
];

/** What is kept of visitors. Each sentence is held to the code; a test holds its numbers. */
export const beforeCookies: readonly Passage[] = [
	{
		id: "singkatnya",
		title: { id: "Singkatnya", en: "In short" },
		says: [
			{
				id: "Anda dapat mencari, membaca, dan memeriksa sertifikat tanpa akun dan tanpa menyebut nama. Tidak ada iklan, pelacak, atau penghitung pengunjung di situs ini. Tidak satu pun bagian halaman diambil dari pihak lain.",
				en: "You can search, read and check certificates without an account and without a name. There are no advertisements, trackers or visitor counters on this site. No part of a page is fetched from anybody else.",
			},
		],
	},
	{
		id: "pengunjung",
		title: {
			id: "Bila Anda datang tanpa akun",
			en: "When you come without an account",
		},
		says: [
			{
				id: "Program ini tidak menyimpan siapa Anda, apa yang Anda cari, atau halaman mana yang Anda buka.",
				en: "This program does not keep who you are, what you search for, or which pages you open.",
			},
		],
		points: [
			{
				id: "Catatan kerja server memuat jenis halaman, hasilnya, dan lamanya. Alamat jaringan, isi pencarian, dan isi formulir tidak ada di dalamnya.",
				en: "The log of the server holds the kind of page, its outcome and how long it took. It holds no network address, no search and nothing typed into a form.",
			},
			{
				id: `Alamat jaringan dihitung bila seseorang mencoba masuk, supaya kata sandi tidak dapat ditebak berulang kali. Hitungan itu tidak dipakai lagi setelah ${minutes} menit dan dihapus pada pembersihan harian.`,
				en: `A network address is counted when somebody tries to sign in, so that passwords cannot be guessed again and again. The count is of no use after ${minutes} minutes and is deleted by the daily clean-up.`,
			},
			{
				id: "Supaya formulir yang terkirim dua kali tidak dikerjakan dua kali, sidik jarinya disimpan dua sampai tiga hari. Dari sidik jari itu isi formulir tidak dapat dibaca.",
				en: "So that a form sent twice is not acted on twice, its fingerprint is kept for two to three days. What was typed cannot be read from it.",
			},
			{
				id: "Server perantara milik penyelenggara dapat mempunyai catatan sendiri. Tanyakan kepada bagian yang disebut di bawah.",
				en: "Servers of the organisation that stand in front of this one may keep logs of their own. Ask the office named below.",
			},
		],
	},
	{
		id: "survei",
		title: {
			id: "Bila Anda menjawab survei, atau tidak terlayani",
			en: "When you answer a survey, or were not served",
		},
		says: [
			{
				id: "Jawaban dan laporan disimpan tanpa nama, tanpa alamat jaringan, dan tanpa jam. Semuanya bercampur dengan milik orang lain, atau menunggu sampai harinya berakhir.",
				en: "Answers and reports are kept without a name, a network address or an hour. They are mixed with those of others, or wait until their day is over.",
			},
		],
		points: [
			{
				id: "Kata-kata Anda sendiri disimpan terpisah. Tidak ada yang menyambungkannya dengan jawaban Anda.",
				en: "Your own words are kept apart. Nothing joins them to your answers.",
			},
			{
				id: "Yang Anda katakan tentang diri boleh dilewati, dan tidak diisi orang lain untuk Anda.",
				en: "What you say of yourself may be left out, and nobody else fills it in for you.",
			},
			{
				id: "Sidik jari asal jawaban survei menandai banyak jawaban dari satu tempat. Sidik jari itu dihapus saat jawaban dicampur, paling lambat keesokan harinya.",
				en: "A fingerprint of where a survey answer came from marks many answers of one place. It is deleted when the answer is mixed, by the next day.",
			},
		],
	},
	{
		id: "bantuan-kunjungan",
		title: {
			id: "Bila Anda meminta bantuan sebelum berkunjung",
			en: "When you ask for help before a visit",
		},
		says: [
			{
				id: "Kami tidak bertanya siapa Anda. Yang disimpan adalah bantuan apa, untuk hari apa, dan tulisan Anda tanpa nama dan nomor. Petugas kantor itu membacanya, dan tidak ada orang lain.",
				en: "We do not ask who you are. What is kept is which help, for which day, and your words without names and numbers. The people of that office read it, and nobody else.",
			},
		],
		points: [
			{
				id: `Tulisan, jawaban, dan kodenya dihapus ${terms.kept} hari sesudah hari kunjungan. Yang tinggal adalah hitungan.`,
				en: `Words, answer and code are deleted ${terms.kept} days after the visit. What stays is counted.`,
			},
		],
	},
	{
		id: "janji-temu",
		title: {
			id: "Bila Anda membuat janji temu",
			en: "When you book an appointment",
		},
		says: [
			{
				id: "Kami tidak bertanya siapa Anda. Yang disimpan adalah jamnya, sapaan yang Anda pilih, dan tulisan Anda tanpa nama dan nomor. Apa yang Anda perlukan tidak disimpan; yang tercatat adalah bahwa tempatnya tempat khusus. Petugas kantor itu membacanya.",
				en: "We do not ask who you are. What is kept is the hour, the word you chose, and what you wrote, without names and numbers. What you need is not kept, only that the place was one of those kept. The people of that office read it.",
			},
		],
		points: [
			{
				id: `Sapaan, tulisan, dan kodenya dihapus ${hourTerms.kept} hari sesudah hari janji. Yang tinggal adalah hitungan.`,
				en: `Word, text and code are deleted ${hourTerms.kept} days after the day. What stays is counted.`,
			},
		],
	},
	{
		id: "acara",
		title: {
			id: "Bila Anda mendaftar ke acara",
			en: "When you register for an event",
		},
		says: [
			{
				id: "Nama disimpan tersandi untuk daftar hadir dan sertifikat; satu kata sapaan pun boleh. Petugas kantor penyelenggara membacanya. Nomor dan surel tidak ditanyakan.",
				en: "A name is kept encrypted for attendance and certificates; one word will do. The people of the office that organises read it. No number and no address is asked for.",
			},
		],
		points: [
			{
				id: `Yang Anda batalkan, namanya langsung dihapus. Nama lain dan kodenya dihapus ${eventTerms.kept} hari sesudah acara. Yang tinggal adalah hitungan. Dari tes disimpan benar atau tidaknya sebuah jawaban, bukan jawabannya. Nama di sertifikat disimpan tersandi ${eventTerms.certificateKept} tahun, agar sertifikatnya dapat diperiksa.`,
				en: `What you cancel loses its name at once. Other names and the code are deleted ${eventTerms.kept} days after the event. What stays is counted. Of a test only what was right is kept. The name on a certificate is kept sealed for ${eventTerms.certificateKept} years, so that the certificate can be checked.`,
			},
		],
	},
	{
		id: "konsultasi",
		title: {
			id: "Bila Anda ikut konsultasi publik",
			en: "When you speak in a consultation",
		},
		says: [
			{
				id: "Nama tidak ditanyakan. Pendapat Anda dibaca petugas, lalu tampil tanpa nama dan nomor orang. Yang Anda ceritakan tentang diri Anda dihitung terpisah dari pendapat, dan angka di bawah sepuluh tidak pernah disebut.",
				en: "No name is asked for. An officer reads your opinion, then it is shown without names and numbers of people. What you say of yourself is only counted, apart from the opinion, and numbers below ten are never told.",
			},
		],
		points: [
			{
				id: "Dua nama yang menandatangani lembar musyawarah disimpan tersandi, dan selain kantor itu tidak ada yang membacanya.",
				en: "The two names that sign the sheet of a meeting are kept encrypted and read by that office alone.",
			},
		],
	},
	{
		id: "perpustakaan",
		title: {
			id: "Bila Anda meminjam dari perpustakaan",
			en: "When you borrow from a library",
		},
		says: [
			{
				id: "Yang Anda baca adalah urusan Anda. Selama sebuah buku ada pada Anda atau menunggu Anda, pustakawan kantor itu melihatnya di kartu Anda. Tidak ada halaman yang memperlihatkannya kepada orang lain.",
				en: "What you read is your own matter. While a book is with you, or waits for you, the librarians of that office see it on your card. No page shows it to anybody else.",
			},
		],
		points: [
			{
				id: `Sesudah buku kembali, nama peminjamnya dilepas dari catatan: ${undone} menit sesudahnya, paling lambat satu menit kemudian. Yang tinggal adalah bahwa buku itu pernah dipinjam, tanpa siapa. Daftar bacaan seseorang tidak dapat diminta dari program ini.`,
				en: `When a book is back, who had it is taken out of the record: after ${undone} minutes, at the latest a minute later. What stays is that the book was lent, not to whom. No list of what somebody read can be asked of this program.`,
			},
			{
				id: "Nama Anda, dan cara menghubungi bila Anda memberikannya, disimpan tersandi dan dibaca pustakawan kantor itu. Nomor kartu dan PIN disimpan sebagai sidik jari bersandi.",
				en: "Your name, and how to reach you if you said so, are kept encrypted and read by the librarians of that office. Card number and PIN are kept as keyed fingerprints.",
			},
			{
				id: `Kartu dihapus kapan pun Anda minta, setelah semua buku kembali, atau sesudah masa berlakunya habis: biasanya ${usualRules.forgetsAfter} hari, dan setiap kantor menetapkannya sendiri.`,
				en: `A card is deleted whenever you ask, once all books are back, or some time after it ended: usually ${usualRules.forgetsAfter} days, and each office sets its own.`,
			},
			{
				id: "Kunjungan ke ruang baca dihitung per separuh hari, tanpa nama dan tanpa nomor kartu. Jejak kerja mencatat buku dan pustakawannya, tidak pernah pembacanya.",
				en: "Visits to the reading room are counted by half a day, without name and without card number. The trail of what was done names the book and the librarian, never the reader.",
			},
			{
				id: "Cadangan data milik penyelenggara dapat memuat yang sudah dihapus, selama cadangan itu disimpan.",
				en: "Backups of the organisation may hold what was deleted, for as long as they are kept.",
			},
		],
	},
	{
		id: "media",
		title: {
			id: "Bila Anda wartawan dan menerima siaran pers",
			en: "When you are a journalist and get press releases",
		},
		says: [
			{
				id: "Anda masuk daftar media bila Anda sendiri mendaftar dan memasukkan kode dari surel kami.",
				en: "You stand on the media list only when you asked for it yourself and entered the code of our mail.",
			},
		],
		points: [
			{
				id: "Nama, media, dan alamat surel Anda disimpan tersandi. Petugas yang menerbitkan siaran di wilayah itu melihat nama dan media, tidak pernah alamatnya.",
				en: "Your name, medium and mail address are kept encrypted. Staff who publish releases in that region see name and medium, never the address.",
			},
			{
				id: `Tanpa kode dalam ${newsTerms.unconfirmedFor} hari, semuanya dihapus. Sesudah itu Anda keluar kapan saja dengan kode yang ada di setiap surel, dan semuanya dihapus saat itu juga.`,
				en: `Without the code within ${newsTerms.unconfirmedFor} days all of it is deleted. After that you leave whenever you like by the code that stands in each mail, and all of it is deleted at once.`,
			},
		],
	},
	{
		id: "rapat",
		title: {
			id: "Bila Anda diundang ke rapat sebuah kantor",
			en: "When you are invited to a meeting of an office",
		},
		says: [
			{
				id: "Undangan dan notula memuat nama dan lembaga Anda, dan apakah Anda hadir. Yang membacanya adalah petugas kantor itu, kantor yang diundang, dan unit yang dibicarakan. Tidak ada halaman umum yang memuatnya.",
				en: "The invitation and the minutes hold your name and institution, and whether you came. The people of that office read them, those of the offices that were invited, and those of the unit that it is about. No public page holds them.",
			},
		],
		points: [
			{
				id: "Notula yang disahkan adalah arsip kantor. Isinya tidak berubah, dan program ini tidak menghapusnya sendiri: berapa lama arsip disimpan ditetapkan oleh instansinya.",
				en: "Approved minutes are records of the office. They never change, and this program does not delete them by itself: how long records are kept is for the office to say.",
			},
		],
	},
	{
		id: "kode",
		title: {
			id: "Bila Anda memegang kode tanda terima",
			en: "When you hold the code of a receipt",
		},
		says: [
			{
				id: "Kode dan PIN tidak kami simpan. Yang disimpan adalah sidik jari bersandi, yang cukup untuk mengenali kode Anda dan tidak dapat dibaca kembali.",
				en: "We keep neither code nor PIN. What is kept is a keyed fingerprint, enough to recognise your code and impossible to read back.",
			},
		],
		points: [
			{
				id: "Tidak dicatat kapan Anda melihat kabar. Yang dihitung adalah percobaan yang salah, menurut kode dan jaringan, dan hitungannya dihapus dalam dua hari.",
				en: "Nothing says when you looked. Only tries that went wrong are counted, by code and by network, and the counts are deleted within two days.",
			},
			{
				id: `Yang Anda tulis dan belum dikirim disimpan ${draftHours} jam. Tanpa kunci di peramban Anda, kami pun tidak dapat membacanya.`,
				en: `What you write and do not send yet is kept for ${draftHours} hours. Without the key in your browser we cannot read it either.`,
			},
		],
	},
];

/** What is kept of staff, and what rights everybody has. */
export const afterCookies: readonly Passage[] = [
	{
		id: "petugas",
		title: {
			id: "Bila Anda petugas dengan akun",
			en: "When you have an account",
		},
		says: [
			{
				id: "Akun diberikan oleh administrator kantor Anda, untuk pekerjaan.",
				en: "Accounts are given by the administrator of your office, for work.",
			},
		],
		points: [
			{
				id: "Disimpan: nama, nama pengguna, peran dengan tanggalnya, dan alamat surel bila Anda memberikannya.",
				en: "Kept: your name, user name, roles with their dates, and an e-mail address if you gave one.",
			},
			{
				id: "Kata sandi tidak dapat dibaca siapa pun: yang disimpan adalah sidik jarinya (Argon2id). Rahasia faktor kedua disimpan tersandi.",
				en: "Nobody can read your password: what is kept is its fingerprint (Argon2id). The secret of the second factor is kept encrypted.",
			},
			{
				id: "Setiap kali masuk dicatat waktu, alamat jaringan, dan nama peramban. Anda melihat dan mengakhirinya di halaman akun. Yang sudah habis waktunya dihapus pada pembersihan harian.",
				en: "Each sign-in is kept with its time, network address and browser. You see and end it on your account page. What has expired is deleted by the daily clean-up.",
			},
			{
				id: "Tindakan penting meninggalkan satu baris jejak: siapa, apa, dan kapan. Jejak tidak dihapus, karena hasil penilaian harus dapat dibuktikan. Rinciannya disimpan terpisah dan dapat dihapus.",
				en: "An act of consequence leaves one row in the trail: who, what and when. The trail is not deleted, because results must be provable. Its details are kept apart and can be erased.",
			},
			{
				id: "Surel dikirim kepada orang yang alamatnya tercatat, dan dapat dimatikan. Isinya tidak memuat data orang lain.",
				en: "Mail goes only to people whose address is on record, and can be switched off. It holds no data of other people.",
			},
		],
	},
	{
		id: "terbuka",
		title: { id: "Yang terbuka bagi umum", en: "What is public" },
		says: [
			{
				id: "Nama unit, hasil yang sudah diputuskan, instrumen, dan sertifikat terbuka. Dokumen bukti, jawaban yang belum diputuskan, dan nama petugas terbaca oleh yang berwenang saja.",
				en: "Names of units, decided results, instruments and certificates are public. Documents of proof, answers not decided on, and names of officers can be read only by those who have the right.",
			},
		],
	},
	{
		id: "hak",
		title: { id: "Hak Anda", en: "Your rights" },
		says: [
			{
				id: "Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi memberi Anda hak berikut, antara lain:",
				en: "Law 27/2022 on Personal Data Protection gives you these rights, among others:",
			},
		],
		points: [
			{
				id: "mengetahui siapa yang meminta data Anda, untuk apa, dan atas dasar apa (Pasal 5);",
				en: "to know who asks for your data, what for, and on what basis (article 5);",
			},
			{
				id: "memperbaiki data yang salah atau tidak lengkap (Pasal 6);",
				en: "to have wrong or incomplete data mended (article 6);",
			},
			{
				id: "melihat data tentang diri Anda dan mendapat salinannya (Pasal 7);",
				en: "to see the data on yourself and to be given a copy (article 7);",
			},
			{
				id: "meminta pemrosesan diakhiri dan data dihapus (Pasal 8), dengan pengecualian untuk kepentingan umum dalam penyelenggaraan negara (Pasal 15);",
				en: "to ask that processing ends and data are deleted (article 8), with exceptions for the public interest in running the state (article 15);",
			},
			{
				id: "menggugat dan menerima ganti rugi bila dirugikan (Pasal 12).",
				en: "to sue and be compensated when you were harmed (article 12).",
			},
		],
	},
];

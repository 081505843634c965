import type { Permission } from "#identity";
import type { PlainPath, Told } from "./told.ts";

/** Who asks, in the order of the page. */
export const askers = [
	"citizen",
	"officer",
	"verifier",
	"administrator",
	"journalist",
] as const;
export type Asker = (typeof askers)[number];

/** One question with a short answer, and the pages where one goes on. */
export interface HelpQuestion {
	/** Of its place on the page. */
	readonly id: string;
	readonly asks: Told;
	readonly says: Told;
	readonly ways: readonly PlainPath[];
	/** The pages are for who holds this right; a stranger is led to the sign-in. */
	readonly may?: Permission;
}

export const questions: Readonly<Record<Asker, readonly HelpQuestion[]>> = {
	citizen: [
		{
			id: "akun",
			asks: { id: "Apakah saya perlu akun?", en: "Do I need an account?" },
			says: {
				id: "Tidak. Warga mencari, membaca, dan memeriksa sertifikat tanpa akun dan tanpa biaya.",
				en: "No. Citizens search, read and check certificates without an account and without paying.",
			},
			ways: ["/panduan"],
		},
		{
			id: "mencari",
			asks: {
				id: "Bagaimana menemukan kantor atau layanan?",
				en: "How do I find an office or a service?",
			},
			says: {
				id: "Ketik satu atau dua kata, misalnya nama kota dan jenis kantor. Salah ketik sedikit tidak apa-apa.",
				en: "Type one or two words, such as a city and the kind of office. A small slip of typing does no harm.",
			},
			ways: ["/cari", "/unit", "/layanan"],
		},
		{
			id: "menilai",
			asks: {
				id: "Bagaimana menilai pelayanan yang saya terima?",
				en: "How do I rate the service that I received?",
			},
			says: {
				id: "Cari kantornya dan jawab sekitar dua menit, tanpa nama. Pulang tanpa hasil? Itu juga dapat dikatakan, dari halaman yang sama.",
				en: "Find the office and answer for about two minutes, without a name. Did you go home without? The same page takes that, too.",
			},
			ways: ["/survei"],
		},
		{
			id: "sertifikat",
			asks: {
				id: "Apakah sertifikat di dinding kantor ini asli?",
				en: "Is the certificate on this office wall real?",
			},
			says: {
				id: "Ketik nomornya, atau pindai kode QR pada sertifikat. Jawabannya langsung: masih berlaku, berakhir, atau dicabut.",
				en: "Type its number, or scan the QR code on it. The answer comes at once: valid, expired or revoked.",
			},
			ways: ["/sertifikat"],
		},
		{
			id: "tampilan",
			asks: {
				id: "Hurufnya terlalu kecil atau terlalu terang",
				en: "The letters are too small, or the page is too bright",
			},
			says: {
				id: "Pilih warna gelap, kontras tinggi, atau huruf yang lebih besar. Pilihan itu disimpan di peramban Anda.",
				en: "Choose dark colours, high contrast or larger letters. Your browser keeps the choice.",
			},
			ways: ["/tampilan", "/aksesibilitas"],
		},
		{
			id: "orang",
			asks: {
				id: "Saya ingin bicara dengan orang",
				en: "I want to talk to a person",
			},
			says: {
				id: "Datanglah ke unit terdekat, atau hubungi penyelenggara situs ini.",
				en: "Come to the nearest unit, or contact whoever runs this site.",
			},
			ways: ["/kontak", "/unit"],
		},
	],
	officer: [
		{
			id: "undangan",
			asks: {
				id: "Saya menerima kode di kertas. Lalu apa?",
				en: "I was given a code on paper. What now?",
			},
			says: {
				id: "Buka halaman undangan, ketik nama pengguna dan kode itu, lalu buat kata sandi Anda sendiri. Setiap kode berlaku satu kali.",
				en: "Open the invitation page, type your user name and the code, then choose a password of your own. A code works once.",
			},
			ways: ["/undangan"],
		},
		{
			id: "sandi",
			asks: {
				id: "Saya lupa kata sandi, atau telepon saya hilang",
				en: "I forgot my password, or lost my phone",
			},
			says: {
				id: "Minta kode baru kepada administrator Anda. Kami tidak pernah meminta kata sandi lewat telepon atau pesan.",
				en: "Ask your administrator for a new code. We never ask for a password by telephone or message.",
			},
			ways: ["/masuk/lupa"],
		},
		{
			id: "menjawab",
			asks: {
				id: "Bagaimana menilai unit saya?",
				en: "How do I assess my unit?",
			},
			says: {
				id: "Jawab butir satu per satu dan lampirkan buktinya. Jawaban tersimpan, jadi Anda dapat berhenti dan melanjutkan kapan saja sebelum dikirim.",
				en: "Answer the items one by one and attach their proof. Answers are kept, so you may stop and go on at any time before you submit.",
			},
			ways: ["/kerja"],
			may: "assessment.fill",
		},
		{
			id: "dikembalikan",
			asks: {
				id: "Satu butir dikembalikan. Apa artinya?",
				en: "An item was returned. What does that mean?",
			},
			says: {
				id: "Verifikator menulis apa yang kurang pada butir itu. Perbaiki butir itu saja, lalu kirim lagi; butir lain tidak berubah.",
				en: "The verifier wrote what that item lacks. Mend that item alone and submit again; the others stay as they are.",
			},
			ways: ["/kotak"],
		},
	],
	verifier: [
		{
			id: "antrean",
			asks: {
				id: "Unit mana yang harus saya periksa dahulu?",
				en: "Which unit do I check first?",
			},
			says: {
				id: "Antrean disusun menurut lamanya menunggu. Dua orang tidak akan mendapat unit yang sama.",
				en: "The queue is in the order of waiting. Two people are never given the same unit.",
			},
			ways: ["/verifikasi"],
			may: "assessment.verify",
		},
		{
			id: "unit-sendiri",
			asks: {
				id: "Mengapa saya tidak dapat memeriksa unit ini?",
				en: "Why can I not check this unit?",
			},
			says: {
				id: "Tidak seorang pun memeriksa unit tempat ia sendiri memegang peran. Verifikator lain yang memeriksanya.",
				en: "Nobody checks a unit in which they hold a role themselves. Another verifier does.",
			},
			ways: ["/kamus"],
		},
		{
			id: "menunggu",
			asks: {
				id: "Di mana saya melihat semua yang menunggu saya?",
				en: "Where do I see everything that waits for me?",
			},
			says: {
				id: "Di kotak masuk, dengan tanggalnya. Agenda menyusunnya menurut hari.",
				en: "In the inbox, with its dates. The agenda puts them in the order of days.",
			},
			ways: ["/kotak", "/kotak/agenda"],
		},
	],
	administrator: [
		{
			id: "mulai",
			asks: {
				id: "Kantor kami baru mulai. Apa yang pertama?",
				en: "Our office is just starting. What comes first?",
			},
			says: {
				id: "Isi setelan situs, masukkan unit dari lembar kerja, lalu undang orang dengan kode di kertas.",
				en: "Fill in the site settings, bring in your units from a spreadsheet, then invite people with codes on paper.",
			},
			ways: ["/kelola"],
			may: "identity.manage",
		},
		{
			id: "lembar-kerja",
			asks: {
				id: "Lembar kerja kami berisi kesalahan",
				en: "Our spreadsheet has mistakes in it",
			},
			says: {
				id: "Tidak ada yang ditulis separuh. Baris yang salah dapat Anda unduh, perbaiki, dan kirim lagi.",
				en: "Nothing is written by halves. You can download the wrong rows, mend them and send them again.",
			},
			ways: ["/kelola/impor"],
			may: "identity.manage",
		},
		{
			id: "berganti-orang",
			asks: {
				id: "Seorang petugas pindah tugas",
				en: "An officer moves to another post",
			},
			says: {
				id: "Akhiri perannya pada hari terakhirnya. Yang pernah ia kerjakan tetap tercatat atas namanya.",
				en: "End the role on its last day. What was done stays on record under that name.",
			},
			ways: ["/kelola/orang"],
			may: "identity.manage",
		},
		{
			id: "ganti-nama",
			asks: {
				id: "Sebuah unit berganti nama, pindah, atau tutup",
				en: "A unit is renamed, moves or closes",
			},
			says: {
				id: "Tulis sejak kapan. Hasil dari tahun sebelumnya tetap memakai nama dan tempat waktu itu.",
				en: "Say from which day on. Results of earlier years keep the name and place of their time.",
			},
			ways: ["/kelola/unit"],
			may: "units.manage",
		},
	],
	journalist: [
		{
			id: "hasil",
			asks: {
				id: "Bagaimana membaca hasil penilaian?",
				en: "How do I read the results?",
			},
			says: {
				id: "Tabel menunjukkan berapa unit yang ikut, yang diperiksa, dan yang meraih predikat. Setiap angka menyebut dari berapa unit.",
				en: "The table shows how many units took part, were checked, and hold the predicate. Every figure says out of how many.",
			},
			ways: ["/hasil"],
		},
		{
			id: "menghitung-ulang",
			asks: {
				id: "Dapatkah saya menghitung ulang sebuah nilai?",
				en: "Can I work a score out for myself?",
			},
			says: {
				id: "Ya. Setiap nilai terbuka sampai butir, bobot, dan pasalnya; tabel dan instrumen dapat diunduh.",
				en: "Yes. Every score opens down to items, weights and articles; tables and instruments can be downloaded.",
			},
			ways: ["/hasil", "/instrumen"],
		},
		{
			id: "dapat-dipercaya",
			asks: {
				id: "Apa yang sudah diperiksa, dan apa yang belum?",
				en: "What has been checked, and what has not?",
			},
			says: {
				id: "Instrumen yang belum dicocokkan dengan naskah peraturannya disebut satu per satu.",
				en: "Instruments that were not compared with the text of their regulation are named one by one.",
			},
			ways: ["/tentang-data"],
		},
	],
};

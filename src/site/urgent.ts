/**
 * Pages that strangers read and that cannot wait, whatever crowd comes: where somebody tells what happened, asks for help
 * or speaks, what a code on paper leads to, the thanks after a deed, and the ways in. Whoever only reads comes again in
 * a moment and has lost nothing.
 */
const urgentPages: readonly string[] = [
	"/ruang",
	"/ruang/isi/:step",
	"/ruang/lembar",
	"/ruang/keluar",
	"/ruang/saya",
	"/lacak",
	"/lacak/saya",
	"/undangan-cek",
	"/undangan-cek/:id",
	"/data-pribadi/salinan",
	"/data-pribadi/salinan/json",
	"/pengaduan",
	"/pengaduan/ke/:unit",
	"/pengaduan/ke/:unit/langkah/:step",
	"/pengaduan/tanpa-kantor",
	"/pengaduan/saya",
	"/pengaduan/saya/berkas/:file",
	"/pengaduan/saya/pencabutan",
	"/pengaduan/saya/kabar",
	"/pengaduan/saya/tentang-saya",
	"/permohonan/:service",
	"/permohonan/:service/ke/:unit",
	"/permohonan/saya",
	"/permohonan/saya/berkas/:file",
	"/permohonan/saya/naskah",
	"/permohonan/saya/temu/:deed",
	"/unit/:unit/minta-bantuan",
	"/minta-bantuan/saya",
	"/unit/:unit/janji",
	"/janji/saya",
	"/survei/:unit/:instrument",
	"/survei/:unit/:instrument/terima-kasih",
	"/survei/:unit/:instrument/kios",
	"/survei/:unit/tidak-terlayani/terima-kasih",
	"/konsultasi/saya",
	"/unit/:unit/konsultasi/:consultation/ikut",
	"/acara/saya",
	"/perpustakaan/kartu",
	"/masuk",
	"/masuk/kode",
	"/masuk/lupa",
	"/masuk/penyedia",
	"/masuk/penyedia/kembali",
	"/masuk/penyedia/sambung",
	"/masuk/penyedia/masalah/:mengapa",
	"/undangan",
	"/bantuan",
	"/kontak",
	"/keadaan",
];

const urgent: ReadonlySet<string> = new Set(urgentPages);

/** Whether the row of this pattern cannot wait. */
export const isUrgent = (path: string): boolean => urgent.has(path);

/** For the test that holds them to the table. */
export const allUrgent = urgentPages;

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { stemsOf } from "./stems.ts";

/** Whether somebody who types one finds what bears the other. */
const meet = (one: string, other: string): boolean =>
	stemsOf(one).some((stem) => stemsOf(other).includes(stem));

/** Words of one family, a line each, by what is put before or behind. */
const families = `
	panjang perpanjangan memperpanjang diperpanjang
	kirim pengiriman mengirim dikirimkan terkirim kiriman
	tulis penulisan menulis tertulis tulisan
	layan pelayanan melayani layanan dilayani pelayan
	urus pengurusan mengurus urusan diurus
	adu pengaduan mengadukan aduan
	buat pembuatan membuat dibuat buatan
	terbit penerbitan menerbitkan diterbitkan
	daftar pendaftaran mendaftarkan terdaftar pendaftar
	periksa pemeriksaan memeriksa diperiksa
	pinjam peminjaman meminjam pinjaman
	selesai penyelesaian menyelesaikan diselesaikan
	suluh penyuluhan menyuluh penyuluh
	sah pengesahan mengesahkan disahkan
	cek pengecekan mengecek dicek
	kunjung kunjungan mengunjungi berkunjung pengunjung
	bantu bantuan membantu dibantu
	latih pelatihan melatih berlatih pelatih
	sehat kesehatan menyehatkan
	lahir kelahiran melahirkan dilahirkan
	nikah pernikahan menikah
	cerai perceraian bercerai
	kerja pekerjaan bekerja pekerja
	ajar pelajaran belajar mengajar pengajaran
	ubah perubahan mengubah berubah
	ganti penggantian mengganti pengganti
	cetak pencetakan mencetak cetakan
	izin perizinan mengizinkan izinnya
	pindah pemindahan memindahkan perpindahan
	tolak penolakan menolak ditolak
	sewa penyewaan menyewa disewa
	lindung perlindungan melindungi pelindung
	tangan penanganan menangani ditangani
	mohon permohonan memohon pemohon
	milik pemilik kepemilikan memiliki
	tahu mengetahui diketahui
	surat suratnya suratku suratnyalah surat2
	hasil berhasil keberhasilan`
	.trim()
	.split("\n")
	.map((line) => line.trim().split(" "));

describe("words of one family are found by each other", () => {
	for (const family of families)
		test(family.join(", "), () => {
			for (const one of family)
				for (const other of family)
					assert.ok(meet(one, other), `${one} and ${other}`);
		});
});

describe("words that only resemble stay apart", () => {
	for (const [one, other] of [
		["kantor", "kantong"],
		["makan", "maka"],
		["ikan", "iklan"],
		["surat", "syarat"],
		["bulan", "bule"],
		["jalan", "jala"],
		["paspor", "pasar"],
		["tanah", "tanam"],
		["hukum", "hukuman ringan"],
		["anak", "ana"],
		["merek", "rekam"],
		["cipta", "pita"],
		["kematian", "kelahiran"],
		["perceraian", "perkawinan"],
	] as const)
		test(`${one} and ${other}`, () => assert.ok(!meet(one, other)));
});

test("a word is always among what it may come from, and nothing of one syllable is made but what is listed", () => {
	fc.assert(
		fc.property(fc.stringMatching(/^[a-z]{1,14}$/), (word) => {
			const stems = stemsOf(word);
			assert.equal(stems[0], word);
			assert.equal(new Set(stems).size, stems.length);
			for (const stem of stems.slice(1)) {
				assert.match(stem, /^[a-z]{3,}2?$/);
				assert.ok(stem.length <= word.length);
			}
		}),
	);
});

test("numbers, other letters and long nonsense are left as they are", () => {
	for (const word of ["", "1500", "p2ham", "qur", "日本語", "ñandu"])
		assert.deepEqual(stemsOf(word), [word]);
	assert.ok(stemsOf("memperkeber".repeat(18)).length < 200);
});

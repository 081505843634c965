/** Words with a capital that are nobody's name. */
export const notNames: ReadonlySet<string> = new Set(
	`senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus september oktober november desember
	indonesia jakarta kupang timur barat utara selatan tengah nusa tenggara provinsi kabupaten kota kecamatan kelurahan desa
	kantor wilayah kementerian hukum ham hak asasi manusia imigrasi lapas rutan pengadilan polisi dinas badan negara republik
	pelayanan layanan administrasi umum loket ruang tunggu paspor surat undang peraturan daerah rancangan perpustakaan bantuan
	kekayaan intelektual saya kami anda tuhan allah islam kristen katolik hindu buddha bahasa inggris senang terima kasih tolong mohon
	kalau petugas pegawai antrean tangga toilet kursi roda tuli deaf bisindo sibi braille tunanetra difabel disabilitas juru isyarat`
		.split(/\s+/)
		.filter(Boolean),
);

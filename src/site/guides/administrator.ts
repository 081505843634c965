import { administratorTroubles } from "./administrator-troubles.ts";
import type { Guide } from "./guide.ts";
import { invitation } from "./paper.ts";
import {
	askContact,
	needsAccount,
	needsApp,
	passwordForgotten,
	phoneLost,
	sessionEnds,
	signInWithCode,
} from "./with-an-account.ts";

export const administrator: Guide = {
	slug: "administrator",
	role: "administrator",
	title: {
		id: "Menyiapkan kantor, orang, dan perannya",
		en: "Setting up an office, its people and their roles",
	},
	lead: {
		id: "Untuk administrator: Anda memasukkan unit dan orang, memberi dan mengakhiri peran, serta membuka periode penilaian.",
		en: "For administrators: you bring in units and people, give and end roles, and open rounds of assessment.",
	},
	needs: [
		needsAccount,
		needsApp,
		{
			id: "Pencetak untuk kode undangan. Bila orangnya banyak: daftarnya dalam XLSX atau CSV.",
			en: "A printer for invitation codes. If people are many: the list of them as XLSX or CSV.",
		},
	],
	steps: [
		signInWithCode,
		{
			title: {
				id: "Isi siapa penyelenggaranya",
				en: "Say who runs the site",
			},
			says: [
				{
					id: "Isi nama lembaga, alamat, telepon, dan jam layanan, lalu tekan “Simpan setelan”. Semua terbaca umum di halaman Kontak.",
					en: "Enter organisation, address, telephone and hours, then press “Save settings”. Everybody can read them on the page Contact.",
				},
			],
			path: "/kelola/setelan",
		},
		{
			title: { id: "Buka unit", en: "Open units" },
			says: [
				{
					id: "Tekan “Buka unit baru”, dari unit teratas ke bawah. Isi nama, jenis, tempat, unit di atasnya, dan hari mulainya.",
					en: "Press “Open a unit”, from the top of the tree downwards. Enter its name, kind, place, the unit above, and its first day.",
				},
			],
			path: "/kelola/unit",
		},
		{
			title: {
				id: "Atau masukkan dari lembar kerja",
				en: "Or bring them in from a spreadsheet",
			},
			says: [
				{
					id: "Unit dahulu, lalu orang, lalu hasil tahun lampau. Kirim berkas, cocokkan kolom, baca pratinjaunya. Baris yang salah dapat diunduh, diperbaiki, dan dikirim lagi.",
					en: "Units first, then people, then results of past years. Send the file, match its columns, read the preview. Rows in error can be downloaded, mended and sent again.",
				},
			],
			path: "/kelola/impor",
		},
		{
			title: { id: "Undang orang", en: "Invite people" },
			says: [
				{
					id: `Tekan “Undang orang”, isi nama dan peran pertamanya. Cetak kertasnya dan serahkan langsung. Kodenya tampil satu kali dan berlaku ${invitation} hari.`,
					en: `Press “Invite a person”, enter the name and a first role. Print the paper and hand it over. The code is shown once and is good for ${invitation} days.`,
				},
			],
			path: "/kelola/orang",
		},
		{
			title: { id: "Beri dan akhiri peran", en: "Give and end roles" },
			says: [
				{
					id: "Di halaman orangnya, tekan “Beri peran”: peran, program, unit, dan hari mulai. Pindah tugas? Akhiri perannya, atau tekan “Tutup akun”.",
					en: "On the person’s page, press “Give a role”: role, programme, unit and first day. Somebody moves on? End the role, or press “Close the account”.",
				},
			],
			path: "/kelola/orang",
		},
		{
			title: {
				id: "Periksa hari libur",
				en: "See to the holidays",
			},
			says: [
				{
					id: "Hari kerja dihitung dari keputusan hari libur. Catat keputusan tahun berikutnya sebagai draf, periksa harinya, lalu terbitkan.",
					en: "Working days are counted from the decrees on holidays. Enter next year’s decree as a draft, check its days, then publish it.",
				},
			],
			path: "/kelola/libur",
		},
		{
			title: { id: "Pastikan instrumennya", en: "See to the instruments" },
			says: [
				{
					id: "Instrumen yang terbit tidak berubah lagi. Untuk versi baru, susun rancangan, tekan “Simpan dan periksa”, lihat pratinjaunya, lalu terbitkan.",
					en: "A published instrument never changes. For a new version, write a draft, press “Save and check”, see the preview, then publish it.",
				},
			],
			path: "/kelola/instrumen",
		},
		{
			title: { id: "Buka periode penilaian", en: "Open a round" },
			says: [
				{
					id: "Tekan “Buka periode”. Pilih instrumen dan tahun kinerja, isi hari pertama dan hari terakhir. Sejak hari pertama unit dapat mulai.",
					en: "Press “Open a round”. Choose instrument and year of performance, enter the first and the last day. From the first day on units can begin.",
				},
			],
			path: "/kelola/periode",
		},
	],
	troubles: [
		...administratorTroubles,
		sessionEnds,
		phoneLost,
		passwordForgotten,
	],
	ask: [
		{
			id: "Kode Anda sendiri: administrator lain. Pastikan selalu ada dua.",
			en: "A code for yourself: another administrator. See that there are always two.",
		},
		{
			id: "Server, cadangan data, dan pembaruan: pengelola server. Ia juga dapat mencetak kode dari baris perintah.",
			en: "Server, backups and updates: whoever runs the server. They can also make a code from the command line.",
		},
		askContact,
	],
};

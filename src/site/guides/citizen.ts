import type { Guide } from "./guide.ts";

export const citizen: Guide = {
	slug: "warga",
	role: "citizen",
	title: {
		id: "Memakai situs ini sebagai warga",
		en: "Using this site as a citizen",
	},
	lead: {
		id: "Untuk siapa saja yang akan datang ke kantor layanan. Anda tidak perlu akun, dan tidak ada yang perlu dibayar.",
		en: "For everybody who is about to visit a public office. You need no account, and there is nothing to pay.",
	},
	needs: [
		{
			id: "Telepon atau komputer dengan internet. Telepon lama dan sambungan lambat juga dapat dipakai.",
			en: "A phone or computer with internet. An old phone and a slow connection will do.",
		},
		{
			id: "Tidak punya? Mintalah petugas di unit terdekat membukakan halaman ini.",
			en: "You have none? Ask an officer of the nearest unit to open these pages for you.",
		},
	],
	steps: [
		{
			title: { id: "Cari yang Anda perlukan", en: "Search for what you need" },
			says: [
				{
					id: "Ketik nama unit, tempat, atau layanan. Salah ketik sedikit tetap ditemukan.",
					en: "Type the name of a unit, a place or a service. It is found even with a small slip.",
				},
			],
			path: "/cari",
		},
		{
			title: { id: "Temukan unitnya", en: "Find the unit" },
			says: [
				{
					id: "Halaman unit menunjukkan tempatnya, unit di atasnya, dan riwayat namanya.",
					en: "The page of a unit shows where it is, what stands above it, and how its name has changed.",
				},
			],
			path: "/unit",
		},
		{
			title: {
				id: "Baca syarat, biaya, dan lamanya",
				en: "Read what to bring, what it costs, how long it takes",
			},
			says: [
				{
					id: "Setiap layanan memuat enam bagian menurut undang-undang. Yang belum diketahui tertulis belum diketahui.",
					en: "Each service has the six parts that the law asks for. What is not known says so.",
				},
			],
			path: "/layanan",
		},
		{
			title: {
				id: "Lihat apakah janji unit terbukti",
				en: "See whether a unit keeps its promise",
			},
			says: [
				{
					id: "Pilih instrumen dan tahun, lalu provinsi Anda. Nilai yang diputus di sini dapat dibuka sampai butir dan alasannya.",
					en: "Choose instrument and year, then your province. A score that was decided here opens down to its items and the reasons.",
				},
			],
			path: "/hasil",
		},
		{
			title: {
				id: "Nilai pelayanan, atau katakan Anda tidak terlayani",
				en: "Rate the service, or say that you were not served",
			},
			says: [
				{
					id: "Cari kantornya, lalu jawab sekitar dua menit. Tanpa nama, dan setiap pertanyaan boleh dilewati.",
					en: "Find the office and answer for about two minutes. No name, and every question may be skipped.",
				},
				{
					id: "Pulang tanpa hasil? Halaman kantor dan halaman layanan memuat “Saya tidak terlayani”.",
					en: "Did you go home without? The pages of the office and of the service have “I was not served”.",
				},
			],
			path: "/survei",
		},
		{
			title: {
				id: "Beri pendapat sebelum diputuskan",
				en: "Speak before it is decided",
			},
			says: [
				{
					id: "Tanpa akun, juga di loket atau dalam musyawarah desa. Jawabannya Anda baca dengan kode, atau di kertas.",
					en: "Without account, also at the desk or in a village meeting. You read the answer by code, or on paper.",
				},
			],
			path: "/konsultasi",
		},
		{
			title: { id: "Ikuti berita kantor", en: "Follow the news of an office" },
			says: [
				{
					id: "Banyak berita ada juga dalam kalimat pendek. Yang salah diralat di tempat yang sama.",
					en: "Many items are told in short sentences too. What was wrong is corrected in the same place.",
				},
			],
			path: "/berita",
		},
		{
			title: { id: "Periksa sertifikat", en: "Check a certificate" },
			says: [
				{
					id: "Pindai kode QR di sertifikat, atau ketik nomornya. Anda langsung tahu apakah sertifikat itu asli dan masih berlaku.",
					en: "Scan the QR code on the certificate, or type its number. You learn at once whether it is genuine and still valid.",
				},
			],
			path: "/sertifikat",
		},
		{
			title: {
				id: "Atur tampilan agar nyaman",
				en: "Make the pages comfortable to read",
			},
			says: [
				{
					id: "Pilih warna, ukuran huruf, dan jarak. Pilihan itu disimpan di peramban Anda saja.",
					en: "Choose colours, text size and spacing. Your choice is kept in your browser alone.",
				},
			],
			path: "/tampilan",
		},
	],
	troubles: [
		{
			asks: {
				id: "Halaman tidak terbuka penuh?",
				en: "Does a page stop halfway?",
			},
			answers: {
				id: "Muat ulang. Halamannya kecil dan tidak memerlukan skrip, jadi sinyal lemah pun biasanya memadai.",
				en: "Load it again. The pages are small and need no script, so that even a weak signal usually does.",
			},
		},
		{
			asks: {
				id: "Unit atau layanan tidak ditemukan?",
				en: "A unit or service cannot be found?",
			},
			answers: {
				id: "Coba satu kata saja, atau pilih provinsinya. Mungkin unit itu belum mengumumkan layanannya; datang atau teleponlah.",
				en: "Try a single word, or choose the province. The unit may not have published its services yet; call or visit it.",
			},
		},
		{
			asks: {
				id: "Nomor sertifikat tidak dikenal?",
				en: "Is a certificate’s number unknown?",
			},
			answers: {
				id: "Periksa lagi angka demi angka. Sertifikat yang terbit sebelum situs ini dipakai tidak tercatat di sini.",
				en: "Check it figure by figure. Certificates from before this site was in use are not on record here.",
			},
		},
		{
			asks: {
				id: "Isi halaman berbeda dari keadaan di unit?",
				en: "Is the unit not as the page says?",
			},
			answers: {
				id: "Catat unit, tanggal, dan apa yang Anda lihat. Beri tahu kami lewat halaman Kontak, atau sampaikan kepada kepala unit.",
				en: "Note the unit, the day and what you saw. Tell us through the page Contact, or speak to the head of the unit.",
			},
		},
		{
			asks: {
				id: "Ingin mengadu?",
				en: "Do you want to complain?",
			},
			answers: {
				id: "Pengaduan belum dapat dikirim lewat situs ini. Sampaikan kepada unitnya, atau lewat SP4N-LAPOR di lapor.go.id.",
				en: "This site does not take complaints yet. Go to the unit itself, or use SP4N-LAPOR at lapor.go.id.",
			},
		},
		{
			asks: {
				id: "Ada yang meminta kata sandi atau uang?",
				en: "Does somebody ask for a password or money?",
			},
			answers: {
				id: "Jangan berikan. Situs ini tidak pernah meminta keduanya kepada warga.",
				en: "Give neither. This site never asks citizens for either of them.",
			},
		},
	],
	ask: [
		{
			id: "Layanan dan jam buka: unit yang akan Anda datangi.",
			en: "Services and opening hours: the unit that you are going to visit.",
		},
		{
			id: "Situs ini: halaman Kontak, atau petugas di unit terdekat.",
			en: "This site: the page Contact, or an officer of the nearest unit.",
		},
	],
};

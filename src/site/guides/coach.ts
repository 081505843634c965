import type { Guide } from "./guide.ts";
import {
	askAdministrator,
	askContact,
	lineBreaks,
	needsAccount,
	openInbox,
	passwordForgotten,
	sessionEnds,
	signIn,
	strangeSession,
} from "./with-an-account.ts";

export const coach: Guide = {
	slug: "pembina",
	role: "coach",
	title: {
		id: "Mendampingi unit di wilayah Anda",
		en: "Standing by the units of your region",
	},
	lead: {
		id: "Untuk pembina wilayah: Anda membaca kedudukan unit dan menjelaskan butirnya. Anda tidak mengisi dan tidak menilai.",
		en: "For regional coaches: you read where units stand and explain the items. You neither fill in nor judge.",
	},
	needs: [
		needsAccount,
		{
			id: "Daftar unit yang Anda dampingi, dengan nomor telepon kepala dan operatornya.",
			en: "The list of your units, with the telephone numbers of their heads and operators.",
		},
	],
	steps: [
		signIn,
		openInbox,
		{
			title: {
				id: "Lihat sampai di mana unit Anda",
				en: "See how far your units are",
			},
			says: [
				{
					id: "Buka hasil satu instrumen, lalu saring provinsi dan kabupaten atau kota. Tabel menunjukkan hari unit mencanangkan, menyerahkan, dan selesai diverifikasi.",
					en: "Open the results of an instrument and filter by province and regency. The table shows the day on which a unit declared, handed in and was verified.",
				},
			],
			path: "/hasil",
		},
		{
			title: {
				id: "Temukan yang tertinggal",
				en: "Find who has fallen behind",
			},
			says: [
				{
					id: "Tulisan “belum” berarti tahap itu belum dicapai. Hubungi kepala unitnya sebelum batas kirim lewat.",
					en: "The words “not yet” mean that the stage has not been reached. Call the head of unit before the last day is over.",
				},
			],
			path: "/hasil",
		},
		{
			title: { id: "Jelaskan butir", en: "Explain the items" },
			says: [
				{
					id: "Halaman instrumen memuat setiap butir, bobot, bukti yang diminta, dan dasar hukumnya. Yang belum dicocokkan diberi tanda.",
					en: "The page of an instrument holds each item, its weight, the proof it asks for, and its legal basis. What has not been checked is marked.",
				},
			],
			path: "/instrumen",
		},
		{
			title: {
				id: "Belajar dari yang sudah diputus",
				en: "Learn from what was decided",
			},
			says: [
				{
					id: "Tekan nama unit di tabel. Lembar hitungnya menunjukkan butir mana yang kehilangan nilai, dan alasan verifikator.",
					en: "Press the name of a unit in the table. Its calculation sheet shows which items lost value, and the verifier’s reasons.",
				},
			],
			path: "/hasil",
		},
		{
			title: {
				id: "Bandingkan dengan hari lain",
				en: "Compare with another day",
			},
			says: [
				{
					id: "Isi “Keadaan pada tanggal” untuk melihat tabel hari itu. Tabelnya dapat diunduh sebagai CSV untuk rapat.",
					en: "Fill in “As of” to see the table of that day. It can be downloaded as CSV for a meeting.",
				},
			],
			path: "/hasil",
		},
		{
			title: {
				id: "Ajari cara mencari bantuan",
				en: "Show people where help is",
			},
			says: [
				{
					id: "Cetak panduan operator dan kepala unit. Masing-masing dua lembar.",
					en: "Print the guides for operators and for heads of unit. Each has two sheets.",
				},
			],
			path: "/panduan",
		},
	],
	troubles: [
		{
			asks: {
				id: "Nama unit tidak dapat ditekan?",
				en: "A unit’s name cannot be pressed?",
			},
			answers: {
				id: "Penilaiannya belum diputus. Hasil dan alasannya terbuka sesudah keputusan.",
				en: "Its assessment has not been decided. Result and reasons open after the decision.",
			},
		},
		{
			asks: {
				id: "Unit tidak ada di tabel?",
				en: "Is a unit missing from the table?",
			},
			answers: {
				id: "Periksa provinsi, jenis unit, dan tanggal di saringan. Instrumen itu mungkin tidak menilai jenis unitnya.",
				en: "Look at province, kind of unit and day in the filter. The instrument may not assess units of that kind.",
			},
		},
		{
			asks: {
				id: "Unit meminta Anda mengisi?",
				en: "A unit asks you to fill in for it?",
			},
			answers: {
				id: "Peran Anda membaca saja. Mintalah administrator mengundang operator untuk unit itu.",
				en: "Your role reads. Ask the administrator to invite an operator for that unit.",
			},
		},
		lineBreaks,
		sessionEnds,
		passwordForgotten,
		strangeSession,
	],
	ask: [
		{
			id: "Arti butir dan bobot: penilai pusat.",
			en: "The meaning of items and weights: the central assessors.",
		},
		askAdministrator,
		askContact,
	],
};

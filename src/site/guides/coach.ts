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
		id: "Untuk pembina wilayah: Anda menetapkan target, mengingatkan unit, dan menjelaskan butir. Anda tidak mengisi dan tidak menilai.",
		en: "For regional coaches: you set the target, remind units and explain the items. You neither fill in nor judge.",
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
				id: "Lihat sampai di mana wilayah Anda",
				en: "See how far your region is",
			},
			says: [
				{
					id: "Buka target wilayah Anda. Judulnya menyebut berapa unit yang sudah sampai dan berapa yang kurang.",
					en: "Open the target of your region. Its title says how many units are there and how many are missing.",
				},
			],
			path: "/target",
		},
		{
			title: {
				id: "Temukan yang menahan tiap unit",
				en: "Find what holds back each unit",
			},
			says: [
				{
					id: "Setiap unit menyebut satu hal yang menahannya. Saring menurut hal itu, lalu hubungi kepala unitnya.",
					en: "Each unit names the one thing that holds it back. Filter by it, then call the head of unit.",
				},
			],
			path: "/target",
		},
		{
			title: { id: "Ingatkan beberapa unit", en: "Remind several units" },
			says: [
				{
					id: "Pilih unitnya, tekan “Ingatkan yang dipilih”, periksa kalimatnya, lalu kirim. Unit tanpa akun mendapat surat yang Anda cetak.",
					en: "Choose units, press “Remind those chosen”, look at the sentence, and send. A unit without an account gets a letter that you print.",
				},
			],
			path: "/target",
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

import type { Guide } from "./guide.ts";
import {
	askAdministrator,
	askContact,
	needsAccount,
	openInbox,
	passwordForgotten,
	sessionEnds,
	signInWithCode,
	strangeSession,
} from "./with-an-account.ts";

export const librarian: Guide = {
	slug: "pustakawan",
	role: "librarian",
	title: {
		id: "Menjaga perpustakaan kantor",
		en: "Keeping the library of an office",
	},
	lead: {
		id: "Untuk pustakawan: Anda mencatat buku, menaruh eksemplarnya di rak, dan menolong orang menemukannya.",
		en: "For librarians: you catalogue books, put copies on the shelf, and help people to find them.",
	},
	needs: [needsAccount],
	steps: [
		signInWithCode,
		openInbox,
		{
			title: { id: "Cari dulu", en: "Search first" },
			says: [
				{
					id: "Sebagian kata sudah cukup. Yang sudah ada cukup ditambah eksemplarnya.",
					en: "A part of a word is enough. What is there already only needs a copy.",
				},
			],
			path: "/perpustakaan",
		},
		{
			title: { id: "Catat judul baru", en: "Write a new title" },
			says: [
				{
					id: "Buka meja perpustakaan, pilih Judul baru, isi yang Anda tahu, lalu tambahkan eksemplarnya.",
					en: "Open the library desk, choose New title, fill in what you know, then add its copies.",
				},
				{
					id: "Tandai bentuk yang aksesibel: pembaca mencarinya lewat situ.",
					en: "Tick the accessible forms: that is how readers look for them.",
				},
			],
			path: "/perpustakaan/meja",
		},
	],
	troubles: [sessionEnds, passwordForgotten, strangeSession],
	ask: [askAdministrator, askContact],
};

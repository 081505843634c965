import type { Guide } from "./guide.ts";
import {
	askAdministrator,
	askContact,
	needsAccount,
	needsApp,
	openInbox,
	passwordForgotten,
	phoneLost,
	sessionEnds,
	signInWithCode,
	strangeSession,
} from "./with-an-account.ts";

export const dataProtection: Guide = {
	slug: "pelindungan-data",
	role: "data-protection",
	title: {
		id: "Menjawab orang tentang datanya",
		en: "Answering people about their data",
	},
	lead: {
		id: "Untuk petugas pelindungan data: orang meminta melihat, memperbaiki, atau menghapus datanya, dan Anda menjawab dalam tiga hari.",
		en: "For data protection officers: people ask to see, put right or erase their data, and you answer within three days.",
	},
	needs: [needsAccount, needsApp],
	steps: [
		signInWithCode,
		openInbox,
		{
			title: { id: "Buka permintaan", en: "Open the requests" },
			says: [
				{
					id: "Yang paling dekat batas waktunya ada di atas. Batasnya berjalan dalam jam, juga pada hari libur.",
					en: "What is due first stands at the top. The time runs in hours, on holidays too.",
				},
			],
			path: "/data-pribadi/meja",
		},
		{
			title: { id: "Putuskan, lalu kerjakan", en: "Decide, then do it" },
			says: [
				{
					id: "Penolakan memakai salah satu dasar yang tertulis. Isi perkara tidak ditampilkan kepada Anda.",
					en: "Refusing is possible on one of the written grounds alone. Cases are not shown to you.",
				},
				{
					id: "Bila kodenya ditunjukkan, tombolnya sendiri yang memperbaiki atau menghapus. Bila tidak, minta kantornya dan tulis apa yang dikerjakan.",
					en: "Where the code was shown, the button itself puts right or erases. Where not, ask the office and write what was done.",
				},
			],
			path: "/data-pribadi/meja",
		},
		{
			title: { id: "Tolong orang di meja", en: "Help somebody at the desk" },
			says: [
				{
					id: "Baca pertanyaannya bersama, cetak kodenya, dan berikan kepadanya.",
					en: "Read the questions together, print the code, and hand it to them.",
				},
			],
			path: "/data-pribadi/meja",
		},
	],
	troubles: [
		{
			asks: {
				id: "Ada yang menyebut laporan di Ruang?",
				en: "Does somebody speak of a report in the room?",
			},
			answers: {
				id: "Jawab bahwa itu diminta di Ruang, dengan kode yang sama. Jangan cari, dan jangan catat.",
				en: "Answer that it is asked for in the room, by the same code. Do not look for it, and note nothing.",
			},
		},
		sessionEnds,
		passwordForgotten,
		phoneLost,
		strangeSession,
	],
	ask: [askAdministrator, askContact],
};

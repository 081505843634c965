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

export const overseer: Guide = {
	slug: "pengawas-pengaduan",
	role: "overseer",
	title: {
		id: "Menjaga agar setiap suara dijawab",
		en: "Seeing that every voice is answered",
	},
	lead: {
		id: "Untuk pengawas pengaduan: Anda menerima yang tidak boleh sampai ke kantor yang dilaporkan, dan yang terlambat dijawab.",
		en: "For overseers of complaints: you receive what must not reach the office that it is about, and what is answered late.",
	},
	needs: [needsAccount, needsApp],
	steps: [
		signInWithCode,
		openInbox,
		{
			title: { id: "Buka meja pengaduan", en: "Open the desk of complaints" },
			says: [
				{
					id: "Yang batas waktunya paling dekat ada di atas. Pengaduan tentang Anda sendiri tidak pernah tampil.",
					en: "What is due first stands at the top. A complaint about yourself is never shown.",
				},
			],
			path: "/pengaduan/meja",
		},
		{
			title: { id: "Baca, lalu tentukan", en: "Read, then say what it is" },
			says: [
				{
					id: "Tentukan apakah ini tentang layanan, perilaku petugas, atau dugaan pelanggaran hak. Sebut siapa yang dilaporkan: sejak itu ia tidak dapat melihatnya.",
					en: "Say whether it is about a service, the conduct of staff, or an alleged violation of rights. Name who is accused: from then on they cannot see it.",
				},
			],
			path: "/pengaduan/meja",
		},
		{
			title: { id: "Cek cara hari dihitung", en: "See how days are counted" },
			says: [
				{
					id: "Setiap batas waktu menyebut aturannya dan hari yang tidak dihitung.",
					en: "Each last day names its rule and the days that do not count.",
				},
			],
			path: "/hari-libur",
		},
	],
	troubles: [
		{
			asks: {
				id: "Nama pelapor tidak tampil?",
				en: "Is the person not named?",
			},
			answers: {
				id: "Nama tersimpan terpisah dan tersegel. Yang boleh membukanya harus menekan tombolnya, dan itu tercatat. Ada pelapor yang tidak memberi nama.",
				en: "Names lie apart and sealed. Whoever may open them must press a button, and that is recorded. Some people gave no name.",
			},
		},
		sessionEnds,
		passwordForgotten,
		phoneLost,
		strangeSession,
	],
	ask: [askAdministrator, askContact],
};

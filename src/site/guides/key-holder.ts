import type { Guide } from "./guide.ts";
import {
	askAdministrator,
	askContact,
	keepPassword,
	keyStaysShut,
	needsAccount,
	needsApp,
	openInbox,
	openKey,
	phoneLost,
	proveAgain,
	sessionEnds,
	signInWithCode,
	strangeSession,
} from "./with-an-account.ts";

export const keyHolder: Guide = {
	slug: "pemegang-kunci",
	role: "key-holder",
	title: {
		id: "Menjaga kunci berdua",
		en: "Keeping the key, two together",
	},
	lead: {
		id: "Untuk pemegang kunci: yang tersegel terbuka bila dua orang setuju, masing-masing dengan alasannya.",
		en: "For key holders: what is sealed opens when two people agree, each with a reason.",
	},
	needs: [needsAccount, needsApp],
	steps: [
		signInWithCode,
		openInbox,
		proveAgain,
		openKey,
		{
			title: {
				id: "Baca alasannya, lalu putuskan",
				en: "Read the reason, then decide",
			},
			says: [
				{
					id: "Orang pertama yang setuju belum membuka apa pun. Sesudah orang kedua setuju, yang meminta dapat membacanya satu hari.",
					en: "The first who agrees opens nothing yet. Once the second agrees, whoever asked can read it for a day.",
				},
			],
			path: "/ruang/pinjam",
		},
		keepPassword,
	],
	troubles: [keyStaysShut, sessionEnds, phoneLost, strangeSession],
	ask: [askAdministrator, askContact],
};

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
	openRoom,
	phoneLost,
	proveAgain,
	sessionEnds,
	signInWithCode,
	strangeSession,
} from "./with-an-account.ts";

export const rightsExaminer: Guide = {
	slug: "pemeriksa",
	role: "rights-examiner",
	title: {
		id: "Memeriksa dengan tenang dan adil",
		en: "Examining calmly and fairly",
	},
	lead: {
		id: "Untuk pemeriksa: yang diserahkan kepada Anda terbuka bagi Anda, dan tertutup bagi yang lain.",
		en: "For examiners: what was handed to you is open to you, and closed to others.",
	},
	needs: [needsAccount, needsApp],
	steps: [
		signInWithCode,
		openInbox,
		proveAgain,
		openKey,
		openRoom,
		keepPassword,
	],
	troubles: [keyStaysShut, sessionEnds, phoneLost, strangeSession],
	ask: [askAdministrator, askContact],
};

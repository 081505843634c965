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
	shareKey,
	signInWithCode,
	strangeSession,
} from "./with-an-account.ts";

export const rightsIntake: Guide = {
	slug: "penerima-laporan",
	role: "rights-intake",
	title: {
		id: "Menerima yang diceritakan dalam kepercayaan",
		en: "Receiving what is told in confidence",
	},
	lead: {
		id: "Untuk petugas penerima laporan: Anda membaca lebih dulu, lalu menyerahkan kepada pemeriksa.",
		en: "For officers who receive reports: you read first, then hand over to an examiner.",
	},
	needs: [needsAccount, needsApp],
	steps: [
		signInWithCode,
		openInbox,
		proveAgain,
		openKey,
		openRoom,
		shareKey,
		keepPassword,
	],
	troubles: [keyStaysShut, sessionEnds, phoneLost, strangeSession],
	ask: [askAdministrator, askContact],
};

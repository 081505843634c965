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
	steps: [signInWithCode, openInbox],
	troubles: [sessionEnds, passwordForgotten, strangeSession],
	ask: [askAdministrator, askContact],
};

import type { Step } from "./guide.ts";

/** What a head does: people are asked and answered, and what is new is told. On the two sheets of an operator there is no room for it. */
export const askAndTell: Step = {
	title: {
		id: "Tanyakan kepada masyarakat, dan kabarkan yang baru",
		en: "Ask people, and tell what is new",
	},
	says: [
		{
			id: "Konsultasi selesai bila setiap pendapat sudah dijawab, dengan kode atau di kertas.",
			en: "A consultation ends when every opinion is answered, by code or on paper.",
		},
		{
			id: "Berita dan siaran pers dibaca orang lain dulu, lalu diterbitkan kepala atau humas (Berita kantor).",
			en: "News and releases are read by somebody else first, then published by the head or public relations (News of the office).",
		},
	],
	path: "/konsultasi/meja",
};

import type { Told } from "./told.ts";

/** Somebody who says no more than they must. */
export const sampleTold: Told = {
	channel: "web",
	inDanger: "no",
	whose: "own",
	happened:
		"Setiap minggu ada yang dipukul di blok belakang. Saya melihatnya tiga kali.",
	where: "Blok belakang, dekat dapur",
	province: null,
	when: "Sejak bulan Maret, biasanya malam",
	wish: "Saya ingin pemukulan itu berhenti.",
	accused: { unitIds: [], others: null },
	victim: null,
	attorney: null,
	child: { concerned: "unsaid", guardian: null },
	identity: null,
	needs: { interpreter: null, reading: false, language: null },
	reach: { how: null, safeTimes: null },
	source: null,
	consent: null,
};

import type { Said } from "#kernel/text.ts";

/** For whom a report is written, and by what. Data: where another body asks, this table changes. */
export interface Addressee {
	readonly name: Said;
	readonly basis: Said;
	/** Where the basis was told of. */
	readonly source: string;
	/** Whether basis and layout were compared with the paper itself. */
	readonly verified: boolean;
}

/** The letter asks governors and mayors for a report every three months; its annex is not known here. */
export const homeAffairs: Addressee = {
	name: {
		id: "Menteri Dalam Negeri",
		en: "The Minister of Home Affairs",
	},
	basis: {
		id: "Surat Menteri Dalam Negeri tanggal 4 Januari 2024 tentang percepatan pelaksanaan pelayanan publik berbasis HAM",
		en: "Letter of the Minister of Home Affairs of 4 January 2024 on the acceleration of human-rights-based public services",
	},
	source:
		"https://id.scribd.com/document/723804971/Surat-Menteri-Dalam-Negeri-ttg-Percepatan-Pelaksanaan-Pelayanan-Publik-Berbasis-HAM",
	verified: false,
};

import type { Said } from "#kernel/text.ts";

/** What a report on a programme is called, for whom it is written, and by what. Data: where another body asks, this table changes. */
export interface ReportForm {
	readonly title: Said;
	/** Null where nobody is known to ask for it: who confirms it writes the addressee. */
	readonly addressee: Said | null;
	/** Null where the basis is not known here. */
	readonly basis: {
		readonly name: Said;
		/** Where the basis was told of. */
		readonly source: string;
		/** Whether basis and layout were compared with the paper itself. */
		readonly verified: boolean;
	} | null;
}

/** The letter asks governors and mayors for a report on P2HAM every three months; its annex is not known here. */
const p2ham: ReportForm = {
	title: {
		id: "Laporan triwulanan pelayanan publik berbasis HAM",
		en: "Quarterly report on human-rights-based public services",
	},
	addressee: {
		id: "Menteri Dalam Negeri",
		en: "The Minister of Home Affairs",
	},
	basis: {
		name: {
			id: "Surat Menteri Dalam Negeri tanggal 4 Januari 2024 tentang percepatan pelaksanaan pelayanan publik berbasis HAM",
			en: "Letter of the Minister of Home Affairs of 4 January 2024 on the acceleration of human-rights-based public services",
		},
		source:
			"https://id.scribd.com/document/723804971/Surat-Menteri-Dalam-Negeri-ttg-Percepatan-Pelaksanaan-Pelayanan-Publik-Berbasis-HAM",
		verified: false,
	},
};

const kkpham: ReportForm = {
	title: {
		id: "Laporan triwulanan Kabupaten/Kota Peduli HAM",
		en: "Quarterly report on regencies and cities that care for human rights",
	},
	addressee: null,
	basis: null,
};

const other: ReportForm = {
	title: {
		id: "Laporan triwulanan penilaian",
		en: "Quarterly report on an assessment",
	},
	addressee: null,
	basis: null,
};

const forms: Readonly<Record<string, ReportForm>> = { p2ham, kkpham };

export const reportFormOf = (programme: string | undefined): ReportForm =>
	forms[programme ?? ""] ?? other;

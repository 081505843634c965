import type { Both } from "./both.ts";

/** What the operations are about, in the order of the reference. */
export const groups = {
	places: { id: "Wilayah dan unit", en: "Regions and units" },
	services: { id: "Layanan", en: "Services" },
	results: { id: "Instrumen dan hasil", en: "Instruments and results" },
	data: { id: "Data terbuka", en: "Open data" },
	participation: {
		id: "Konsultasi, berita, batas waktu",
		en: "Consultations, news, time limits",
	},
	figures: { id: "Angka dari kantor", en: "Figures of offices" },
} as const satisfies Record<string, Both>;
export type GroupName = keyof typeof groups;
export const groupNames = Object.keys(groups) as GroupName[];

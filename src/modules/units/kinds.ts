import { type Language, type Said, say } from "#kernel/text.ts";

/**
 * The kinds of units, in the order in which lists show them. Words of the offices stay as they are;
 * the English ones explain. A new kind is a new line.
 */
export const unitKinds = {
	kementerian: { id: "Kementerian", en: "Ministry" },
	"unit-utama": {
		id: "Unit utama kementerian",
		en: "Directorate general or other main unit",
	},
	kanwil: { id: "Kantor wilayah", en: "Regional office (kanwil)" },
	lapas: { id: "Lembaga pemasyarakatan (lapas)", en: "Prison (lapas)" },
	lpp: {
		id: "Lembaga pemasyarakatan perempuan (LPP)",
		en: "Women’s prison (LPP)",
	},
	lpka: {
		id: "Lembaga pembinaan khusus anak (LPKA)",
		en: "Juvenile institution (LPKA)",
	},
	rutan: { id: "Rumah tahanan negara (rutan)", en: "Remand prison (rutan)" },
	bapas: { id: "Balai pemasyarakatan (bapas)", en: "Probation office (bapas)" },
	rupbasan: {
		id: "Rumah penyimpanan benda sitaan negara (rupbasan)",
		en: "Store of seized goods (rupbasan)",
	},
	kanim: { id: "Kantor imigrasi (kanim)", en: "Immigration office (kanim)" },
	rudenim: {
		id: "Rumah detensi imigrasi (rudenim)",
		en: "Immigration detention house (rudenim)",
	},
	bhp: {
		id: "Balai harta peninggalan (BHP)",
		en: "Probate and guardianship office (BHP)",
	},
	rs: { id: "Rumah sakit", en: "Hospital" },
	"balai-diklat": {
		id: "Balai pendidikan dan pelatihan",
		en: "Training centre",
	},
	"pemda-provinsi": { id: "Pemerintah provinsi", en: "Provincial government" },
	pemda: {
		id: "Pemerintah kabupaten atau kota",
		en: "Regency or city government",
	},
	opd: {
		id: "Organisasi perangkat daerah (OPD)",
		en: "Regional government office (OPD)",
	},
} as const satisfies Record<string, Said>;

export type UnitKind = keyof typeof unitKinds;

export const isUnitKind = (text: string): text is UnitKind =>
	Object.hasOwn(unitKinds, text);

/** The kind in words; a kind that a newer program wrote is shown as it is written. */
export const kindName = (kind: string, language: Language): string =>
	isUnitKind(kind) ? say(unitKinds[kind], language) : kind;

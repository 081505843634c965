import type { Said } from "#kernel/text.ts";

/** The twelve principles of public service: UU 25/2009 article 4. */
export const serviceLawPrinciples = {
	"public-interest": { id: "Kepentingan umum", en: "Public interest" },
	"legal-certainty": { id: "Kepastian hukum", en: "Legal certainty" },
	"equal-rights": { id: "Kesamaan hak", en: "Equal rights" },
	"rights-and-duties": {
		id: "Keseimbangan hak dan kewajiban",
		en: "Balance of rights and duties",
	},
	professionalism: { id: "Keprofesionalan", en: "Professionalism" },
	participation: { id: "Partisipatif", en: "Participation" },
	"equal-treatment": {
		id: "Persamaan perlakuan/tidak diskriminatif",
		en: "Equal treatment",
	},
	openness: { id: "Keterbukaan", en: "Openness" },
	accountability: { id: "Akuntabilitas", en: "Accountability" },
	"vulnerable-groups": {
		id: "Fasilitas dan perlakuan khusus bagi kelompok rentan",
		en: "Facilities and special treatment for vulnerable groups",
	},
	timeliness: { id: "Ketepatan waktu", en: "Timeliness" },
	speed: {
		id: "Kecepatan, kemudahan, dan keterjangkauan",
		en: "Speed, ease and affordability",
	},
} as const satisfies Record<string, Said>;

/**
 * The four words in which the ministry states the aim of P2HAM: "cepat, tepat, berkualitas, tidak diskriminatif"
 * (banten.kemenkumham.go.id, launch of Permenkumham 25/2023). Whether an article calls them principles
 * is not verified.
 */
export const p2hamPrinciples = {
	"p2ham-quick": { id: "Cepat", en: "Quick" },
	"p2ham-apt": { id: "Tepat", en: "Apt" },
	"p2ham-quality": { id: "Berkualitas", en: "Of good quality" },
	"p2ham-non-discrimination": {
		id: "Tidak diskriminatif",
		en: "Without discrimination",
	},
} as const satisfies Record<string, Said>;

export const principles = { ...serviceLawPrinciples, ...p2hamPrinciples };
export type Principle = keyof typeof principles;

export const isPrinciple = (code: string): code is Principle =>
	Object.hasOwn(principles, code);

import type { Permission, RoleCode } from "#identity";

/** How somebody stands to the office that an address is about. */
export const standings = [
	"own",
	"other-unit",
	"other-region",
	"excluded",
] as const;
export type Standing = (typeof standings)[number];

/**
 * From where a role is held it reaches these. Who is excluded holds the role where it reaches the office, and works at the
 * office as well.
 */
const reach = {
	unit: ["own", "excluded"],
	region: ["own", "other-unit", "excluded"],
	nation: ["own", "other-unit", "other-region", "excluded"],
} as const satisfies Record<string, readonly Standing[]>;

export const reachOf: Readonly<Record<RoleCode, keyof typeof reach>> = {
	operator: "unit",
	head: "unit",
	coach: "region",
	verifier: "region",
	assessor: "nation",
	overseer: "nation",
	"public-relations": "unit",
	librarian: "unit",
	"rights-intake": "unit",
	"rights-examiner": "unit",
	"key-holder": "nation",
	"data-protection": "nation",
	auditor: "nation",
	administrator: "nation",
};

/**
 * Judging, by these at these addresses, nobody does of an office at which they work (Permenkumham 2/2022; decision 19). An
 * objection goes to somebody of another region.
 */
const judging: readonly Permission[] = [
	"assessment.verify",
	"assessment.decide",
];
const judgedAt = /^\/(verifikasi|keputusan)\//;
const objectedAt = /^\/verifikasi\/keberatan\//;

/** What these open is opened to people by name: whatever their role and wherever, others are told that there is no such thing. */
export const byName: readonly Permission[] = [
	"rights.receive",
	"rights.examine",
	"rights.hold-key",
];

/** Whether a right that comes with the role may be used at an address, by somebody who stands so to the office it is about. */
export function reaches(
	{ role, standing }: { readonly role: RoleCode; readonly standing: Standing },
	right: Permission,
	path: string,
): boolean {
	if (judging.includes(right) && judgedAt.test(path)) {
		if (standing === "own" || standing === "excluded") return false;
		if (objectedAt.test(path)) return standing === "other-region";
	}
	return (reach[reachOf[role]] as readonly Standing[]).includes(standing);
}

/** Whoever has the right elsewhere is told that there is no such thing: that it is there is none of their business. */
export const secretAt =
	/^\/(penilaian|bukti|pengaduan\/meja|ruang\/meja)\/:unit\//;

/** Of which province an office is, that of a neighbour among them. */
export const provinceOf = (unit: string): string =>
	Object.entries(provinces).find(
		([code, { units }]) =>
			unit === `tetangga-${code}` ||
			(units as readonly string[]).includes(unit),
	)?.[0] ?? "";

/** The offices that examples are about, by province; in each regency a neighbour of them is opened. */
export const provinces = {
	"16": {
		regency: "16.11",
		units: ["kabupaten-empat-lawang", "dinkes-empat-lawang"],
	},
	"36": {
		regency: "36.73",
		units: [
			"kanwil-kemenham-banten",
			"bapas-serang",
			"kanim-serang",
			"lapas-cilegon",
			"lapas-serang",
			"lpp-tangerang",
			"rutan-pandeglang",
			"rutan-rangkasbitung",
			"rutan-serang",
		],
	},
	"53": { regency: "53.71", units: ["kanwil-kemenkum-ntt"] },
	"81": { regency: "81.71", units: ["lapas-ambon", "kabupaten-maluku-tengah"] },
} as const satisfies Record<
	string,
	{ readonly regency: string; readonly units: readonly string[] }
>;

/** Of which office a thing is whose address names none; `null` where it is of no office. */
export const placeOf = (path: string): string | null =>
	things.find(([form]) => form.test(path))?.[1] ?? null;

const things: readonly (readonly [RegExp, string])[] = [
	[/^\/layanan\/:slug/, "kanwil-kemenkum-ntt"],
	[/^\/perpustakaan\/buku\/:number\//, "kanwil-kemenkum-ntt"],
	[/^\/target\/:provinsi\//, "kanwil-kemenham-banten"],
];

/** An office that addresses of the room name by its id. */
export const namedById: Readonly<Record<string, string>> = {
	"00000000-0000-7000-8000-000000000008": "kanwil-kemenham-banten",
};

import type { Regency } from "#territory";
import { type UnitKind, unitKinds } from "#units";
import { plainly, spellingsOf, wordFinder } from "../words.ts";

/** What lists of offices call a kind besides its own word. */
const alsoCalled: Partial<Record<UnitKind, readonly string[]>> = {
	"unit-utama": ["ditjen", "direktorat jenderal", "eselon i"],
	lapas: ["lembaga pemasyarakatan", "lp"],
	lpp: ["lapas perempuan"],
	lpka: ["lembaga pembinaan khusus anak"],
	rutan: ["rumah tahanan", "rumah tahanan negara", "cabang rutan"],
	bapas: ["balai pemasyarakatan"],
	kanim: ["kantor imigrasi", "imigrasi"],
	rs: ["rsud", "rsup", "rumah sakit umum daerah"],
	"balai-diklat": ["balai diklat", "diklat"],
	"pemda-provinsi": ["pemprov", "pemerintah daerah provinsi"],
	pemda: [
		"pemkab",
		"pemkot",
		"pemerintah kabupaten",
		"pemerintah kota",
		"pemerintah daerah",
	],
	opd: [
		"dinas",
		"badan",
		"bagian",
		"sekretariat",
		"inspektorat",
		"kecamatan",
		"kelurahan",
		"perangkat daerah",
		"skpd",
	],
};

/** The kind that a cell names, in whatever of its spellings. */
export const kindCalled: (typed: string) => UnitKind | null = wordFinder(
	Object.fromEntries(
		Object.entries(unitKinds).map(([kind, { id, en }]) => [
			kind,
			[
				...spellingsOf(id),
				...spellingsOf(en),
				...(alsoCalled[kind as UnitKind] ?? []),
			],
		]),
	) as Record<UnitKind, string[]>,
);

export type RegencyRead =
	| { readonly ok: true; readonly regency: Regency }
	/** Names of those that it could be; none when it is unknown. */
	| { readonly ok: false; readonly among: readonly string[] };

/** Finds a regency or city by code or name; the bare name will do where only one bears it. */
export function regencyFinder(
	regencies: readonly Regency[],
): (typed: string) => RegencyRead {
	const byCode = new Map(regencies.map((one) => [one.code, one]));
	const byName = new Map(regencies.map((one) => [nameOf(one.name), one]));
	const byBareName = Map.groupBy(regencies, ({ name }) => bare(nameOf(name)));
	return (typed) => {
		const code = codeIn(typed);
		const exact = byCode.get(code ?? "") ?? byName.get(nameOf(typed));
		if (exact) return { ok: true, regency: exact };
		const named = nameOf(typed);
		const among = named === bare(named) ? (byBareName.get(named) ?? []) : [];
		const [only] = among;
		return only && among.length === 1
			? { ok: true, regency: only }
			: { ok: false, among: among.map(({ name }) => name) };
	};
}

/** `36.02`, `3602`, and `36.1` out of a sheet that took the code for a number. */
const codeIn = (typed: string): string | null => {
	const [, province, rest = ""] = /^(\d{2})[. ]?(\d{1,2})$/.exec(typed) ?? [];
	return province === undefined ? null : `${province}.${rest.padEnd(2, "0")}`;
};

/** "Kab. Adm. Kepulauan Seribu" is Kabupaten Administrasi Kepulauan Seribu. */
const nameOf = (typed: string): string =>
	plainly(typed)
		.replace(/^kab /, "kabupaten ")
		.replace(/^kotamadya /, "kota ")
		.replace(/^(kabupaten|kota) adm(inistrasi)? /, "$1 administrasi ");

const bare = (name: string): string =>
	name.replace(/^(kabupaten|kota)( administrasi)? /, "");

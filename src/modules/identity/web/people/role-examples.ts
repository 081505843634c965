import { extras, personIds, roleIds } from "#identity/samples";
import type { Example } from "#platform/http/route.ts";

const at = (person: string) => ({ as: "admin", params: { person } });
export const ofRole = (name: "wulan" | "admin") => ({
	as: "admin",
	params: { person: personIds[name], role: roleIds[name] },
});
const usual: readonly Example[] = [
	{ state: "forbidden", ...at(personIds.wulan), as: "wulan", status: 403 },
	{ state: "not-found", ...at("bukan-id"), status: 404 },
];

export const giveForms: readonly Example[] = [
	{ state: "empty", ...at(personIds.wulan), status: 200 },
	...usual,
];

const role = {
	peran: "head",
	unit_nama: "rangkasbitung rutan",
	mulai_hari: "1",
	mulai_bulan: "12",
	mulai_tahun: "2026",
};
const ended = { akhir_hari: "1", akhir_bulan: "12", akhir_tahun: "2026" };

export const giveExamples: readonly Example[] = [
	{ state: "given", ...at(personIds.wulan), form: role, status: 303 },
	{ state: "empty", ...at(personIds.wulan), form: {}, status: 422 },
	{
		state: "held already",
		...at(personIds.wulan),
		form: { ...role, peran: "operator", program: "p2ham" },
		status: 422,
	},
	{
		state: "several units match",
		...at(personIds.wulan),
		form: { ...role, unit_nama: "kanwil" },
		status: 422,
	},
	{
		state: "ends before it begins",
		...at(personIds.wulan),
		form: {
			...role,
			berakhir_hari: "1",
			berakhir_bulan: "1",
			berakhir_tahun: "2026",
		},
		status: 422,
	},
	{
		state: "administrator of one programme",
		...at(personIds.wulan),
		form: { ...role, peran: "administrator", unit_nama: "", program: "p2ham" },
		status: 422,
	},
	{ state: "to oneself", ...at(personIds.admin), form: role, status: 422 },
	{
		state: "to a closed account",
		...at(extras.tirta.id),
		form: role,
		status: 422,
	},
	...usual.map((example) => ({ ...example, form: {} })),
];

export const endExamples: readonly Example[] = [
	{ state: "ended", ...ofRole("wulan"), form: ended, status: 303 },
	{ state: "empty", ...ofRole("wulan"), form: {}, status: 422 },
	{
		state: "the last administrator",
		...ofRole("admin"),
		form: ended,
		status: 422,
	},
	{
		state: "forbidden",
		...ofRole("wulan"),
		as: "wulan",
		form: {},
		status: 403,
	},
];

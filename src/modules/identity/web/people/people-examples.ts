import type { Example } from "#platform/http/route.ts";

const first = {
	nama: "Contoh Orang Baru",
	peran: "operator",
	mulai_hari: "1",
	mulai_bulan: "12",
	mulai_tahun: "2026",
};

export const newPersonExamples: readonly Example[] = [
	{
		state: "invited with a first role",
		as: "admin",
		form: { ...first, unit_nama: "rangkasbitung rutan" },
		status: 200,
	},
	{
		state: "invited without a role",
		as: "admin",
		form: { nama: "Dr. Orang Kedua, S.H.", peran: "nanti" },
		status: 200,
	},
	{ state: "empty", as: "admin", form: {}, status: 422 },
	{
		state: "several units match",
		as: "admin",
		form: { ...first, unit_nama: "lapas" },
		status: 422,
	},
	{
		state: "no unit matches",
		as: "admin",
		form: { ...first, unit_nama: "warung kopi", mulai_bulan: "13" },
		status: 422,
	},
	{
		state: "user name taken",
		as: "admin",
		form: { nama: "Wulan Lain", pengguna: "wulan", peran: "nanti" },
		status: 422,
	},
	{
		state: "address that is none",
		as: "admin",
		form: { nama: "Wulan Lain", surel: "bukan surel", peran: "nanti" },
		status: 422,
	},
	{
		state: "province that is none",
		as: "admin",
		form: {
			...first,
			peran: "verifier",
			unit_nama: "kanwil kemenham banten",
			provinsi: "00",
		},
		status: 422,
	},
	{ state: "forbidden", as: "wulan", form: {}, status: 403 },
];

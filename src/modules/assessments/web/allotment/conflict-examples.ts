import type { Example } from "#platform/http/route.ts";

const as = "sari";

/** The states of the page of conflicts of interest. */
export const conflictExamples = {
	show: [
		{ state: "filled", as: "tamrin", status: 200 },
		{ state: "empty", as, status: 200 },
		{ state: "forbidden", as: "wulan", status: 403 },
	],
	change: [
		{
			state: "declared",
			as,
			form: {
				unit_nama: "Rutan Kelas IIA Ambon",
				alasan: "Adik saya bekerja di sana",
			},
			status: 303,
		},
		{
			state: "wrong: several units",
			as,
			form: { unit_nama: "lapas", alasan: "Adik saya bekerja di sana" },
			status: 422,
		},
		{ state: "wrong: empty", as, form: {}, status: 422 },
		{
			state: "wrong: no such unit",
			as,
			form: { unit_nama: "Tidak Ada Unit Ini", alasan: "x" },
			status: 422,
		},
		{
			state: "wrong: without a reason",
			as,
			form: { unit_nama: "Rutan Kelas IIA Ambon", alasan: "" },
			status: 422,
		},
		{ state: "forbidden", as: "wulan", form: {}, status: 403 },
	],
} as const satisfies Record<string, readonly Example[]>;

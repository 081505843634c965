import type { Example } from "#platform/http/route.ts";
import { unitId } from "#units/samples";

const lost = "00000000-0000-4000-8000-00000000c0e0";
const params = { id: "00000000-0000-4000-8000-000000000000" };

export const lendingExamples = {
	list: [
		{ state: "filled", as: "arif", status: 200 },
		{ state: "forbidden", as: "intan", status: 403 },
	],
	begin: [
		{
			state: "begun",
			as: "arif",
			form: {
				berkas: `${unitId("kanwil-kemenham-banten")} ${lost}`,
				alasan: "Petugas yang memegangnya sudah pindah semua.",
			},
			status: 303,
		},
		{
			state: "wrong: no whole sentence",
			as: "arif",
			form: {
				berkas: `${unitId("kanwil-kemenham-banten")} ${lost}`,
				alasan: "Perlu.",
			},
			status: 422,
		},
		{ state: "empty", as: "arif", form: {}, status: 422 },
		{
			state: "not-found",
			as: "arif",
			form: { berkas: `${params.id} ${params.id}`, alasan: "x" },
			status: 404,
		},
		{ state: "forbidden", as: "intan", form: {}, status: 403 },
	],
	lend: [
		{ state: "not-found", as: "arif", params, form: {}, status: 404 },
		{ state: "forbidden", as: "intan", params, form: {}, status: 403 },
	],
	refuse: [
		{ state: "not-found", as: "arif", params, form: {}, status: 404 },
		{ state: "forbidden", as: "intan", params, form: {}, status: 403 },
	],
} satisfies Record<string, readonly Example[]>;

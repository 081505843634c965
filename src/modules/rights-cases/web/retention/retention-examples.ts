import type { Example } from "#platform/http/route.ts";
import { sampleCase } from "../../samples.ts";

const params = { unit: sampleCase.unitId, id: sampleCase.id };
const nowhere = { ...params, id: "00000000-0000-4000-8000-000000000000" };

/** Of each deed: not theirs, not there, not let in. */
const shut = (form: Readonly<Record<string, string>>): readonly Example[] => [
	{ state: "not-found: not theirs", as: "bagus", params, form, status: 404 },
	{ state: "not-found", as: "intan", params: nowhere, form, status: 404 },
	{ state: "forbidden", as: "hendra", params, form, status: 403 },
];

export const retentionExamples = {
	past: [
		{ state: "filled", as: "intan", status: 200 },
		{ state: "empty: nothing of it was theirs", as: "bagus", status: 200 },
		{
			state: "filled: no such page",
			as: "intan",
			query: "halaman=9",
			status: 200,
		},
		{ state: "forbidden", as: "hendra", status: 403 },
	],
	hold: [
		{ state: "wrong: empty", as: "intan", params, form: {}, status: 422 },
		{
			state: "wrong: a day that is past",
			as: "intan",
			params,
			form: {
				sebab: "Ada gugatan yang berjalan.",
				tinjau_hari: "1",
				tinjau_bulan: "2",
				tinjau_tahun: "2020",
			},
			status: 422,
		},
		...shut({ sebab: "Ada gugatan." }),
	],
	lift: [
		{ state: "wrong: empty", as: "intan", params, form: {}, status: 422 },
		...shut({ sebab_akhiri: "Gugatan selesai." }),
	],
} satisfies Record<string, readonly Example[]>;

import type { Example } from "#platform/http/route.ts";

const here = { unit: "kanwil-kemenkum-ntt" };
const nowhere = { unit: "tidak-ada" };

export const askExamples = {
	form: [
		{ state: "empty", params: here, status: 200 },
		{
			state: "filled by what somebody needs",
			params: here,
			query: "butuh=deaf",
			status: 200,
		},
		{
			state: "empty: nobody of the office reads it",
			params: { unit: "rutan-serang" },
			status: 200,
		},
		{ state: "not-found", params: nowhere, status: 404 },
	],
	send: [
		{
			state: "filled: the code is shown",
			params: here,
			form: { minta: "interpreter", catatan: "Saya memakai BISINDO." },
			status: 200,
		},
		{
			state: "wrong: nothing ticked",
			params: here,
			form: { catatan: "Saya memakai BISINDO." },
			status: 422,
		},
		{
			state: "wrong: a day that is over",
			params: here,
			form: {
				minta: "interpreter",
				kunjungan_hari: "1",
				kunjungan_bulan: "2",
				kunjungan_tahun: "2026",
			},
			status: 422,
		},
		{
			state: "wrong: too many words",
			params: here,
			form: { minta: "reader", catatan: "kata ".repeat(80) },
			status: 422,
		},
		{
			state: "wrong: nobody of the office reads it",
			params: { unit: "rutan-serang" },
			form: { minta: "interpreter" },
			status: 422,
		},
		{
			state: "not-found",
			params: nowhere,
			form: { minta: "interpreter" },
			status: 404,
		},
	],
} satisfies Record<string, readonly Example[]>;

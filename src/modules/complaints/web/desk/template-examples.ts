import type { Example } from "#platform/http/route.ts";

const here = { unit: "kanwil-kemenkum-ntt" };
const always: readonly Example[] = [
	{ state: "forbidden", as: "sari", params: here, form: {}, status: 403 },
	{
		state: "not-found: another office",
		as: "yohana",
		params: { unit: "kemenkum" },
		form: {},
		status: 404,
	},
];

export const templateExamples = {
	list: [
		{
			state: "empty",
			as: "markus",
			params: { unit: "lapas-ambon" },
			status: 200,
		},
		{ state: "filled", as: "yohana", params: here, status: 200 },
		...always,
	],
	keep: [
		{
			state: "kept",
			as: "yohana",
			params: here,
			form: { judul: "Minta nomor berkas", isi: "Berapa nomor berkas Anda?" },
			status: 303,
		},
		{
			state: "wrong: without words",
			as: "yohana",
			params: here,
			form: { judul: " ", isi: "Tetap ada" },
			status: 422,
		},
		...always,
	],
	drop: [
		{
			state: "dropped",
			as: "yohana",
			params: here,
			form: { id: "00000000-0000-4000-8000-00000000000a" },
			status: 303,
		},
		{
			state: "wrong: no such thing",
			as: "yohana",
			params: here,
			form: { id: "x" },
			status: 404,
		},
		...always,
	],
} satisfies Record<string, readonly Example[]>;

import type { Example } from "#platform/http/route.ts";

const here = { unit: "kanwil-kemenkum-ntt" };
const none = { unit: "tidak-ada" };
const sound = { diminta: "Legalisasi ijazah", sebab: "not-our-authority" };
/** Of the samples, of this quarter. */
const record = "00000000-0000-4000-8000-000000000004";

export const unmetExamples = {
	desk: [
		{ state: "filled", as: "yohana", params: here, status: 200 },
		{
			state: "empty",
			as: "markus",
			params: { unit: "lapas-ambon" },
			status: 200,
		},
		{ state: "forbidden", as: "wulan", params: here, status: 403 },
		{ state: "not-found", as: "yohana", params: none, status: 404 },
	],
	record: [
		{
			state: "recorded",
			as: "yohana",
			params: here,
			form: { ...sound, diarahkan: "Dinas Pendidikan" },
			status: 303,
		},
		{
			state: "wrong: nothing said",
			as: "yohana",
			params: here,
			form: {},
			status: 422,
		},
		{
			state: "wrong: a person who was guessed",
			as: "yohana",
			params: here,
			form: { ...sound, tanya: "not-asked", "diri-age": "elderly" },
			status: 422,
		},
		{ state: "forbidden", as: "wulan", params: here, form: sound, status: 403 },
	],
	withdraw: [
		{
			state: "wrong: without reason",
			as: "yohana",
			params: here,
			form: { catatan: record },
			status: 422,
		},
		{
			state: "taken back",
			as: "yohana",
			params: here,
			form: { catatan: record, alasan: "Orangnya terlayani sore itu juga" },
			status: 303,
		},
		{ state: "forbidden", as: "wulan", params: here, form: {}, status: 403 },
	],
	tell: [
		{ state: "filled", params: here, status: 200 },
		{
			state: "empty: a unit without services",
			params: { unit: "lapas-ambon" },
			status: 200,
		},
		{ state: "not-found", params: none, status: 404 },
	],
	send: [
		{ state: "taken", params: here, form: sound, status: 303 },
		{
			state: "wrong: no reason",
			params: here,
			form: { diminta: "Tetap ada", "diri-walking": "a-lot" },
			status: 422,
		},
		{ state: "not-found", params: none, form: sound, status: 404 },
	],
	told: [
		{ state: "filled", params: here, status: 200 },
		{ state: "not-found", params: none, status: 404 },
	],
} satisfies Record<string, readonly Example[]>;

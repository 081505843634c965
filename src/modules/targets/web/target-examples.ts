import { sampleYear } from "#assessments/samples";
import type { Example } from "#platform/http/route.ts";

const year = String(sampleYear(new Date()));
const round = { instrument: "p2ham-2023", year };
export const inBanten = { provinsi: "banten", ...round };
const inMaluku = { provinsi: "maluku", ...round };
const nextYear = String(sampleYear(new Date()) + 1);
const aim = {
	tujuan: "predicate",
	berapa: "sebagian",
	jumlah: "12",
	sampai_hari: "10",
	sampai_bulan: "6",
	sampai_tahun: nextYear,
	alasan: "Disepakati pada rapat pembina wilayah.",
	dilihat: "1",
};
const stranger = { state: "forbidden: a stranger", status: 303 };

/** Targets, shown by the sample cast. */
export const targetExamples = {
	index: [
		{ state: "filled: a coach", as: "ningsih", status: 200 },
		{ state: "filled: an assessor", as: "bayu", status: 200 },
		{ state: "filled: an operator", as: "wulan", status: 200 },
		stranger,
	],
	one: [
		{
			state: "filled: the coach",
			as: "ningsih",
			params: inBanten,
			status: 200,
		},
		{
			state: "filled: by what holds them back",
			as: "ningsih",
			params: inBanten,
			query: "hambatan=no-account",
			status: 200,
		},
		{ state: "filled: a verifier", as: "sari", params: inBanten, status: 200 },
		{ state: "filled: an assessor", as: "bayu", params: inMaluku, status: 200 },
		{
			state: "filled: an operator sees her own unit",
			as: "wulan",
			params: inBanten,
			status: 200,
		},
		{
			state: "empty: no target yet",
			as: "tamrin",
			params: { provinsi: "nusa-tenggara-timur", ...round },
			status: 200,
		},
		{
			state: "empty: no units",
			as: "bayu",
			params: { provinsi: "aceh", ...round },
			status: 200,
		},
		{
			state: "forbidden: an operator of another region",
			as: "markus",
			params: inBanten,
			status: 403,
		},
		{ ...stranger, params: inBanten },
		{
			state: "not-found: no such province",
			as: "ningsih",
			params: { provinsi: "atlantis", ...round },
			status: 404,
		},
		{
			state: "not-found: no such round",
			as: "ningsih",
			params: { provinsi: "banten", instrument: "p2ham-2023", year: "2019" },
			status: 404,
		},
	],
	form: [
		{ state: "filled", as: "ningsih", params: inBanten, status: 200 },
		{
			state: "forbidden: another region",
			as: "ningsih",
			params: inMaluku,
			status: 403,
		},
		{
			state: "forbidden: a verifier",
			as: "sari",
			params: inBanten,
			status: 403,
		},
		{ ...stranger, params: inBanten },
	],
	set: [
		{ state: "set", as: "ningsih", params: inBanten, form: aim, status: 303 },
		{
			state: "wrong: no reason",
			as: "ningsih",
			params: inBanten,
			form: { ...aim, alasan: " " },
			status: 422,
		},
		{
			state: "wrong: more units than there are",
			as: "ningsih",
			params: inBanten,
			form: { ...aim, jumlah: "21" },
			status: 422,
		},
		{
			state: "wrong: no goal",
			as: "ningsih",
			params: inBanten,
			form: { ...aim, tujuan: "" },
			status: 422,
		},
		{
			state: "wrong: changed meanwhile",
			as: "ningsih",
			params: inBanten,
			form: { ...aim, dilihat: "0" },
			status: 422,
		},
		{
			state: "forbidden: another region",
			as: "ningsih",
			params: inMaluku,
			form: aim,
			status: 403,
		},
	],
} satisfies Record<string, readonly Example[]>;

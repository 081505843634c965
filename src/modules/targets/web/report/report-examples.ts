import { sampleYear } from "#assessments/samples";
import type { Example } from "#platform/http/route.ts";
import { lebak, sampleReport } from "../../samples.ts";
import { inBanten } from "../target-examples.ts";

const now = new Date();
const { confirmed, before } = sampleReport(now);
const round = { instrument: "p2ham-2023", year: String(sampleYear(now)) };
const stranger = { state: "forbidden: a stranger", status: 303 };
const another = {
	state: "forbidden: a coach of another region",
	as: "tamrin",
	params: inBanten,
	status: 403,
};
const signing = {
	triwulan: before,
	kabupaten: "",
	kepada: "Menteri Dalam Negeri",
	tempat: "Serang",
	jabatan: "Sekretaris Daerah (contoh)",
	nama: "Nama contoh",
	alasan: "",
	dilihat: "",
};

/** Quarterly reports, shown by the sample cast. */
export const reportExamples = {
	own: [
		{ state: "filled: the coach", as: "ningsih", status: 302 },
		{ state: "empty: no region of her own", as: "bayu", status: 302 },
		stranger,
	],
	one: [
		{
			state: "filled: the quarter that runs",
			as: "ningsih",
			params: inBanten,
			status: 200,
		},
		{
			state: "filled: a version that was confirmed",
			as: "ningsih",
			params: inBanten,
			query: `triwulan=${confirmed}`,
			status: 200,
		},
		{
			state: "filled: what the records say now",
			as: "ningsih",
			params: inBanten,
			query: `triwulan=${confirmed}&versi=sekarang`,
			status: 200,
		},
		{
			state: "filled: to be confirmed",
			as: "ningsih",
			params: inBanten,
			query: `triwulan=${before}`,
			status: 200,
		},
		{
			state: "filled: one regency",
			as: "bayu",
			params: inBanten,
			query: `kabupaten=${lebak}`,
			status: 200,
		},
		{
			state: "filled: a programme whose basis is not known",
			as: "rizal",
			params: {
				provinsi: "sumatera-selatan",
				instrument: "kkpham-2021",
				year: round.year,
			},
			status: 200,
		},
		{
			state: "empty: no units",
			as: "bayu",
			params: { provinsi: "aceh", ...round },
			status: 200,
		},
		{
			state: "not-found: a quarter to come",
			as: "ningsih",
			params: inBanten,
			query: "triwulan=2099-1",
			status: 404,
		},
		{
			state: "not-found: a regency of another province",
			as: "ningsih",
			params: inBanten,
			query: "kabupaten=81.71",
			status: 404,
		},
		{
			state: "not-found: no such version",
			as: "ningsih",
			params: inBanten,
			query: `triwulan=${confirmed}&versi=9`,
			status: 404,
		},
		{
			state: "forbidden: an operator",
			as: "wulan",
			params: inBanten,
			status: 403,
		},
		another,
		{ ...stranger, params: inBanten },
	],
	confirm: [
		{
			state: "wrong: nobody signs",
			as: "ningsih",
			params: inBanten,
			form: { ...signing, nama: " " },
			status: 422,
		},
		{
			state: "wrong: the figures are not those that were seen",
			as: "ningsih",
			params: inBanten,
			form: signing,
			status: 422,
		},
		{
			state: "wrong: a correction without a reason",
			as: "ningsih",
			params: inBanten,
			form: { ...signing, triwulan: confirmed },
			status: 422,
		},
		{
			state: "wrong: the quarter runs",
			as: "ningsih",
			params: inBanten,
			form: { ...signing, triwulan: "" },
			status: 422,
		},
		{
			state: "not-found: a quarter to come",
			as: "ningsih",
			params: inBanten,
			form: { ...signing, triwulan: "2099-1" },
			status: 404,
		},
		{ ...another, form: signing },
		{
			state: "forbidden: an operator",
			as: "wulan",
			params: inBanten,
			form: signing,
			status: 403,
		},
	],
	file: [
		...["pdf", "xlsx", "csv"].map((berkas) => ({
			state: `filled: ${berkas}`,
			as: "ningsih",
			params: { ...inBanten, berkas },
			query: `triwulan=${confirmed}`,
			status: 200,
		})),
		{
			state: "not-found",
			as: "ningsih",
			params: { ...inBanten, berkas: "docx" },
			status: 404,
		},
		{
			state: "forbidden: an operator",
			as: "wulan",
			params: { ...inBanten, berkas: "pdf" },
			status: 403,
		},
	],
} satisfies Record<string, readonly Example[]>;

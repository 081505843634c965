import type { Example } from "#platform/http/route.ts";
import { sampleYear } from "../samples.ts";

const year = String(sampleYear(new Date()));
const deciding = { unit: "bapas-serang", instrument: "p2ham-2023", year };
const awarded = { unit: "lapas-serang", instrument: "p2ham-2023", year };
const refused = { unit: "rutan-serang", instrument: "p2ham-2023", year };
const nowhere = { unit: "tidak-ada", instrument: "p2ham-2023", year };

/** The states of the assessor's pages, shown by the sample cast. */
export const decideExamples = {
	queue: [
		{ state: "filled", as: "bayu", status: 200 },
		{
			state: "with predicate",
			as: "bayu",
			query: "lihat=predikat",
			status: 200,
		},
		{
			state: "empty: nothing fits the filter",
			as: "bayu",
			query: "cari=tidak-ada-unit-ini",
			status: 200,
		},
		{ state: "forbidden", as: "sari", status: 403 },
	],
	unit: [
		{ state: "to decide", as: "bayu", params: deciding, status: 200 },
		{ state: "with predicate", as: "bayu", params: awarded, status: 200 },
		{ state: "refused", as: "bayu", params: refused, status: 200 },
		{
			state: "decided elsewhere: only its predicate can be changed",
			as: "bayu",
			params: { ...awarded, instrument: "pekppp-2022", year: "2022" },
			status: 200,
		},
		{ state: "not-found", as: "bayu", params: nowhere, status: 404 },
		{ state: "forbidden", as: "sari", params: deciding, status: 403 },
	],
	decide: [
		{
			state: "awarded",
			as: "bayu",
			params: deciding,
			form: {
				putusan: "beri",
				nomor: "Keputusan contoh nomor 12",
				tanggal_hari: "10",
				tanggal_bulan: "12",
				tanggal_tahun: "2025",
				berlaku_hari: "10",
				berlaku_bulan: "12",
				berlaku_tahun: "2025",
				dasar: "Permenkumham 25/2023",
			},
			status: 303,
		},
		{
			state: "refused with reasons",
			as: "bayu",
			params: deciding,
			form: {
				putusan: "tolak",
				tolak_nomor: "Surat contoh nomor 3",
				tolak_tanggal_hari: "10",
				tolak_tanggal_bulan: "12",
				tolak_tanggal_tahun: "2025",
				ringkasan: "Satu fasilitas belum dapat dipakai.",
				"alasan.a.1": "Pegangan belum terpasang.",
			},
			status: 303,
		},
		{
			state: "wrong: an empty decree",
			as: "bayu",
			params: deciding,
			form: { putusan: "beri", dasar: "" },
			status: 422,
		},
		{
			state: "wrong: ends before it begins",
			as: "bayu",
			params: deciding,
			form: {
				putusan: "beri",
				nomor: "MHA-04",
				tanggal_hari: "10",
				tanggal_bulan: "12",
				tanggal_tahun: "2025",
				berlaku_hari: "10",
				berlaku_bulan: "12",
				berlaku_tahun: "2025",
				sampai_hari: "1",
				sampai_bulan: "12",
				sampai_tahun: "2025",
				dasar: "Permenkumham 25/2023",
			},
			status: 422,
		},
		{
			state: "wrong: a refusal without a reason",
			as: "bayu",
			params: deciding,
			form: { putusan: "tolak", tolak_bulan: "13" },
			status: 422,
		},
		{
			state: "wrong: decided before",
			as: "bayu",
			params: awarded,
			form: {
				putusan: "tolak",
				tolak_nomor: "1",
				tolak_tanggal_hari: "1",
				tolak_tanggal_bulan: "2",
				tolak_tanggal_tahun: "2026",
				ringkasan: "Alasan",
			},
			status: 422,
		},
		{
			state: "not-found",
			as: "bayu",
			params: nowhere,
			form: { putusan: "beri" },
			status: 404,
		},
		{
			state: "forbidden",
			as: "sari",
			params: deciding,
			form: { putusan: "beri" },
			status: 403,
		},
	],
	item: [
		{
			state: "filled",
			as: "bayu",
			params: { ...deciding, code: "a.1" },
			status: 200,
		},
		{
			state: "decided: back to the case",
			as: "bayu",
			params: { ...awarded, code: "a.1" },
			status: 303,
		},
		{
			state: "not-found",
			as: "bayu",
			params: { ...deciding, code: "z.9" },
			status: 404,
		},
		{
			state: "forbidden",
			as: "sari",
			params: { ...deciding, code: "a.1" },
			status: 403,
		},
	],
	setValue: [
		{
			state: "set apart",
			as: "bayu",
			params: { ...deciding, code: "a.1" },
			form: { nilai: "proses", alasan: "Pegangan belum terpasang." },
			status: 303,
		},
		{
			state: "wrong: without a reason",
			as: "bayu",
			params: { ...deciding, code: "a.1" },
			form: { nilai: "proses", alasan: "" },
			status: 422,
		},
		{
			state: "wrong: no such choice",
			as: "bayu",
			params: { ...deciding, code: "a.1" },
			form: { nilai: "mungkin", alasan: "Foto kedua" },
			status: 422,
		},
		{
			state: "not-found",
			as: "bayu",
			params: { ...deciding, code: "z.9" },
			form: { nilai: "ada" },
			status: 404,
		},
		{
			state: "forbidden",
			as: "sari",
			params: { ...deciding, code: "a.1" },
			form: { nilai: "ada" },
			status: 403,
		},
	],
	change: [
		{
			state: "suspended",
			as: "bayu",
			params: awarded,
			form: { status: "suspended", sebab: "Ada aduan yang sedang diperiksa." },
			status: 303,
		},
		{
			state: "wrong: without a status",
			as: "bayu",
			params: awarded,
			form: { sebab: "" },
			status: 422,
		},
		{
			state: "wrong: without a reason",
			as: "bayu",
			params: awarded,
			form: { status: "suspended", sebab: "" },
			status: 422,
		},
		{
			state: "wrong: no predicate",
			as: "bayu",
			params: deciding,
			form: { status: "revoked", sebab: "Alasan" },
			status: 422,
		},
		{
			state: "not-found",
			as: "bayu",
			params: nowhere,
			form: { status: "revoked" },
			status: 404,
		},
		{
			state: "forbidden",
			as: "sari",
			params: awarded,
			form: { status: "revoked" },
			status: 403,
		},
	],
} as const satisfies Record<string, readonly Example[]>;

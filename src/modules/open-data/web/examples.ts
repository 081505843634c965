import type { Example } from "#platform/http/route.ts";
import { sampleDataset, sampleDay, withdrawnDay } from "../samples.ts";

const named = { dataset: sampleDataset };
const takenBack = { ...named, version: withdrawnDay };
const dated = { ...named, version: sampleDay };

export const catalogueExamples = {
	list: [
		{ state: "filled", status: 200 },
		{ state: "filled: what is sought", query: "cari=predikat", status: 200 },
		{ state: "empty: nothing of the kind", query: "cari=gempa", status: 200 },
	],
	file: [{ state: "file", status: 200 }],
} satisfies Record<string, readonly Example[]>;

export const datasetExamples = {
	newest: [
		{ state: "filled", params: named, status: 200 },
		{
			state: "filled: a later page",
			params: named,
			query: "halaman=3",
			status: 200,
		},
		{ state: "file", params: { dataset: `${sampleDataset}.csv` }, status: 200 },
		{
			state: "file: a workbook",
			params: { dataset: `${sampleDataset}.xlsx` },
			status: 200,
		},
		{
			state: "file: lines",
			params: { dataset: `${sampleDataset}.jsonl` },
			status: 200,
		},
		{
			state: "not-found: no such page",
			params: named,
			query: "halaman=9999",
			status: 404,
		},
		{
			state: "not-found: no such dataset",
			params: { dataset: "tidak-ada" },
			status: 404,
		},
		{
			state: "not-found: no such format",
			params: { dataset: `${sampleDataset}.pdf` },
			status: 404,
		},
	],
	dated: [
		{ state: "filled", params: dated, status: 200 },
		{
			state: "file",
			params: { ...named, version: `${sampleDay}.csv` },
			status: 200,
		},
		{
			state: "file: the columns",
			params: { ...named, version: "skema.json" },
			status: 200,
		},
		{ state: "gone: taken back", params: takenBack, status: 410 },
		{
			state: "gone: a file of what was taken back",
			params: { ...named, version: `${withdrawnDay}.csv` },
			status: 410,
		},
		{
			state: "not-found: no version of that day",
			params: { ...named, version: "2001-01-01" },
			status: 404,
		},
		{
			state: "not-found: no day",
			params: { ...named, version: "kemarin.csv" },
			status: 404,
		},
	],
} satisfies Record<string, readonly Example[]>;

export const withdrawExamples = {
	form: [
		{ state: "filled", as: "admin", params: dated, status: 200 },
		{ state: "forbidden", as: "wulan", params: dated, status: 403 },
		{
			state: "not-found: taken back already",
			as: "admin",
			params: takenBack,
			status: 404,
		},
	],
	withdraw: [
		{
			state: "withdrawn",
			as: "admin",
			params: dated,
			form: { alasan: "Satu baris menyebut seorang warga." },
			status: 303,
		},
		{
			state: "withdrawn: with all others",
			as: "admin",
			params: dated,
			form: { alasan: "Satu baris menyebut seorang warga.", jangkauan: "all" },
			status: 303,
		},
		{
			state: "wrong: which versions cannot be read",
			as: "admin",
			params: dated,
			form: { alasan: "Satu baris menyebut seorang warga.", jangkauan: "x" },
			status: 422,
		},
		{
			state: "wrong: no reason",
			as: "admin",
			params: dated,
			form: {},
			status: 422,
		},
		{
			state: "wrong: the reason names somebody",
			as: "admin",
			params: dated,
			form: { alasan: "Memuat Ibu Ratna, 0812 3456 7890." },
			status: 422,
		},
		{ state: "forbidden", as: "wulan", params: dated, form: {}, status: 403 },
	],
} satisfies Record<string, readonly Example[]>;

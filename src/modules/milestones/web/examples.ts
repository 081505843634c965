import type { Example } from "#platform/http/route.ts";
import { movedKey, sampleLetters } from "../samples.ts";

const nobody = "0199fb00-0000-7000-8000-0000000000ff";
const markup = "<script>alert(1)</script><b>tebal</b>";

export const publicExamples = {
	list: [
		{ state: "filled", status: 200 },
		{ state: "filled: of a province", query: "provinsi=36", status: 200 },
		{
			state: "filled: events of a province beside",
			query: "provinsi=81",
			status: 200,
		},
		{ state: "filled: a year that is over", query: "tahun=2024", status: 200 },
		{
			state: "filled: for whoever enters letters",
			as: "admin",
			status: 200,
		},
		{ state: "not-found: no such province", query: "provinsi=00", status: 404 },
		{ state: "not-found: no such year", query: "tahun=1999", status: 404 },
		{ state: "not-found: no year", query: "tahun=kapan", status: 404 },
	],
	feed: [
		{ state: "file", status: 200 },
		{ state: "file: of a province", query: "provinsi=81", status: 200 },
		{ state: "not-found: no such province", query: "provinsi=00", status: 404 },
	],
	date: [
		{
			state: "filled",
			params: { key: "laporan-triwulan-2026-t4" },
			status: 200,
		},
		{
			state: "filled: on a free day",
			params: { key: "ranham-2027-b08" },
			status: 200,
		},
		{ state: "filled: moved", params: { key: movedKey }, status: 200 },
		{
			state: "filled: for whoever may move it",
			as: "admin",
			params: { key: movedKey },
			status: 200,
		},
		{
			state: "filled: added by a letter",
			params: { key: sampleLetters.banten },
			status: 200,
		},
		{
			state: "filled: taken back",
			params: { key: sampleLetters.gone },
			status: 200,
		},
		{
			state: "not-found: a letter that moves is no date",
			params: { key: sampleLetters.moved },
			status: 404,
		},
		{ state: "not-found", params: { key: "ranham-2026-b05" }, status: 404 },
		{
			state: "not-found: before its first year",
			params: { key: "ranham-2020-b04" },
			status: 404,
		},
		{ state: "not-found: nonsense", params: { key: "%00" }, status: 404 },
	],
} satisfies Record<string, readonly Example[]>;

const letter = {
	tanggal_hari: "8",
	tanggal_bulan: "1",
	tanggal_tahun: "2027",
	surat: "Surat Edaran CONTOH-40/2026",
	tanggal_surat_hari: "20",
	tanggal_surat_bulan: "11",
	tanggal_surat_tahun: "2026",
	alamat: "",
};
const added = {
	...letter,
	provinsi: "36",
	judul: "Rapat evaluasi (contoh)",
	tugas: "Setiap unit mengirim dua orang.",
};
const moving = "tanggal=laporan-triwulan-2026-t4";

export const letterExamples = {
	list: [
		{ state: "filled", as: "admin", status: 200 },
		{ state: "filled: of a coach", as: "ningsih", status: 200 },
		{ state: "forbidden", as: "ratna", status: 403 },
		{
			state: "not-found: no such page",
			as: "admin",
			query: "halaman=99",
			status: 404,
		},
	],
	form: [
		{ state: "empty", as: "admin", status: 200 },
		{ state: "empty: of a coach", as: "ningsih", status: 200 },
		{ state: "filled: moves a date", as: "admin", query: moving, status: 200 },
		{
			state: "filled: moves one that was moved",
			as: "admin",
			query: `tanggal=${movedKey}`,
			status: 200,
		},
		{ state: "forbidden", as: "ratna", status: 403 },
		{
			state: "forbidden: a coach moves no date of the nation",
			as: "ningsih",
			query: moving,
			status: 403,
		},
		{
			state: "not-found: no such date",
			as: "admin",
			query: "tanggal=kapan-2026",
			status: 404,
		},
	],
	enter: [
		{
			state: "done: moved",
			as: "admin",
			query: moving,
			form: letter,
			status: 303,
		},
		{ state: "done: added", as: "ningsih", form: added, status: 303 },
		{ state: "wrong: nothing typed", as: "admin", form: {}, status: 422 },
		{
			state: "wrong: markup, an address and days that are none",
			as: "admin",
			form: {
				...added,
				judul: markup,
				tugas: markup.repeat(40),
				surat: markup,
				alamat: "javascript:alert(1)",
				tanggal_hari: "31",
				tanggal_bulan: "2",
				tanggal_surat_tahun: "2031",
			},
			status: 422,
		},
		{
			state: "wrong: another letter meanwhile",
			as: "admin",
			query: `tanggal=${movedKey}`,
			form: { ...letter, dilihat: "" },
			status: 422,
		},
		{
			state: "wrong: a province of others",
			as: "ningsih",
			form: { ...added, provinsi: "53" },
			status: 422,
		},
		{
			state: "wrong: a coach adds none for the nation",
			as: "ningsih",
			form: { ...added, provinsi: "" },
			status: 422,
		},
		{ state: "forbidden", as: "ratna", form: added, status: 403 },
	],
	takeBack: [
		{
			state: "done",
			as: "ningsih",
			params: { id: sampleLetters.banten },
			form: { alasan: "Salah tanggal." },
			status: 303,
		},
		{
			state: "wrong: no reason",
			as: "ningsih",
			params: { id: sampleLetters.banten },
			form: { alasan: "" },
			status: 422,
		},
		{
			state: "wrong: taken back already",
			as: "zahra",
			params: { id: sampleLetters.gone },
			form: { alasan: "Sekali lagi." },
			status: 422,
		},
		{
			state: "forbidden: of another province",
			as: "zahra",
			params: { id: sampleLetters.banten },
			form: { alasan: "Bukan urusan saya." },
			status: 403,
		},
		{
			state: "not-found",
			as: "admin",
			params: { id: nobody },
			form: { alasan: "Tidak ada." },
			status: 404,
		},
	],
} satisfies Record<string, readonly Example[]>;

import type { Example } from "#platform/http/route.ts";
import { pastYear, sampleYear } from "../samples.ts";

const as = "admin";
const now = new Date();
const year = sampleYear(now);
const running = { instrument: "p2ham-2023", year: String(year) };
const over = { instrument: "p2ham-2023", year: String(pastYear) };
const nowhere = { instrument: "p2ham-2023", year: "1999" };

const dayIn = (name: string, day: number, month: number, of: number) => ({
	[`${name}_hari`]: String(day),
	[`${name}_bulan`]: String(month),
	[`${name}_tahun`]: String(of),
});

const planned = {
	instrumen: "p2ham-2023",
	tahun: String(year + 1),
	...dayIn("buka", 2, 1, year + 1),
	...dayIn("tutup", 30, 11, year + 1),
};

const rules = {
	dilihat: "0",
	hari_perbaikan: "14",
	sesudah: "goes-back-by-itself",
	hari_keberatan: "7",
	dasar: "Petunjuk teknis contoh",
	sebab_aturan: "Menyesuaikan petunjuk teknis",
};

/** The states of the pages of rounds. */
export const roundExamples = {
	list: [
		{ state: "filled", as, status: 200 },
		{ state: "forbidden", as: "sari", status: 403 },
	],
	fresh: [
		{ state: "empty", as, status: 200 },
		{ state: "forbidden", as: "sari", status: 403 },
	],
	open: [
		{ state: "opened", as, form: planned, status: 303 },
		{ state: "empty", as, form: {}, status: 422 },
		{
			state: "wrong: it closes before it opens",
			as,
			form: { ...planned, ...dayIn("tutup", 1, 1, year + 1) },
			status: 422,
		},
		{
			state: "wrong: a survey has no rounds",
			as,
			form: { ...planned, instrumen: "skm-2017" },
			status: 422,
		},
		{
			state: "wrong: it is open already",
			as,
			form: {
				...planned,
				tahun: String(year),
			},
			status: 422,
		},
		{ state: "forbidden", as: "sari", form: planned, status: 403 },
	],
	rules: [
		{
			state: "set with their basis",
			as,
			params: running,
			form: rules,
			status: 303,
		},
		{
			state: "wrong: no number of days",
			as,
			params: running,
			form: { ...rules, hari_perbaikan: "dua minggu" },
			status: 422,
		},
		{
			state: "wrong: nobody says why",
			as,
			params: running,
			form: { ...rules, sebab_aturan: "" },
			status: 422,
		},
		{ state: "empty", as, params: running, form: {}, status: 422 },
		{ state: "not-found", as, params: nowhere, form: rules, status: 404 },
		{
			state: "forbidden",
			as: "sari",
			params: running,
			form: rules,
			status: 403,
		},
	],
	one: [
		{ state: "open", as, params: running, status: 200 },
		{ state: "over", as, params: over, status: 200 },
		{ state: "not-found", as, params: nowhere, status: 404 },
		{ state: "forbidden", as: "sari", params: running, status: 403 },
	],
	change: [
		{
			state: "empty",
			as,
			params: running,
			form: {},
			status: 422,
		},
		{
			state: "wrong: somebody else moved the days",
			as,
			params: running,
			form: {
				dilihat_buka: `${year}-01-01`,
				dilihat_tutup: `${year}-12-01`,
				...dayIn("tutup", 31, 12, year + 1),
				alasan: "Diperpanjang",
			},
			status: 422,
		},
		{
			state: "not-found",
			as,
			params: nowhere,
			form: {},
			status: 404,
		},
		{ state: "forbidden", as: "sari", params: running, form: {}, status: 403 },
	],
} as const satisfies Record<string, readonly Example[]>;

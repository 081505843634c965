import type { Example } from "#platform/http/route.ts";
import { sampleYear } from "../../samples.ts";

const year = String(sampleYear(new Date()));
const ambon = { unit: "lapas-ambon", instrument: "p2ham-2023", year };
const lawang = {
	unit: "kabupaten-empat-lawang",
	instrument: "kkpham-2021",
	year,
};

/** The states of starting from the last year, shown by the sample cast. */
export const againExamples = {
	page: [
		{ state: "answers to copy", as: "markus", params: ambon, status: 200 },
		{ state: "empty", as: "dewi", params: lawang, status: 200 },
		{
			state: "not-found: the papers of another unit",
			as: "wulan",
			params: ambon,
			status: 404,
		},
		{
			state: "forbidden: a stranger is led to sign in",
			params: ambon,
			status: 303,
		},
	],
	copy: [
		{
			state: "wrong: none chosen",
			as: "markus",
			params: ambon,
			form: {},
			status: 422,
		},
		{
			state: "one is copied",
			as: "markus",
			params: ambon,
			form: { butir: "b.8" },
			status: 303,
		},
		{
			state: "not-found: the papers of another unit",
			as: "wulan",
			params: ambon,
			form: {},
			status: 404,
		},
		{ state: "forbidden", as: "ratna", params: ambon, form: {}, status: 403 },
	],
	useAgain: [
		{
			state: "not-found: not suggested here",
			as: "markus",
			params: { ...ambon, code: "b.9" },
			form: { berkas: "00000000-0000-0000-0000-000000000000" },
			status: 404,
		},
		{
			state: "forbidden",
			as: "ratna",
			params: { ...ambon, code: "b.9" },
			form: {},
			status: 403,
		},
	],
} as const satisfies Record<string, readonly Example[]>;

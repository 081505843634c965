import type { Example } from "#platform/http/route.ts";
import { sampleYear } from "../../samples.ts";

const year = String(sampleYear(new Date()));
const ambon = { unit: "lapas-ambon", instrument: "p2ham-2023", year };
const regency = {
	unit: "kabupaten-empat-lawang",
	instrument: "kkpham-2021",
	year,
};
const sent = { unit: "rutan-ambon", instrument: "p2ham-2023", year };

/** Many files at once, shown by the sample cast. */
export const bulkExamples = {
	page: [
		{ state: "filled: files wait", as: "markus", params: ambon, status: 200 },
		{ state: "empty", as: "dewi", params: regency, status: 200 },
		{
			state: "not-found: the papers of another unit",
			as: "wulan",
			params: ambon,
			status: 404,
		},
		{
			state: "forbidden: whoever only reads",
			as: "ratna",
			params: ambon,
			status: 403,
		},
	],
	send: [
		{
			state: "wrong: no file chosen",
			as: "markus",
			params: ambon,
			form: {},
			status: 422,
		},
		{
			state: "not-found: the papers of another unit",
			as: "wulan",
			params: ambon,
			form: {},
			status: 404,
		},
		{
			state: "not-found: no such unit",
			as: "markus",
			params: { ...sent, unit: "tidak-ada" },
			form: {},
			status: 404,
		},
		{ state: "forbidden", as: "ratna", params: ambon, form: {}, status: 403 },
	],
	place: [
		{
			state: "nothing chosen: the list again",
			as: "markus",
			params: ambon,
			form: {},
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
} as const satisfies Record<string, readonly Example[]>;

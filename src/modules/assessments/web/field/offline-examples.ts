import type { Example } from "#platform/http/route.ts";
import { sampleYear } from "../../samples.ts";
import { living } from "../facts/fact-examples.ts";

const year = String(sampleYear(new Date()));
const ambon = { unit: "lapas-ambon", instrument: "p2ham-2023", year };
const lawang = {
	unit: "kabupaten-empat-lawang",
	instrument: "kkpham-2021",
	year,
};
const nowhere = { unit: "tidak-ada", instrument: "p2ham-2023", year };

/** The states of the page that holds a whole assessment. */
export const offlineExamples = {
	all: [
		{ state: "being filled in", as: "markus", params: ambon, status: 200 },
		{
			state: "not-found: the papers of another unit",
			as: "wulan",
			params: ambon,
			status: 404,
		},
		{
			state: "with a figure that lives",
			as: "hasnah",
			params: {
				unit: living.unit,
				instrument: living.instrument,
				year,
			},
			status: 200,
		},
		{ state: "a whole regency", as: "dewi", params: lawang, status: 200 },
		{ state: "not-found", as: "markus", params: nowhere, status: 404 },
		{
			state: "forbidden: a stranger is led to sign in",
			params: ambon,
			status: 303,
		},
	],
	saveAll: [
		{
			state: "not-found",
			as: "markus",
			params: nowhere,
			form: {},
			status: 404,
		},
		{
			state: "one long form",
			as: "markus",
			params: ambon,
			form: {
				"c.3.versi": "0",
				"c.3.catatan": "Sedang dicari",
				"c.4.versi": "0",
				"c.4.nilai": "ada",
			},
			status: 303,
		},
		{ state: "forbidden", params: ambon, form: {}, status: 403 },
	],
	empty: [
		{
			state: "the form that the device keeps",
			as: "markus",
			params: ambon,
			status: 200,
		},
		{
			state: "forbidden: a stranger is led to sign in",
			params: lawang,
			status: 303,
		},
	],
	worker: [{ state: "the worker of one page", params: ambon, status: 200 }],
} as const satisfies Record<string, readonly Example[]>;

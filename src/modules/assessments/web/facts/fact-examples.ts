import type { Example } from "#platform/http/route.ts";
import {
	livingItem,
	livingRegency,
	livingSample,
	sampleYear,
} from "../../samples.ts";

const year = sampleYear(new Date());
export const living = {
	unit: livingRegency,
	instrument: livingSample,
	year: String(year),
	code: livingItem,
};
/** Handed in a year before, with the figure of that day. */
export const frozen = { ...living, year: String(year - 1) };

/** The states of taking a living figure over, shown by the sample cast. */
export const factExamples = {
	take: [
		{ state: "filled", as: "hasnah", params: living, status: 303 },
		{
			state: "wrong: an item that no fact answers",
			as: "hasnah",
			params: { ...living, code: "buta-huruf" },
			status: 303,
		},
		{
			state: "forbidden: handed in already",
			as: "hasnah",
			params: frozen,
			status: 303,
		},
		{
			state: "not-found: the papers of another unit",
			as: "markus",
			params: living,
			status: 404,
		},
		{ state: "forbidden", as: "ratna", params: living, status: 403 },
	],
} satisfies Record<string, readonly Example[]>;

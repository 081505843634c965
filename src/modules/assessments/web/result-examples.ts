import type { Example } from "#platform/http/route.ts";
import { pastYear, sampleYear } from "../samples.ts";

const year = String(sampleYear(new Date()));
const awarded = { unit: "lapas-serang", instrument: "p2ham-2023", year };
const refused = { unit: "rutan-serang", instrument: "p2ham-2023", year };
/** Brought along by an import of the samples. */
const brought = {
	unit: "lapas-serang",
	instrument: "pekppp-2022",
	year: "2022",
};
const waiting = { unit: "lapas-cilegon", instrument: "p2ham-2023", year };
const nowhere = { unit: "tidak-ada", instrument: "p2ham-2023", year };

/** The states of the public calculation sheet. */
export const resultExamples = {
	page: [
		{ state: "with predicate", params: awarded, status: 200 },
		{ state: "refused", params: refused, status: 200 },
		{
			state: "a round of the past",
			params: { ...awarded, year: String(pastYear) },
			status: 200,
		},
		{ state: "decided elsewhere", params: brought, status: 200 },
		{
			state: "not decided, seen by its verifier",
			as: "sari",
			params: waiting,
			status: 200,
		},
		{
			state: "empty: nothing answered yet",
			as: "ratna",
			params: { ...waiting, unit: "rutan-pandeglang" },
			status: 200,
		},
		{
			state: "not-found: not decided, seen by a stranger",
			params: waiting,
			status: 404,
		},
		{ state: "not-found", params: nowhere, status: 404 },
	],
	answers: [
		{ state: "filled", params: awarded, status: 200 },
		{
			state: "not-found: decided elsewhere, there are no answers",
			params: brought,
			status: 404,
		},
		{
			state: "not-found: not decided, seen by a stranger",
			params: waiting,
			status: 404,
		},
		{ state: "not-found", params: nowhere, status: 404 },
	],
} as const satisfies Record<string, readonly Example[]>;

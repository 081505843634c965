import type { Example } from "#platform/http/route.ts";

export const figuresExamples = {
	nation: [
		{ state: "filled", status: 200 },
		{ state: "a quarter", query: "periode=2026-3", status: 200 },
		{
			state: "a period that was never told",
			query: "periode=1999-1",
			status: 200,
		},
	],
	csv: [{ state: "filled", status: 200 }],
	unit: [
		{ state: "filled", params: { unit: "kanwil-kemenkum-ntt" }, status: 200 },
		{
			state: "so few that nothing is told of a quarter",
			params: { unit: "rutan-rangkasbitung" },
			status: 200,
		},
		{ state: "empty", params: { unit: "rutan-ambon" }, status: 200 },
		{ state: "not-found", params: { unit: "tidak-ada" }, status: 404 },
	],
	unitCsv: [
		{ state: "filled", params: { unit: "kanwil-kemenkum-ntt" }, status: 200 },
		{ state: "not-found", params: { unit: "tidak-ada" }, status: 404 },
	],
} satisfies Record<string, readonly Example[]>;

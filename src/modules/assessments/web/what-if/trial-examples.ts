import { sampleDrafts } from "#instruments/samples";
import type { Example } from "#platform/http/route.ts";
import { pastYear } from "../../samples.ts";

const as = "admin";
const next = { draft: sampleDrafts.next };

export const trialExamples: readonly Example[] = [
	{ state: "filled: the youngest round", as, params: next, status: 200 },
	{
		state: "filled: only those who fall, in an earlier round",
		as,
		params: next,
		query: `putaran=p2ham-2023.${pastYear}&pindah=turun`,
		status: 200,
	},
	{
		state: "filled: what depends on new indicators",
		as,
		params: next,
		query: "pindah=tergantung",
		status: 200,
	},
	{
		state: "empty: no round of its programme",
		as,
		params: { draft: sampleDrafts.ready },
		status: 200,
	},
	{
		state: "findings come first",
		as,
		params: { draft: sampleDrafts.unfinished },
		status: 303,
	},
	{ state: "not-found", as, params: { draft: "tidak-ada" }, status: 404 },
	{ state: "forbidden: a stranger", params: next, status: 303 },
	{ state: "forbidden", as: "sari", params: next, status: 403 },
];

import type { Example } from "#platform/http/route.ts";
import { sampleYear, twinProofId, twinRound } from "../../samples.ts";

const year = String(sampleYear(new Date()));
/** An item whose proof was handed in for another instrument of the same year. */
export const twin = { ...twinRound, year, code: "f.6" };

/** The states of taking over a proof of another instrument, shown by the sample cast. */
export const twinExamples = {
	take: [
		{
			state: "filled",
			as: "markus",
			params: twin,
			form: { padanan: twinProofId },
			status: 303,
		},
		{
			state: "not-found: not among what is offered",
			as: "markus",
			params: twin,
			form: { padanan: "0199a1b2-0000-7000-8000-000000000000" },
			status: 404,
		},
		{
			state: "forbidden",
			as: "ratna",
			params: twin,
			form: { padanan: twinProofId },
			status: 403,
		},
	],
} satisfies Record<string, readonly Example[]>;

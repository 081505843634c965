import type { Example } from "#platform/http/route.ts";

/** Who may not come in: an operator, and somebody who is not signed in. */
export const strangers: readonly Example[] = [
	{ state: "forbidden", as: "wulan", status: 403 },
	{ state: "forbidden to strangers", status: 303 },
];

const oneRow = { id: "1" };

export const ofTrail: readonly Example[] = [
	{ state: "filled", as: "ratna", status: 200 },
	{ state: "filled for an administrator", as: "admin", status: 200 },
	{
		state: "filtered",
		as: "ratna",
		query:
			"dari=2025-01-01&sampai=2030-12-31&perbuatan=assessment.item-judged&hal=assessment-item&rantai=results",
		status: 200,
	},
	{
		state: "filtered: what Rangkul did itself",
		as: "ratna",
		query: "orang=system",
		status: 200,
	},
	{
		state: "filtered: a deed that we have no words for",
		as: "ratna",
		query: "perbuatan=thing.done",
		status: 200,
	},
	{ state: "older", as: "ratna", query: "sebelum=100", status: 200 },
	{
		state: "empty",
		as: "ratna",
		query: "dari=2013-01-01&sampai=2013-01-02",
		status: 200,
	},
	{
		state: "wrong",
		as: "ratna",
		query: "dari=kemarin&sampai=31-12-2026",
		status: 422,
	},
	{
		state: "wrong: the end before the beginning",
		as: "ratna",
		query: "dari=2026-02-01&sampai=2026-01-01",
		status: 422,
	},
	...strangers,
];

export const ofEntry: readonly Example[] = [
	{ state: "filled", as: "ratna", params: oneRow, status: 200 },
	{
		state: "not-found",
		as: "ratna",
		params: { id: "999999999" },
		status: 404,
	},
	{
		state: "not-found: no number at all",
		as: "ratna",
		params: { id: "tidak-ada" },
		status: 404,
	},
	{ state: "forbidden", as: "wulan", params: oneRow, status: 403 },
];

export const ofActor = {
	get: [
		{ state: "empty", as: "ratna", status: 200 },
		{
			state: "filtered: the rest of the filter goes along",
			as: "ratna",
			query: "dari=2026-01-01",
			status: 200,
		},
		...strangers,
	],
	post: [
		{
			state: "success",
			as: "ratna",
			form: { nama: "damayanti", dari: "2026-01-01" },
			status: 303,
		},
		{
			state: "success: Rangkul itself",
			as: "ratna",
			form: { nama: "Rangkul" },
			status: 303,
		},
		{ state: "empty", as: "ratna", form: {}, status: 422 },
		{
			state: "wrong: nobody is called that",
			as: "ratna",
			form: { nama: "tidak ada orang seperti ini" },
			status: 422,
		},
		{ state: "several", as: "ratna", form: { nama: "a" }, status: 422 },
		{ state: "forbidden", as: "wulan", form: {}, status: 403 },
	],
} satisfies Record<string, readonly Example[]>;

import type { Example } from "#platform/http/route.ts";
import { sampleLaporFile, toldOffice } from "../../samples.ts";

const here = { unit: toldOffice };
const file = { ...here, id: sampleLaporFile };
const nowhere = { ...here, id: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f6aff" };
const always = (params: Readonly<Record<string, string>>): Example[] => [
	{ state: "forbidden", as: "sari", params, form: {}, status: 403 },
	{
		state: "not-found: another office",
		as: "yohana",
		params: { ...params, unit: "kemenkum" },
		form: {},
		status: 404,
	},
];

export const laporExamples = {
	start: [
		{ state: "filled", as: "yohana", params: here, status: 200 },
		...always(here),
	],
	send: [
		{
			state: "wrong: without a file",
			as: "yohana",
			params: here,
			form: {},
			status: 422,
		},
		...always(here),
	],
	take: [
		{
			state: "CSV",
			as: "yohana",
			params: { ...here, file: "lapor.csv" },
			status: 200,
		},
		{
			state: "JSON, empty",
			as: "markus",
			params: { unit: "lapas-ambon", file: "lapor.json" },
			status: 200,
		},
		{
			state: "not-found: no such form",
			as: "yohana",
			params: { ...here, file: "lapor.pdf" },
			status: 404,
		},
		...always({ ...here, file: "lapor.csv" }),
	],
	look: [
		{
			state: "filled: new and refused rows",
			as: "yohana",
			params: file,
			status: 200,
		},
		{
			state: "not-found: a colleague handed it in",
			as: "kornelis",
			params: file,
			status: 404,
		},
		{ state: "not-found", as: "yohana", params: nowhere, status: 404 },
		...always(file),
	],
	done: [
		{
			state: "wrong: something else was seen",
			as: "yohana",
			params: file,
			form: { dilihat: "x" },
			status: 422,
		},
		{
			state: "not-found",
			as: "yohana",
			params: nowhere,
			form: { dilihat: "x" },
			status: 404,
		},
		...always(file),
	],
} satisfies Record<string, readonly Example[]>;

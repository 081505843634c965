import type { Example } from "#platform/http/route.ts";
import { libraryOffice, sampleArrivals } from "../../samples.ts";

const here = { unit: libraryOffice };
const waiting = { ...here, id: sampleArrivals.waiting };
const done = { ...here, id: sampleArrivals.done };
const nowhere = { ...here, id: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f6afe" };
const always = (
	params: Readonly<Record<string, string>>,
	form?: Readonly<Record<string, string>>,
): Example[] => [
	{
		state: "forbidden",
		as: "ratna",
		params,
		...(form ? { form } : {}),
		status: 403,
	},
	{
		state: "not-found: another office",
		as: "melania",
		params: { ...params, unit: "kemenkum" },
		...(form ? { form } : {}),
		status: 404,
	},
];

export const arrivalExamples = {
	list: [
		{ state: "filled", as: "melania", params: here, status: 200 },
		...always(here),
	],
	send: [
		{
			state: "wrong: nothing chosen",
			as: "melania",
			params: here,
			form: {},
			status: 422,
		},
		...always(here, {}),
	],
	look: [
		{
			state: "looked at: new, set aside, with notes",
			as: "melania",
			params: waiting,
			status: 200,
		},
		{ state: "done", as: "melania", params: done, status: 200 },
		{ state: "not-found", as: "melania", params: nowhere, status: 404 },
		...always(waiting),
	],
	agree: [
		{
			state: "wrong: something else was seen",
			as: "melania",
			params: waiting,
			form: { versi: "0" },
			status: 422,
		},
		...always(waiting, {}),
	],
	giveUp: [
		{
			state: "wrong: it is in the catalogue already",
			as: "melania",
			params: done,
			form: {},
			status: 422,
		},
		{
			state: "given up",
			as: "melania",
			params: waiting,
			form: {},
			status: 303,
		},
		...always(waiting, {}),
	],
	undo: [
		{
			state: "wrong: nothing of it is in the catalogue",
			as: "melania",
			params: waiting,
			form: {},
			status: 422,
		},
		{ state: "taken back", as: "melania", params: done, form: {}, status: 303 },
		...always(done, {}),
	],
	report: [
		{ state: "filled", as: "melania", params: waiting, status: 200 },
		...always(waiting),
	],
} satisfies Record<string, readonly Example[]>;

import type { Example } from "#platform/http/route.ts";
import { dayOf } from "#territory";

const here = { unit: "kanwil-kemenkum-ntt", instrument: "skm-2017" };
const none = { unit: "kanwil-kemenkum-ntt", instrument: "tidak-ada" };

const answers = Object.fromEntries(
	["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"].map((code) => [
		`jawab-${code}`,
		"3",
	]),
);
const queued = {
	...answers,
	antre: "ya",
	lembar: "contoh-dari-tablet",
	versi: "skm-2017-lampiran",
	hari: dayOf(new Date()),
};

export const kioskExamples = {
	page: [
		{ state: "filled", params: here, status: 200 },
		{
			state: "signed in: a shared screen must not be",
			as: "yohana",
			params: here,
			status: 200,
		},
		{
			state: "thanks, without script",
			params: here,
			query: "selesai=ya",
			status: 200,
		},
		{ state: "not-found", params: none, status: 404 },
	],
	send: [
		{ state: "taken", params: here, form: answers, status: 303 },
		{
			state: "taken, after it waited on the tablet",
			params: here,
			form: queued,
			status: 200,
		},
		{
			state: "put aside: the questions were changed meanwhile",
			params: here,
			form: { ...queued, lembar: "contoh-lama", versi: "skm-2017-lama" },
			status: 200,
		},
		{
			state: "wrong: nothing answered",
			params: here,
			form: { catatan: "Tetap ada" },
			status: 422,
		},
		{
			state: "wrong: the questions were changed meanwhile",
			params: here,
			form: { ...answers, versi: "skm-2017-lama" },
			status: 422,
		},
		{
			state: "wrong: longer than any form of ours",
			params: here,
			form: { ...queued, catatan: "a".repeat(20_000) },
			status: 413,
		},
		{
			state: "wrong: it waited without a key of its own",
			params: here,
			form: { ...queued, lembar: "" },
			status: 404,
		},
		{ state: "not-found", params: none, form: answers, status: 404 },
	],
	register: [
		{
			state: "made a kiosk",
			as: "yohana",
			params: here,
			form: {},
			status: 303,
		},
		{ state: "forbidden", as: "wulan", params: here, form: {}, status: 403 },
		{
			state: "not-found",
			as: "yohana",
			params: none,
			form: {},
			status: 404,
		},
	],
	empty: [
		{ state: "what the tablet keeps", params: here, status: 200 },
		{ state: "not-found", params: none, status: 404 },
	],
	worker: [{ state: "the worker of one page", params: here, status: 200 }],
} satisfies Record<string, readonly Example[]>;

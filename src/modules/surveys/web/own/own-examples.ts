import type { Example } from "#platform/http/route.ts";

const here = { unit: "kanwil-kemenkum-ntt", instrument: "skm-2017" };
const none = { ...here, instrument: "tidak-ada" };
const question = {
	"tanya-id": "Apakah ruang tunggu nyaman?",
	"tanya-en": "Is the waiting room comfortable?",
	jenis: "yes-no",
};

export const ownExamples = {
	page: [
		{ state: "filled", as: "yohana", params: here, status: 200 },
		{ state: "forbidden", as: "wulan", params: here, status: 403 },
		{ state: "not-found", as: "yohana", params: none, status: 404 },
	],
	add: [
		{
			state: "asked",
			as: "yohana",
			params: here,
			form: question,
			status: 303,
		},
		{
			state: "wrong: not in English",
			as: "yohana",
			params: here,
			form: { ...question, "tanya-en": " " },
			status: 422,
		},
		{
			state: "wrong: no kind",
			as: "yohana",
			params: here,
			form: { ...question, jenis: "" },
			status: 422,
		},
		{ state: "forbidden", as: "wulan", params: here, form: {}, status: 403 },
	],
	end: [
		{
			state: "ended",
			as: "yohana",
			params: here,
			form: { kode: "X1" },
			status: 303,
		},
		{
			state: "wrong: not asked",
			as: "yohana",
			params: here,
			form: { kode: "X99" },
			status: 422,
		},
		{ state: "forbidden", as: "wulan", params: here, form: {}, status: 403 },
	],
	move: [
		{
			state: "moved",
			as: "yohana",
			params: here,
			form: { kode: "X2" },
			status: 303,
		},
		{
			state: "wrong: not asked",
			as: "yohana",
			params: here,
			form: { kode: "X99" },
			status: 422,
		},
		{ state: "forbidden", as: "wulan", params: here, form: {}, status: 403 },
	],
} satisfies Record<string, readonly Example[]>;

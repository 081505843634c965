import type { Example } from "#platform/http/route.ts";

import { sampleComplaints, sampleCopies } from "../../samples.ts";

const here = { unit: "kanwil-kemenkum-ntt" };
const none = { ...here, id: "tidakada00" };
const fee = { ...here, id: sampleComplaints.fee };
const nothing = { ...here, id: "00000000-0000-4000-8000-00000000000a" };
const copy = {
	judul: "Fotokopi diminta bayar",
	salinan: "Saya diminta membayar fotokopi yang gratis.",
	jawaban: "Uangnya dikembalikan, dan semua petugas diberi tahu.",
	dibaca: "ya",
};

export const publicationExamples = {
	list: [
		{ state: "filled", status: 200 },
		{ state: "empty", query: "q=tidak+ada+yang+seperti+ini", status: 200 },
	],
	ofUnit: [
		{ state: "filled", params: here, status: 200 },
		{ state: "empty", params: { unit: "rutan-ambon" }, status: 200 },
		{ state: "not-found", params: { unit: "tidak-ada" }, status: 404 },
	],
	one: [
		{
			state: "answered",
			params: { ...here, id: sampleCopies.sign },
			status: 200,
		},
		{
			state: "not answered, and somebody joined",
			params: { ...here, id: sampleCopies.ramp },
			status: 200,
		},
		{ state: "not-found", params: none, status: 404 },
	],
	form: [
		{ state: "filled", as: "yohana", params: fee, status: 200 },
		{
			state: "not-found: the person did not agree",
			as: "yohana",
			params: { ...here, id: sampleComplaints.queue },
			status: 404,
		},
		{ state: "not-found", as: "yohana", params: nothing, status: 404 },
		{ state: "forbidden", as: "sari", params: nothing, status: 403 },
	],
	publish: [
		{ state: "shown", as: "yohana", params: fee, form: copy, status: 303 },
		{
			state: "wrong: without heading",
			as: "yohana",
			params: fee,
			form: { ...copy, judul: "" },
			status: 422,
		},
		{
			state: "wrong: nobody read it",
			as: "yohana",
			params: fee,
			form: { ...copy, dibaca: "" },
			status: 422,
		},
		{
			state: "not-found",
			as: "yohana",
			params: nothing,
			form: {},
			status: 404,
		},
		{
			state: "forbidden",
			as: "sari",
			params: nothing,
			form: {},
			status: 403,
		},
	],
} satisfies Record<string, readonly Example[]>;

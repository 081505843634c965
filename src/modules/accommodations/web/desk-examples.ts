import type { Example } from "#platform/http/route.ts";
import { askedOffice, type SampleTask, sampleTasks } from "../samples.ts";

const of = (name: SampleTask) => ({ unit: askedOffice, id: sampleTasks[name] });
const nowhere = {
	unit: askedOffice,
	id: "00000000-0000-4000-8000-000000000000",
};
const cannot = {
	versi: "1",
	putusan: "cannot",
	alasan: "Satu-satunya juru bahasa di kota ini sedang ke luar pulau.",
	gantinya: "Juru bahasa lewat panggilan video, di meja layanan.",
};

export const deskExamples = {
	desk: [
		{ state: "filled", as: "yohana", status: 200 },
		{ state: "empty: nothing asked here", as: "markus", status: 200 },
		{ state: "forbidden", as: "tamrin", status: 403 },
	],
	one: [
		{ state: "waiting", as: "yohana", params: of("waiting"), status: 200 },
		{ state: "arranged", as: "yohana", params: of("arranged"), status: 200 },
		{ state: "not kept", as: "yohana", params: of("not-kept"), status: 200 },
		{
			state: "not-found: of another office",
			as: "markus",
			params: of("waiting"),
			status: 404,
		},
		{ state: "not-found", as: "yohana", params: nowhere, status: 404 },
		{
			state: "forbidden",
			as: "tamrin",
			params: of("waiting"),
			status: 403,
		},
	],
	answer: [
		{
			state: "answered",
			as: "yohana",
			params: of("waiting"),
			form: cannot,
			status: 303,
		},
		{
			state: "wrong: not decided",
			as: "yohana",
			params: of("waiting"),
			form: { versi: "1" },
			status: 422,
		},
		{
			state: "wrong: arranged without what, who and when",
			as: "yohana",
			params: of("waiting"),
			form: { versi: "1", putusan: "arranged" },
			status: 422,
		},
		{
			state: "wrong: not possible, and nothing instead",
			as: "yohana",
			params: of("waiting"),
			form: { versi: "1", putusan: "cannot", alasan: "Tidak ada." },
			status: 422,
		},
		{
			state: "wrong: a colleague was faster",
			as: "yohana",
			params: of("waiting"),
			form: { ...cannot, versi: "7" },
			status: 422,
		},
		{
			state: "wrong: it is over",
			as: "yohana",
			params: of("not-kept"),
			form: { ...cannot, versi: "3" },
			status: 422,
		},
		{
			state: "not-found: of another office",
			as: "markus",
			params: of("waiting"),
			form: cannot,
			status: 404,
		},
		{
			state: "forbidden",
			as: "tamrin",
			params: of("waiting"),
			form: cannot,
			status: 403,
		},
	],
} satisfies Record<string, readonly Example[]>;

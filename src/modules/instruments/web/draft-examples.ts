import type { Example } from "#platform/http/route.ts";
import { sampleDrafts } from "../samples.ts";

const as = "admin";
const unfinished = { draft: sampleDrafts.unfinished };
const ready = { draft: sampleDrafts.ready };
const discarded = { draft: sampleDrafts.discarded };
const nowhere = { draft: "tidak-ada" };

const notFound = {
	state: "not-found",
	as,
	params: nowhere,
	status: 404,
} as const;
const stranger = {
	state: "forbidden: a stranger is led to sign in",
	params: ready,
	status: 303,
} as const;
const forbidden = {
	state: "forbidden",
	as: "sari",
	params: ready,
	status: 403,
} as const;

/** The states of the pages on which instruments are written, shown by the drafts of the samples. */
export const draftExamples = {
	list: [
		{ state: "filled", as, status: 200 },
		{ state: "forbidden", as: "sari", status: 403 },
	],
	fresh: [
		{ state: "empty", as, status: 200 },
		{ state: "the next version of", as, query: "dari=p2ham-2023", status: 200 },
		{ state: "forbidden", as: "sari", status: 403 },
	],
	start: [
		{
			state: "an instrument is copied",
			as,
			form: { cara: "salin", dari: "skm-2017" },
			status: 303,
		},
		{
			state: "a text, wrong as it is",
			as,
			form: { cara: "teks", teks: "id: contoh-baru\n" },
			status: 303,
		},
		{
			state: "empty: no instrument chosen",
			as,
			form: { cara: "salin", dari: "" },
			status: 422,
		},
		{
			state: "wrong: no such instrument",
			as,
			form: { cara: "salin", dari: "p2ham-1999" },
			status: 422,
		},
		{
			state: "empty: no workbook chosen",
			as,
			form: { cara: "lembar" },
			status: 422,
		},
		{ state: "empty: no text", as, form: { cara: "teks" }, status: 422 },
		{
			state: "wrong: signs that no text has",
			as,
			form: { cara: "teks", teks: "id: \u0001\n" },
			status: 422,
		},
		{ state: "forbidden", as: "sari", form: {}, status: 403 },
	],
	one: [
		{ state: "with findings", as, params: unfinished, status: 200 },
		{ state: "ready", as, params: ready, status: 200 },
		{ state: "discarded", as, params: discarded, status: 200 },
		notFound,
		stranger,
	],
	save: [
		{
			state: "saved with findings",
			as,
			params: unfinished,
			form: { versi: "1", teks: "id: contoh-antrean-adil\n" },
			status: 303,
		},
		{
			state: "empty",
			as,
			params: unfinished,
			form: { versi: "1", teks: "" },
			status: 422,
		},
		{
			state: "empty: no workbook chosen",
			as,
			params: ready,
			form: { cara: "lembar", versi: "2" },
			status: 422,
		},
		{
			state: "wrong: somebody else was quicker",
			as,
			params: ready,
			form: { versi: "1", teks: "id: contoh-ramah-anak\ntitle: versi saya\n" },
			status: 422,
		},
		{
			state: "wrong: the draft was discarded",
			as,
			params: discarded,
			form: { versi: "1", teks: "id: x\n" },
			status: 422,
		},
		{ ...notFound, form: {} },
		{ ...forbidden, form: {} },
	],
	preview: [
		{ state: "filled", as, params: ready, status: 200 },
		{
			state: "of another kind of unit",
			as,
			params: ready,
			query: "jenis=kanim&halaman=9",
			status: 200,
		},
		{
			state: "findings come first",
			as,
			params: unfinished,
			status: 303,
		},
		notFound,
		stranger,
	],
	yaml: [
		{ state: "filled", as, params: ready, status: 200 },
		{
			state: "an earlier version",
			as,
			params: ready,
			query: "versi=1",
			status: 200,
		},
		{
			state: "not-found: no such version",
			as,
			params: ready,
			query: "versi=99",
			status: 404,
		},
		{
			state: "not-found: no version can be so",
			as,
			params: ready,
			query: "versi=-99999999999",
			status: 404,
		},
		notFound,
		stranger,
	],
	template: [
		{ state: "filled", as, status: 200 },
		{ state: "forbidden", as: "sari", status: 403 },
	],
	xlsx: [
		{ state: "filled", as, params: ready, status: 200 },
		{ state: "with findings", as, params: unfinished, status: 200 },
		{
			state: "an earlier version",
			as,
			params: ready,
			query: "versi=1",
			status: 200,
		},
		{ state: "no shape yet", as, params: discarded, status: 303 },
		notFound,
		stranger,
	],
	difference: [
		{
			state: "filled",
			as,
			params: ready,
			query: "dengan=skm-2017",
			status: 200,
		},
		{ state: "empty: nothing to compare with", as, params: ready, status: 200 },
		{ state: "findings come first", as, params: unfinished, status: 303 },
		notFound,
		stranger,
	],
	publication: [
		{ state: "empty", as, params: ready, status: 200 },
		{ state: "findings come first", as, params: unfinished, status: 303 },
		notFound,
		stranger,
	],
	publish: [
		{
			state: "published",
			as,
			params: ready,
			form: { versi: "2", dasar: "Keputusan contoh nomor 1 tahun 2027" },
			status: 303,
		},
		{
			state: "empty: no reason",
			as,
			params: ready,
			form: { versi: "2", dasar: " " },
			status: 422,
		},
		{
			state: "wrong: the draft changed since",
			as,
			params: ready,
			form: { versi: "1", dasar: "Keputusan contoh nomor 1 tahun 2027" },
			status: 422,
		},
		{ ...notFound, form: {} },
		{ ...forbidden, form: {} },
	],
	discard: [
		{ state: "discarded", as, params: unfinished, form: {}, status: 303 },
		{
			state: "wrong: it was discarded before",
			as,
			params: discarded,
			form: {},
			status: 422,
		},
		{ ...notFound, form: {} },
		{ ...forbidden, form: {} },
	],
} as const satisfies Record<string, readonly Example[]>;

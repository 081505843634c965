import type { Example } from "#platform/http/route.ts";
import { sampleNumber, sampleTitles } from "../../samples.ts";

const nowhere = { number: "rk9999999" };
/** A title of the collection that is for whoever is signed in. */
const closed = { number: sampleNumber(sampleTitles.law) };

export const readerExamples = {
	list: [
		{ state: "everything", status: 200 },
		{ state: "filled", query: "q=hukum+adat", status: 200 },
		{
			state: "by an accessible form",
			query: "q=hak&bentuk=audio",
			status: 200,
		},
		{
			state: "all filters, as staff",
			as: "melania",
			query:
				"q=hak&bentuk=any&bahasa=ind&jenis=book&koleksi=naskah-kerja&dari=1990&sampai=2026&ada=1",
			status: 200,
		},
		{ state: "a slip of typing", query: "q=hukum+adat+manggrai", status: 200 },
		{ state: "some of the words", query: "q=hukum+adat+qqqq", status: 200 },
		{ state: "the last page", query: "q=hukum&halaman=10", status: 200 },
		{ state: "empty", query: "q=zzyzx", status: 200 },
		{
			state: "wrong: filters that are none are not asked for",
			query: "bentuk=emas&dari=kapan&koleksi=rahasia",
			status: 200,
		},
	],
	record: [
		{ state: "filled", params: { number: sampleNumber(0) }, status: 200 },
		{
			state: "as staff, of a closed collection",
			as: "melania",
			params: closed,
			status: 200,
		},
		{
			state: "not-found: for whoever is signed in only",
			params: closed,
			status: 404,
		},
		{ state: "not-found", params: nowhere, status: 404 },
	],
	jsonld: [
		{ state: "filled", params: { number: sampleNumber(0) }, status: 200 },
		{
			state: "not-found: for whoever is signed in only",
			params: closed,
			status: 404,
		},
		{ state: "not-found", params: nowhere, status: 404 },
	],
} satisfies Record<string, readonly Example[]>;

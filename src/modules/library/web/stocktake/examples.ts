import type { Example } from "#platform/http/route.ts";
import { sampleStocktakes } from "../../lending.sample.ts";
import { libraryOffice, sampleCollections } from "../../samples.ts";

type Examples = Record<string, readonly Example[]>;
type Form = Readonly<Record<string, string>>;

const here = { unit: libraryOffice };
const open = { ...here, stocktake: sampleStocktakes.open };
const nothing = {
	...here,
	stocktake: "00000000-0000-4000-8000-000000000000",
};
const kept = (params: Form, form?: Form): readonly Example[] => [
	{
		state: "not-found: another office",
		as: "melania",
		params: { ...params, unit: "rutan-serang" },
		...(form ? { form } : {}),
		status: 404,
	},
	{
		state: "forbidden",
		as: "ratna",
		params,
		...(form ? { form } : {}),
		status: 403,
	},
];
const shows = (state: string, params: Form, status = 200): Example => ({
	state,
	as: "melania",
	params,
	status,
});
const sends = (
	state: string,
	status: number,
	params: Form,
	form: Form,
): Example => ({ state, as: "melania", params, form, status });

export const stocktakeExamples = {
	list: [shows("filled", here), ...kept(here)],
	begin: [
		sends("filled", 303, here, { koleksi: sampleCollections.law }),
		sends("wrong: no such collection", 422, here, { koleksi: "apa" }),
		...kept(here, {}),
	],
	one: [shows("filled", open), shows("not-found", nothing, 404), ...kept(open)],
	keep: [
		sends("filled", 303, open, { tempat: "Rak 2", kode: "CONTOH-4" }),
		sends("wrong: nothing read", 422, open, { kode: " " }),
		sends("wrong: no barcode", 422, open, { kode: "x".repeat(50) }),
		...kept(open, {}),
	],
	empty: [
		shows("empty: what the device keeps", open),
		shows("not-found", nothing, 404),
		...kept(open),
	],
	worker: [{ state: "a script", params: open, status: 200 }],
	file: [shows("filled: a file", open), ...kept(open)],
	closing: [shows("filled", open), ...kept(open)],
	close: [
		sends("filled", 303, open, { hilang: "0", yakin: "ya" }),
		sends("wrong: not confirmed", 422, open, { hilang: "0" }),
		sends("wrong: something changed meanwhile", 422, open, {
			hilang: "99",
			yakin: "ya",
		}),
		...kept(open, {}),
	],
} satisfies Examples;

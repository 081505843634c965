import type { Example } from "#platform/http/route.ts";
import {
	cardNumber,
	sampleBarcodes,
	sampleMembers,
} from "../../lending.sample.ts";
import { libraryOffice } from "../../samples.ts";

type Examples = Record<string, readonly Example[]>;
type Form = Readonly<Record<string, string>>;

const here = { unit: libraryOffice };
const elsewhere = { unit: "rutan-serang" };

/** What every page of the desk shows: who may not, and another office. */
const kept = (params: Form = here, form?: Form): readonly Example[] => [
	{
		state: "not-found: another office",
		as: "melania",
		params: { ...params, ...elsewhere },
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
const shows = (state: string, query?: string): Example => ({
	state,
	as: "melania",
	params: here,
	...(query ? { query } : {}),
	status: 200,
});
const sends = (
	state: string,
	status: number,
	form: Form,
	params: Form = here,
): Example => ({ state, as: "melania", params, form, status });

export const deskExamples = {
	desk: [
		shows("empty: no card is open"),
		shows(
			"filled: the book drop of another day",
			"hari_hari=19&hari_bulan=11&hari_tahun=2026",
		),
		...kept(),
	],
	scan: [
		sends("filled: a card opens the member", 303, {
			kode: cardNumber("maria"),
		}),
		sends("filled: a copy comes back", 303, { kode: sampleBarcodes.late }),
		sends("wrong: nothing typed", 422, { kode: "" }),
		sends("wrong: a slip in the number", 422, {
			kode: "7HKM 4QTW 9XDP 3R8F 6",
		}),
		sends("wrong: no such copy", 422, { kode: "TIDAK-ADA" }),
		sends("wrong: it lies ready for somebody", 422, {
			kode: sampleBarcodes.wanted,
		}),
		sends("wrong: the card was closed meanwhile", 422, {
			kode: sampleBarcodes.shelf,
			anggota: sampleMembers.maria,
		}),
		...kept(here, { kode: "B1" }),
	],
	done: [sends("wrong: no card is open", 422, {}), ...kept(here, {})],
	undo: [sends("wrong: nothing to take back", 422, {}), ...kept(here, {})],
	renew: [sends("wrong: no card is open", 422, {}), ...kept(here, {})],
} satisfies Examples;

const maria = { ...here, member: sampleMembers.maria };
const yakobus = { ...here, member: sampleMembers.yakobus };
const nobody = { ...here, member: "00000000-0000-4000-8000-000000000000" };
const written = {
	nama: "Anggota Baru",
	kontak: "",
	sampai_hari: "1",
	sampai_bulan: "12",
	sampai_tahun: "2027",
};

export const memberExamples = {
	list: [
		shows("filled"),
		shows("filled: by name", "cari=maria"),
		shows("empty: nobody is called so", "cari=zzz"),
		...kept(),
	],
	add: [
		sends("filled: the card is shown once", 200, {
			...written,
			pin: "517093",
		}),
		sends("wrong: nothing written", 422, {}),
		sends("wrong: a PIN that everybody tries", 422, {
			...written,
			pin: "123456",
		}),
		...kept(here, {}),
	],
	one: [
		{ state: "filled", as: "melania", params: maria, status: 200 },
		{
			state: "not-found: nobody",
			as: "melania",
			params: nobody,
			status: 404,
		},
		...kept(maria),
	],
	change: [
		sends("filled", 303, { ...written, versi: "1" }, maria),
		sends("wrong: somebody was faster", 422, { ...written, versi: "9" }, maria),
		sends(
			"wrong: no such day",
			422,
			{ ...written, sampai_hari: "31", sampai_bulan: "2" },
			maria,
		),
		...kept(maria, {}),
	],
	card: [
		sends("filled: another card", 200, { pin: "517093" }, maria),
		sends("wrong: no PIN", 422, { pin: "12" }, maria),
		...kept(maria, {}),
	],
	end: [
		sends("filled", 303, {}, yakobus),
		sends("wrong: something is at home", 422, {}, maria),
		...kept(maria, {}),
	],
} satisfies Examples;

export const listExamples = {
	reserved: [shows("filled"), ...kept()],
	overdue: [shows("filled"), ...kept()],
	visits: [shows("filled"), ...kept()],
	count: [
		sends("filled: one more", 303, { untuk: "computer" }),
		sends("filled: one taken back", 303, { untuk: "reading", kurang: "ya" }),
		sends("wrong: none to take back", 422, { untuk: "group", kurang: "ya" }),
		sends("wrong: no purpose", 422, {}),
		sends("filled: by a card", 303, { kartu: cardNumber("yakobus") }),
		sends("wrong: no card of this library", 422, { kartu: "CONTOH-1" }),
		sends("wrong: nothing scanned", 422, { kartu: "" }),
		...kept(here, {}),
	],
	figures: [shows("filled: a file"), ...kept()],
	rules: [shows("filled"), ...kept()],
	setRules: [
		sends("filled", 303, { disimpan: "5", dihapus: "90", buka: "1" }),
		sends("wrong: no number", 422, {
			disimpan: "lama",
			dihapus: "90",
			buka: "1",
		}),
		sends("wrong: never open", 422, { disimpan: "5", dihapus: "90" }),
		...kept(here, {}),
	],
} satisfies Examples;

export const labelExamples = {
	form: [
		shows("filled"),
		shows("filled: copies of a record", "kode=CONTOH-1,CONTOH-2"),
		...kept(),
	],
	press: [
		sends("filled: a sheet", 200, {
			"lembar-label": "a4-24",
			mulai: "3",
			kode: "CONTOH-1\nCONTOH-2",
		}),
		sends("wrong: nothing chosen", 422, { "lembar-label": "a4-24", kode: "" }),
		sends("wrong: no such copy", 422, {
			"lembar-label": "a4-24",
			kode: "TIDAK-ADA",
		}),
		sends("wrong: behind the end of the sheet", 422, {
			"lembar-label": "a4-24",
			mulai: "99",
			kode: "CONTOH-1",
		}),
		...kept(here, {}),
	],
} satisfies Examples;

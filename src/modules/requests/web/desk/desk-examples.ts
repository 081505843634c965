import type { Example } from "#platform/http/route.ts";
import { sampleOffice } from "../../samples.ts";

const at = { unit: sampleOffice };
const elsewhere = { unit: "lapas-serang" };
const aid = { ...at, service: "legal-aid" };

export const deskExamples = {
	own: [
		{ state: "to their own", as: "yohana", status: 303 },
		{ state: "forbidden", as: "ratna", status: 403 },
	],
	desk: [
		{ state: "filled", as: "yohana", params: at, status: 200 },
		{
			state: "narrowed",
			as: "kornelis",
			params: at,
			query: "apa=harmonisation&bagian=selesai",
			status: 200,
		},
		{
			state: "nothing found",
			as: "yohana",
			params: at,
			query: "halaman=99",
			status: 200,
		},
		{
			state: "empty",
			as: "wulan",
			params: { unit: "rutan-rangkasbitung" },
			status: 200,
		},
		{
			state: "not-found: another office",
			as: "yohana",
			params: elsewhere,
			status: 404,
		},
		{ state: "forbidden", as: "ratna", params: at, status: 403 },
	],
	counters: [
		{ state: "forbidden", as: "ratna", params: at, status: 403 },
		{ state: "filled", as: "yohana", params: at, status: 200 },
		{
			state: "not-found: another office",
			as: "yohana",
			params: elsewhere,
			status: 404,
		},
	],
	counter: [
		{ state: "forbidden", as: "ratna", params: aid, status: 403 },
		{ state: "empty", as: "yohana", params: aid, status: 200 },
		{
			state: "not-found: unknown service",
			as: "yohana",
			params: { ...at, service: "sp4n" },
			status: 404,
		},
	],
	writeDown: [
		{ state: "forbidden", as: "ratna", params: aid, form: {}, status: 403 },
		{
			state: "written down",
			as: "yohana",
			params: aid,
			form: {
				versi: "1",
				mau: "kirim",
				"untuk-poor": "yes",
				"isi-name": "Martha",
				"isi-matter": "civil",
				"isi-story": "Sawah saya dijual.",
				"surat-identity-adalah": "help",
			},
			status: 200,
		},
		{
			state: "wrong: nothing said",
			as: "yohana",
			params: aid,
			form: { versi: "1" },
			status: 422,
		},
	],
	offers: [
		{ state: "filled", as: "yohana", params: at, status: 200 },
		{
			state: "forbidden: another office",
			as: "yohana",
			params: elsewhere,
			status: 403,
		},
	],
	offer: [
		{
			state: "taken in",
			as: "yohana",
			params: at,
			form: { apa: "legal-aid", hari: "8" },
			status: 303,
		},
		{
			state: "ended",
			as: "yohana",
			params: at,
			form: { apa: "legal-aid", tutup: "ya" },
			status: 303,
		},
		{
			state: "wrong: no days",
			as: "yohana",
			params: at,
			form: { apa: "legal-aid", hari: "besok" },
			status: 422,
		},
		{
			state: "not-found: unknown procedure",
			as: "yohana",
			params: at,
			form: { apa: "sp4n" },
			status: 404,
		},
		{
			state: "forbidden: another office",
			as: "yohana",
			params: elsewhere,
			form: { apa: "legal-aid" },
			status: 403,
		},
	],
} satisfies Record<string, readonly Example[]>;

import type { Example } from "#platform/http/route.ts";
import { sampleYear } from "../../samples.ts";

const year = String(sampleYear(new Date()));
const kupang = { unit: "kanwil-kemenkum-ntt", instrument: "p2ham-2023", year };
const bapas = { unit: "bapas-serang", instrument: "p2ham-2023", year };
const awarded = { unit: "lapas-serang", instrument: "p2ham-2023", year };
const nowhere = { unit: "tidak-ada", instrument: "p2ham-2023", year };
/** Raised and waiting, raised and answered, not raised. */
const [waits, answered, unraised] = ["a.1", "a.2", "a.3"] as const;

/** The states of the pages of objections, shown by the sample cast. */
export const objectionExamples = {
	list: [
		{
			state: "filled: one waits, one was answered, one is left",
			as: "yohana",
			params: kupang,
			status: 200,
		},
		{
			state: "empty: nothing differs from what the unit said",
			as: "sari",
			params: bapas,
			status: 200,
		},
		{ state: "decided", as: "ratna", params: awarded, status: 200 },
		{ state: "not-found", as: "yohana", params: nowhere, status: 404 },
		{
			state: "not-found: the unit of somebody else",
			as: "wulan",
			params: kupang,
			status: 404,
		},
		{
			state: "forbidden: a stranger is led to sign in",
			params: kupang,
			status: 303,
		},
	],
	waive: [
		{
			state: "nothing more to object to",
			as: "yohana",
			params: kupang,
			form: {},
			status: 303,
		},
		{
			state: "not-found",
			as: "yohana",
			params: nowhere,
			form: {},
			status: 404,
		},
		{ state: "forbidden", as: "sari", params: kupang, form: {}, status: 403 },
	],
	one: [
		{
			state: "forbidden: a stranger is led to sign in",
			params: { ...kupang, code: unraised },
			status: 303,
		},
		{
			state: "empty",
			as: "yohana",
			params: { ...kupang, code: unraised },
			status: 200,
		},
		{
			state: "objected already: leads to the list",
			as: "yohana",
			params: { ...kupang, code: waits },
			status: 303,
		},
		{
			state: "for reading",
			as: "tamrin",
			params: { ...kupang, code: unraised },
			status: 200,
		},
		{
			state: "not-found",
			as: "yohana",
			params: { ...kupang, code: "z.9" },
			status: 404,
		},
	],
	object: [
		{
			state: "raised",
			as: "yohana",
			params: { ...kupang, code: unraised },
			form: { alasan: "Pegangan sudah terpasang sejak Januari." },
			status: 303,
		},
		{
			state: "wrong: nobody says why",
			as: "yohana",
			params: { ...kupang, code: unraised },
			form: { alasan: " " },
			status: 422,
		},
		{
			state: "wrong: a document that is not there",
			as: "yohana",
			params: { ...kupang, code: unraised },
			form: {
				alasan: "Lihat lampiran.",
				bukti: "00000000-0000-7000-8000-000000000000 1",
			},
			status: 422,
		},
		{
			state: "not-found",
			as: "yohana",
			params: { ...kupang, code: "z.9" },
			form: { alasan: "Ada" },
			status: 404,
		},
		{
			state: "forbidden",
			as: "sari",
			params: { ...kupang, code: unraised },
			form: { alasan: "Ada" },
			status: 403,
		},
	],
	queue: [
		{ state: "filled", as: "sari", status: 200 },
		{ state: "empty: her own region", as: "tamrin", status: 200 },
		{ state: "forbidden", as: "wulan", status: 403 },
	],
	question: [
		{
			state: "waits for an answer",
			as: "sari",
			params: { ...kupang, code: waits },
			status: 200,
		},
		{
			state: "answered",
			as: "sari",
			params: { ...kupang, code: answered },
			status: 200,
		},
		{
			state: "not-found",
			as: "sari",
			params: { ...kupang, code: unraised },
			status: 404,
		},
		{
			state: "forbidden: whoever judged it",
			as: "tamrin",
			params: { ...kupang, code: waits },
			status: 403,
		},
	],
	answer: [
		{
			state: "the verified value stands",
			as: "sari",
			params: { ...kupang, code: waits },
			form: { putusan: "upheld", alasan: "Lembar kedua memuat rencana saja." },
			status: 303,
		},
		{
			state: "wrong: no answer chosen",
			as: "sari",
			params: { ...kupang, code: waits },
			form: { alasan: "Lembar kedua memuat rencana saja." },
			status: 422,
		},
		{
			state: "wrong: nobody says why",
			as: "sari",
			params: { ...kupang, code: waits },
			form: { putusan: "upheld", alasan: "" },
			status: 422,
		},
		{
			state: "wrong: changed to the value that stands",
			as: "sari",
			params: { ...kupang, code: waits },
			form: { putusan: "changed", nilai: "tidak", alasan: "Sama saja" },
			status: 422,
		},
		{
			state: "not-found",
			as: "sari",
			params: { ...kupang, code: unraised },
			form: { putusan: "upheld", alasan: "Ada" },
			status: 404,
		},
		{
			state: "forbidden: whoever judged it",
			as: "tamrin",
			params: { ...kupang, code: waits },
			form: { putusan: "upheld", alasan: "Tetap" },
			status: 403,
		},
	],
} as const satisfies Record<string, readonly Example[]>;

import { personIds } from "#identity/samples";
import type { Example } from "#platform/http/route.ts";
import { pastYear, sampleYear } from "../../samples.ts";
import { drawnYear } from "../../second-look/samples.ts";

const as = "bayu";
const drawn = { instrument: "p2ham-2023", year: String(drawnYear) };
const running = {
	instrument: "p2ham-2023",
	year: String(sampleYear(new Date())),
};
const past = { instrument: "p2ham-2023", year: String(pastYear) };
const nowhere = { instrument: "p2ham-2023", year: "1999" };
const stranger = "forbidden: a stranger is led to sign in";

/** The states of the pages of draws. */
export const drawExamples = {
	list: [
		{ state: "filled", as: "ratna", status: 200 },
		{ state: stranger, status: 303 },
	],
	one: [
		{ state: "published", as: "ratna", params: drawn, status: 200 },
		{ state: "published, for the assessor", as, params: drawn, status: 200 },
		{ state: "to be prepared", as, params: running, status: 200 },
		{ state: "empty", as: "sari", params: past, status: 200 },
		{ state: "not-found", as, params: nowhere, status: 404 },
		{ state: stranger, params: drawn, status: 303 },
	],
	prepare: [
		{
			state: "prepared",
			as,
			params: running,
			form: { benih: "Lotre 4 11 23", paling_banyak: "50" },
			status: 303,
		},
		{
			state: "wrong: no number",
			as,
			params: running,
			form: { benih: "", paling_banyak: "banyak" },
			status: 422,
		},
		{
			state: "wrong: too long",
			as,
			params: running,
			form: { benih: "x".repeat(201), paling_banyak: "50" },
			status: 422,
		},
		{ state: "not-found", as, params: nowhere, form: {}, status: 404 },
		{ state: "forbidden", as: "sari", params: running, form: {}, status: 403 },
	],
	publish: [
		{
			state: "wrong: none is prepared",
			as,
			params: running,
			form: { dilihat: "" },
			status: 422,
		},
		{ state: "not-found", as, params: nowhere, form: {}, status: 404 },
		{ state: "forbidden", as: "sari", params: running, form: {}, status: 403 },
	],
	discard: [
		{
			state: "wrong: none is prepared",
			as,
			params: running,
			form: { sebab_buang: "Salah benih" },
			status: 422,
		},
		{ state: "not-found", as, params: nowhere, form: {}, status: 404 },
		{ state: "forbidden", as: "sari", params: running, form: {}, status: 403 },
	],
	replace: [
		{
			state: "replaced",
			as,
			params: drawn,
			form: { verifikator: personIds.tamrin, sebab_ganti: "Cuti sakit" },
			status: 303,
		},
		{
			state: "wrong: without a reason",
			as,
			params: drawn,
			form: { verifikator: personIds.tamrin, sebab_ganti: "" },
			status: 422,
		},
		{ state: "not-found", as, params: nowhere, form: {}, status: 404 },
		{ state: "forbidden", as: "sari", params: drawn, form: {}, status: 403 },
	],
	inputs: [
		{
			state: "filled",
			as: "ratna",
			params: { ...drawn, number: "1" },
			status: 200,
		},
		{
			state: "not-found",
			as: "ratna",
			params: { ...drawn, number: "9" },
			status: 404,
		},
		{ state: stranger, params: { ...drawn, number: "1" }, status: 303 },
	],
	results: [
		{
			state: "filled",
			as: "ratna",
			params: { ...drawn, number: "1" },
			status: 200,
		},
		{
			state: "not-found",
			as: "ratna",
			params: { ...drawn, number: "9" },
			status: 404,
		},
		{ state: stranger, params: { ...drawn, number: "1" }, status: 303 },
	],
} as const satisfies Record<string, readonly Example[]>;

import type { Example } from "#platform/http/route.ts";
import { pastYear } from "../../samples.ts";
import { drawnYear, waitingLook } from "../../second-look/samples.ts";

const round = { instrument: "p2ham-2023", year: String(drawnYear) };
const waiting = { ...round, unit: waitingLook.unit, code: waitingLook.code };
const mine = { as: waitingLook.as };

/** The states of second looks. */
export const secondLookExamples = {
	list: [
		{ state: "filled", ...mine, status: 200 },
		{ state: "empty", as: "sari", status: 200 },
		{ state: "forbidden", as: "wulan", status: 403 },
	],
	item: [
		{ state: "blind", ...mine, params: waiting, status: 200 },
		{
			state: "not-found: drawn for somebody else",
			as: "sari",
			params: waiting,
			status: 404,
		},
		{
			state: "not-found",
			...mine,
			params: { ...waiting, code: "z.9" },
			status: 404,
		},
		{ state: "forbidden", as: "wulan", params: waiting, status: 403 },
	],
	judge: [
		{
			state: "judged",
			...mine,
			params: waiting,
			form: { nilai: "proses", alasan: "", putusan: "terima" },
			status: 303,
		},
		{
			state: "wrong: nothing chosen",
			...mine,
			params: waiting,
			form: { putusan: "terima" },
			status: 422,
		},
		{
			state: "wrong: returned without saying why",
			...mine,
			params: waiting,
			form: { putusan: "kembalikan" },
			status: 422,
		},
		{
			state: "not-found",
			as: "sari",
			params: waiting,
			form: {},
			status: 404,
		},
		{ state: "forbidden", as: "wulan", params: waiting, form: {}, status: 403 },
	],
	agreement: [
		{ state: "filled", as: "admin", params: round, status: 200 },
		{
			state: "empty: no second looks",
			as: "bayu",
			params: { ...round, year: String(pastYear) },
			status: 200,
		},
		{
			state: "not-found",
			as: "bayu",
			params: { ...round, year: "1999" },
			status: 404,
		},
		{
			state: "forbidden: a stranger is led to sign in",
			params: round,
			status: 303,
		},
	],
} as const satisfies Record<string, readonly Example[]>;

import type { Example } from "#platform/http/route.ts";
import { sampleSending } from "../../samples.ts";
import { inBanten } from "../target-examples.ts";

const sent = { ...inBanten, sending: sampleSending };
const stranger = { state: "forbidden: a stranger", params: inBanten };
const words = {
	unit: "rutan-rangkasbitung",
	"kalimat_not-requested": "Ajukan diri sebelum periode ditutup.",
};

/** Reminders, shown by the sample cast. */
export const reminderExamples = {
	confirm: [
		{
			state: "filled: chosen one by one",
			as: "ningsih",
			params: inBanten,
			query: "unit=rutan-rangkasbitung&unit=lapas-cilegon&unit=lapas-serang",
			status: 200,
		},
		{
			state: "filled: all that are held back by one thing",
			as: "bayu",
			params: inBanten,
			query: "hambatan=no-account",
			status: 200,
		},
		{
			state: "empty: nobody chosen",
			as: "ningsih",
			params: inBanten,
			status: 200,
		},
		{
			state: "forbidden: a verifier",
			as: "sari",
			params: inBanten,
			status: 403,
		},
		{
			state: "forbidden: another region",
			as: "ningsih",
			params: { ...inBanten, provinsi: "maluku" },
			status: 403,
		},
		{ ...stranger, status: 303 },
	],
	send: [
		{
			state: "sent",
			as: "ningsih",
			params: inBanten,
			form: words,
			status: 303,
		},
		{
			state: "wrong: no sentence",
			as: "ningsih",
			params: inBanten,
			form: { ...words, "kalimat_not-requested": " " },
			status: 422,
		},
		{
			state: "wrong: nobody can be reminded",
			as: "ningsih",
			params: inBanten,
			form: { unit: "lapas-serang" },
			status: 422,
		},
		{
			state: "forbidden: a verifier",
			as: "sari",
			params: inBanten,
			form: words,
			status: 403,
		},
	],
	sent: [
		{ state: "filled", as: "ningsih", params: sent, status: 200 },
		{
			state: "not-found: of another region",
			as: "bayu",
			params: { ...sent, provinsi: "maluku" },
			status: 404,
		},
		{
			state: "not-found: no such sending",
			as: "ningsih",
			params: { ...sent, sending: "x" },
			status: 404,
		},
		{ ...stranger, params: sent, status: 303 },
	],
	letters: [
		{ state: "filled", as: "ningsih", params: sent, status: 200 },
		{ ...stranger, params: sent, status: 303 },
	],
	undo: [
		{
			state: "wrong: too late",
			as: "ningsih",
			params: sent,
			form: {},
			status: 422,
		},
		{
			state: "forbidden: a verifier",
			as: "sari",
			params: sent,
			form: {},
			status: 403,
		},
	],
} satisfies Record<string, readonly Example[]>;

import type { Example } from "#platform/http/route.ts";
import { sampleCopies, toldOffice } from "../../samples.ts";

const here = { unit: toldOffice, id: sampleCopies.ramp };
const answered = { unit: toldOffice, id: sampleCopies.stamp };
const none = { unit: toldOffice, id: "tidakada00" };

const own = { rahasia: "public-hidden" };

export const joiningExamples = {
	form: [
		{ state: "filled", params: here, status: 200 },
		{ state: "of something answered", params: answered, status: 200 },
		{ state: "not-found", params: none, status: 404 },
	],
	send: [
		{ state: "joined", params: here, form: own, status: 200 },
		{
			state: "joined with words",
			params: answered,
			form: { ...own, cerita: "Masih terjadi minggu ini." },
			status: 200,
		},
		{
			state: "wrong: not said who may know",
			params: here,
			form: { cerita: "Saya juga." },
			status: 422,
		},
		{
			state: "wrong: nobody is to know, and a name",
			params: here,
			form: { rahasia: "unknown", nama: "Maria" },
			status: 422,
		},
		{ state: "not-found", params: none, form: own, status: 404 },
	],
} satisfies Record<string, readonly Example[]>;

import type { Example } from "#platform/http/route.ts";
import { sampleSystem } from "../../samples.ts";

const one = { id: sampleSystem };
const nowhere = { id: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0faaff" };
const forbidden = { state: "forbidden", as: "wulan", form: {}, status: 403 };
const always: readonly Example[] = [
	{ ...forbidden, params: one },
	{ state: "not-found", as: "admin", params: nowhere, form: {}, status: 404 },
];
const typed = {
	nama: "Antrean kantor",
	kontak: "sistem@kantor.example",
	unit: "lapas-serang",
	cakupan: "figures:write",
};

export const systemExamples = {
	list: [{ state: "filled", as: "admin", status: 200 }, forbidden],
	register: [
		{
			state: "registered: the secret is shown once",
			as: "admin",
			form: typed,
			status: 200,
		},
		{ state: "wrong: nothing typed", as: "admin", form: {}, status: 422 },
		{
			state: "wrong: no such unit",
			as: "admin",
			form: { ...typed, unit: "kantor-di-bulan" },
			status: 422,
		},
		forbidden,
	],
	one: [{ state: "filled", as: "admin", params: one, status: 200 }, ...always],
	secret: [
		{
			state: "changed: shown once",
			as: "admin",
			params: one,
			form: {},
			status: 200,
		},
		...always,
	],
	end: [
		{ state: "ended", as: "admin", params: one, form: {}, status: 303 },
		...always,
	],
} satisfies Record<string, readonly Example[]>;

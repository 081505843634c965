import type { Example } from "#platform/http/route.ts";
import { sampleWebhook } from "../samples.ts";

const one = { id: sampleWebhook };
const nowhere = { id: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0faaff" };
const forbidden = { state: "forbidden", as: "wulan", form: {}, status: 403 };
const always: readonly Example[] = [
	{ ...forbidden, params: one },
	{ state: "not-found", as: "admin", params: nowhere, form: {}, status: 404 },
	{
		state: "not-found: no such address",
		as: "admin",
		params: { id: "on" },
		form: {},
		status: 404,
	},
];

export const webhookExamples = {
	list: [{ state: "filled", as: "admin", status: 200 }, forbidden],
	add: [
		{
			state: "added: the secret is shown once",
			as: "admin",
			form: { alamat: "https://contoh.go.id/kait" },
			status: 200,
		},
		{
			state: "wrong: inside our network",
			as: "admin",
			form: { alamat: "https://127.0.0.1/" },
			status: 422,
		},
		{
			state: "wrong: known already",
			as: "admin",
			form: { alamat: "https://penerima.example/rangkul" },
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
	test: [
		{
			state: "wrong: it is off",
			as: "admin",
			params: one,
			form: {},
			status: 422,
		},
		...always,
	],
	again: [
		{
			state: "wrong: it is off",
			as: "admin",
			params: one,
			form: { peristiwa: "test.contoh-2" },
			status: 422,
		},
		...always,
	],
	state: [
		{
			state: "switched on",
			as: "admin",
			params: one,
			form: { menjadi: "on" },
			status: 303,
		},
		...always,
	],
	drop: [
		{ state: "dropped", as: "admin", params: one, form: {}, status: 303 },
		...always,
	],
} satisfies Record<string, readonly Example[]>;

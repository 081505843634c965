import type { Example } from "#platform/http/route.ts";

const params = { id: "00000000-0000-4000-8000-000000000000" };

export const lendingExamples = {
	list: [
		{ state: "filled", as: "arif", status: 200 },
		{ state: "forbidden", as: "intan", status: 403 },
	],
	lend: [
		{ state: "not-found", as: "arif", params, form: {}, status: 404 },
		{ state: "forbidden", as: "intan", params, form: {}, status: 403 },
	],
	refuse: [
		{ state: "not-found", as: "arif", params, form: {}, status: 404 },
		{ state: "forbidden", as: "intan", params, form: {}, status: 403 },
	],
} satisfies Record<string, readonly Example[]>;

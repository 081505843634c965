import type { Example } from "#platform/http/route.ts";

export const deskExamples = {
	desk: [
		{ state: "filled", as: "yohana", status: 200 },
		{ state: "empty", as: "markus", status: 200 },
		{ state: "overseer", as: "laras", status: 200 },
		{ state: "forbidden", as: "sari", status: 403 },
	],
} satisfies Record<string, readonly Example[]>;

import type { Example } from "#platform/http/route.ts";

const nowhere = {
	unit: "kanwil-kemenkum-ntt",
	id: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f6aff",
};

/** What every row shows: nobody without the right comes in, and what is not there is not found. */
const always: readonly Example[] = [
	{ state: "forbidden", as: "sari", params: nowhere, status: 403 },
	{ state: "not-found", as: "yohana", params: nowhere, status: 404 },
];

export const handlingExamples = {
	one: always,
	verify: always,
	dispose: always,
	begin: always,
	ask: always,
	answer: always,
	decide: always,
	note: always,
	accuse: always,
	contact: always,
	askToTransfer: always,
	transfer: always,
	askToRedirect: always,
	redirect: always,
	askToRefuse: always,
	refuse: always,
	askToHandOver: always,
	handOver: always,
} satisfies Record<string, readonly Example[]>;

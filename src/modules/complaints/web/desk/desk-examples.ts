import type { Example } from "#platform/http/route.ts";

export const deskExamples: readonly Example[] = [
	{ state: "filled", as: "yohana", status: 200 },
	{
		state: "narrowed to nothing",
		as: "yohana",
		query: "milik=mine&bagian=late&jenis=praise&nomor=0000-0000",
		status: 200,
	},
	{ state: "empty", as: "markus", status: 200 },
	{ state: "overseer", as: "laras", status: 200 },
	{ state: "forbidden", as: "sari", status: 403 },
];

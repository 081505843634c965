import type { Example } from "#platform/http/route.ts";
import { sampleYear } from "../../samples.ts";

const year = String(sampleYear(new Date()));
const ambon = { unit: "lapas-ambon", instrument: "p2ham-2023", year };

/** The states of filling in field by field, shown by the sample cast. */
export const fieldExamples = {
	choose: [
		{
			state: "settled by somebody else meanwhile: said on the item's page",
			as: "markus",
			params: { ...ambon, code: "a.1" },
			form: { pilihan: "0", pakai: "ganti", versi: "1" },
			status: 303,
		},
		{
			state: "not-found: the papers of another unit",
			as: "wulan",
			params: { ...ambon, code: "a.1" },
			form: { pilihan: "0", pakai: "ganti", versi: "1" },
			status: 404,
		},
		{
			state: "forbidden",
			as: "ratna",
			params: { ...ambon, code: "a.1" },
			form: { pilihan: "0", pakai: "ganti" },
			status: 403,
		},
	],
} as const satisfies Record<string, readonly Example[]>;

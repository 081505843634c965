import type { Example } from "#platform/http/route.ts";
import { sampleYear } from "../../samples.ts";

const year = String(sampleYear(new Date()));
const ambon = { unit: "lapas-ambon", instrument: "p2ham-2023", year };

/** The states of filling in field by field, shown by the sample cast. */
export const fieldExamples = {
	tell: [
		{
			state: "the fields as they are",
			as: "markus",
			params: ambon,
			status: 200,
		},
		{
			state: "not-found: the papers of another unit",
			as: "wulan",
			params: ambon,
			status: 404,
		},
		{
			state: "forbidden: a stranger is led to sign in",
			params: ambon,
			status: 303,
		},
	],
	take: [
		{
			state: "forbidden: typed by somebody else",
			as: "markus",
			params: ambon,
			form: { perubahan: "[]", untuk: "orang lain" },
			status: 403,
		},
		{
			state: "not-found: the papers of another unit",
			as: "wulan",
			params: ambon,
			form: { perubahan: "[]" },
			status: 404,
		},
		{
			state: "forbidden",
			as: "ratna",
			params: ambon,
			form: { perubahan: "[]" },
			status: 403,
		},
	],
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

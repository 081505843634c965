import type { Example } from "#platform/http/route.ts";
import { sampleCode } from "#receipts/samples";

const code = sampleCode("laporan di ruang");
const [, two = "", , four = ""] = code.split(" ");

export const compareExamples = {
	compare: [
		{
			state: "as they are",
			form: {
				kode: code,
				kelompok_dua: two.toLowerCase(),
				kelompok_empat: four,
			},
			status: 200,
		},
		{
			state: "wrong: another group, and none; with a PIN",
			form: { kode: code, berpin: "ya", kelompok_dua: four },
			status: 422,
		},
		{ state: "no code", form: { kode: "1234" }, status: 303 },
	],
} satisfies Record<string, readonly Example[]>;

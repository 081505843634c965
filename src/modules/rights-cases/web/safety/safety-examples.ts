import type { Example } from "#platform/http/route.ts";
import { sampleCode } from "#receipts/samples";
import { sampleCase, sampleRoom } from "../../samples.ts";
import { shut } from "../desk/shut-examples.ts";

const code = sampleCode(sampleRoom);
const params = { unit: sampleCase.unitId, id: sampleCase.id };

export const safetyExamples = {
	mine: [
		{ state: "wrong: nothing chosen", code, form: {}, status: 422 },
		{ state: "no code was shown", form: { keadaan: "a" }, status: 303 },
	],
	heard: [
		{
			state: "wrong: nothing chosen",
			as: "intan",
			params,
			form: { keadaan_kata: "Ia menelepon pagi ini." },
			status: 422,
		},
		{
			state: "wrong: not said how it is known",
			as: "intan",
			params,
			form: { keadaan: "a" },
			status: 422,
		},
		...shut({ keadaan: "a", keadaan_kata: "Ia menelepon." }),
	],
	read: [
		{
			state: "wrong: nothing waits",
			as: "intan",
			params,
			form: { dibaca: "Sudah kami baca.", versi: "4" },
			status: 422,
		},
		...shut({ dibaca: "Sudah." }),
	],
} satisfies Record<string, readonly Example[]>;

import type { Example } from "#platform/http/route.ts";
import { sampleCode } from "../samples.ts";

export const receiptExamples = {
	page: [{ state: "empty", status: 200 }],
	open: [
		{ state: "empty", form: {}, status: 422 },
		{
			state: "wrong: a typing slip",
			form: { kode: "7777 7777 7777 7777 7" },
			status: 422,
		},
		{ state: "wrong: too short", form: { kode: "7777" }, status: 422 },
		{
			state: "wrong: nobody has this code",
			form: { kode: "0000-0000-0000-0000-0" },
			status: 422,
		},
		{
			state: "wrong: nobody has this code and PIN",
			form: { kode: "0000 0000 0000 0000 0", pin: "123456" },
			status: 422,
		},
		{
			state: "right, in small letters",
			form: { kode: sampleCode("ruang contoh").toLowerCase() },
			status: 303,
		},
	],
	mine: [{ state: "no code was shown", status: 303 }],
	close: [{ state: "wrong: nothing is open", form: {}, status: 422 }],
} satisfies Record<string, readonly Example[]>;

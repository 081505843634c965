import type { Example } from "#platform/http/route.ts";
import { sampleCode } from "#receipts/samples";
import {
	sampleRoom,
	sampleRoomAsked,
	sampleRoomAtWork,
} from "../../samples.ts";

const code = sampleCode(sampleRoom);

export const mineExamples = {
	mine: [
		{ state: "filled", code, status: 200 },
		{
			state: "filled: with a letter",
			code: sampleCode(sampleRoomAtWork),
			status: 200,
		},
		{
			state: "filled: a day of asking",
			code: sampleCode(sampleRoomAsked),
			status: 200,
		},
		{ state: "no code was shown", status: 303 },
	],
	add: [
		{ state: "wrong: empty", code, form: { kata: " " }, status: 422 },
		{ state: "no code was shown", form: { kata: "Halo" }, status: 303 },
	],
	complete: [
		{ state: "wrong: not now", code, form: { kata: "Ini" }, status: 422 },
		{ state: "no code was shown", form: { kata: "Halo" }, status: 303 },
	],
	withdraw: [
		{
			state: "wrong: too long",
			code,
			form: { alasan: "panjang ".repeat(600) },
			status: 422,
		},
		{ state: "no code was shown", form: {}, status: 303 },
	],
} satisfies Record<string, readonly Example[]>;

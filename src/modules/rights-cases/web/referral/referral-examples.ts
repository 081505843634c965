import type { Example } from "#platform/http/route.ts";
import { sampleCode } from "#receipts/samples";
import {
	sampleCase,
	sampleCaseAtWork,
	sampleRoom,
	sampleRoomAtWork,
} from "../../samples.ts";
import { shut } from "../desk/shut-examples.ts";

const params = { unit: sampleCase.unitId, id: sampleCase.id };
const atWork = { unit: sampleCaseAtWork.unitId, id: sampleCaseAtWork.id };
const nowhere = { ...params, id: "00000000-0000-4000-8000-000000000000" };

export const referralExamples = {
	all: [
		{
			state: "filled: one waits for consent",
			as: "intan",
			params: atWork,
			status: 200,
		},
		{ state: "empty", as: "intan", params, status: 200 },
		{ state: "not-found: not theirs", as: "bagus", params, status: 404 },
		{ state: "not-found", as: "intan", params: nowhere, status: 404 },
		{ state: "forbidden", as: "hendra", params, status: 403 },
	],
	propose: [
		{
			state: "filled: put together, not proposed",
			as: "intan",
			params: atWork,
			form: { susun: "ya", bagian: "happened", versi: "0" },
			status: 200,
		},
		{
			state: "wrong: empty",
			as: "intan",
			params,
			form: { versi: "0" },
			status: 422,
		},
		{
			state: "wrong: somebody was faster",
			as: "intan",
			params,
			form: {
				lembaga: "lpsk",
				sebab: "Perlu perlindungan.",
				petikan: "Seseorang perlu dilindungi.",
				versi: "999",
			},
			status: 422,
		},
		...shut({ versi: "0" }),
	],
	goOn: [
		{
			state: "wrong: nothing was agreed to",
			as: "intan",
			params: atWork,
			form: {
				apa: "send",
				nomor: "1",
				nama_1: "Intan Permata",
				jabatan_1: "Kepala Kantor Wilayah",
				versi: "999",
			},
			status: 422,
		},
		{
			state: "wrong: no such step",
			as: "intan",
			params,
			form: { apa: "terbang", nomor: "1" },
			status: 422,
		},
		...shut({ apa: "send", nomor: "1" }),
	],
	mine: [
		{
			state: "wrong: there is none",
			code: sampleCode(sampleRoom),
			form: { nomor: "7", putusan: "agree" },
			status: 422,
		},
		{
			state: "wrong: a contact that is too long",
			code: sampleCode(sampleRoomAtWork),
			form: {
				nomor: "1",
				putusan: "agree",
				hubungi_1: "panjang ".repeat(200),
			},
			status: 422,
		},
		{ state: "no code was shown", form: { nomor: "1" }, status: 303 },
	],
} satisfies Record<string, readonly Example[]>;

import { receiptOfBooking } from "#appointments/samples";
import { receiptOf as receiptOfComplaint } from "#complaints/samples";
import {
	receiptOfClaim,
	type SampleClaim,
	sampleClaims,
} from "#personal-data/samples";
import type { Example } from "#platform/http/route.ts";
import { sampleCode } from "#receipts/samples";

type Examples = Record<string, readonly Example[]>;
type Form = Readonly<Record<string, string>>;

const booked = sampleCode(receiptOfBooking("full"));
const told = sampleCode(receiptOfComplaint("certificate"));
const room = sampleCode("ruang contoh");

export const askExamples = {
	form: [
		{ state: "empty: without a code", status: 200 },
		{ state: "filled: an appointment", code: booked, status: 200 },
		{ state: "filled: a complaint", code: told, status: 200 },
		{ state: "the room looks like no code", code: room, status: 200 },
	],
	send: [
		{ state: "wrong: nothing said", form: {}, status: 422 },
		{
			state: "wrong: too many words",
			form: { hak: "access", tentang: "library", uraian: "kata ".repeat(300) },
			status: 422,
		},
		{
			state: "wrong: a field without what it is to hold",
			code: booked,
			form: { hak: "correction", isian: "word" },
			status: 422,
		},
		{
			state: "filled: the code is shown",
			form: {
				hak: "erasure",
				tentang: "library",
				uraian: "Kartu saya hilang, tolong hapus.",
			},
			status: 200,
		},
		{
			state: "filled: a field of an appointment",
			code: booked,
			form: { hak: "correction", isian: "word", menjadi: "Baju hijau" },
			status: 200,
		},
	],
} satisfies Examples;

const mine = (state: string, name: SampleClaim, form?: Form): Example => ({
	state,
	code: sampleCode(receiptOfClaim(name)),
	...(form ? { form } : {}),
	status: form ? 303 : 200,
});

export const mineExamples = {
	mine: [
		mine("asked: a field", "word"),
		mine("granted", "erase"),
		mine("refused", "lost"),
		mine("done", "done"),
		mine("late", "late"),
		{ state: "without a visit", status: 303 },
	],
	withdraw: [
		mine("withdrawn", "word", {}),
		{ ...mine("wrong: already answered", "lost", {}), status: 422 },
		{ state: "without a visit", form: {}, status: 303 },
	],
} satisfies Examples;

const as = "kirana";
const deed = (
	state: string,
	name: SampleClaim,
	status: number,
	form: Form,
): Example => ({
	state,
	as,
	params: { claim: sampleClaims[name] },
	form,
	status,
});
const forbidden: Example = {
	state: "forbidden",
	as: "wulan",
	params: { claim: sampleClaims.word },
	status: 403,
};
const nowhere: Example = {
	state: "not-found",
	as,
	params: { claim: "00000000-0000-4000-8000-00000000dead" },
	status: 404,
};
const refusedAt = [
	{ ...nowhere, form: {} },
	{ ...forbidden, form: {} },
];

export const deskExamples = {
	list: [
		{ state: "filled", as, status: 200 },
		{ state: "filled: ended", as, query: "bagian=selesai", status: 200 },
		{
			state: "empty: after the last",
			as,
			query: "sesudah=9999999999999_00000000-0000-4000-8000-00000000dead",
			status: 200,
		},
		{ state: "forbidden", as: "wulan", status: 403 },
	],
	form: [
		{ state: "empty", as, status: 200 },
		{ state: "forbidden", as: "wulan", status: 403 },
	],
	send: [
		{ state: "wrong: nothing said", as, form: {}, status: 422 },
		{
			state: "wrong: the room is no code here",
			as,
			form: { hak: "access", kode: room },
			status: 422,
		},
		{
			state: "filled: the code is shown",
			as,
			form: { hak: "access", kode: booked },
			status: 200,
		},
		{ state: "forbidden", as: "wulan", form: {}, status: 403 },
	],
	claim: [
		...Object.entries(sampleClaims).map(([name, claim]) => ({
			state: `filled: ${name}`,
			as,
			params: { claim },
			status: 200,
		})),
		nowhere,
		forbidden,
	],
	deeds: {
		pengabulan: [
			deed("wrong: no answer", "word", 422, { versi: "1" }),
			deed("wrong: somebody was faster", "word", 422, {
				versi: "0",
				jawaban: "Kami perbaiki.",
			}),
			deed("granted", "word", 303, { versi: "1", jawaban: "Kami perbaiki." }),
			...refusedAt,
		],
		penolakan: [
			deed("wrong: no ground", "late", 422, { versi: "1", alasan: "Tidak." }),
			deed("refused", "late", 303, {
				versi: "1",
				dasar: "not-found",
				alasan: "Tidak ada kartu dengan yang Anda sebutkan.",
			}),
			...refusedAt,
		],
		pelaksanaan: [
			deed("wrong: nothing said", "erase", 422, { versi: "2" }),
			deed("wrong: not granted yet", "word", 422, {
				versi: "1",
				dikerjakan: "Sudah.",
			}),
			deed("done", "erase", 303, { versi: "2", dikerjakan: "Sudah dihapus." }),
			...refusedAt,
		],
		peninjauan: [
			deed("taken back", "erase", 303, { versi: "2" }),
			deed("wrong: nothing to take back", "word", 422, { versi: "1" }),
			...refusedAt,
		],
	},
};

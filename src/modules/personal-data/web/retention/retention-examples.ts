import { receiptOfBooking } from "#appointments/samples";
import { sampleHolds } from "#personal-data/samples";
import type { Example } from "#platform/http/route.ts";
import { sampleCode } from "#receipts/samples";

const as = "kirana";
const forbidden: Example = { state: "forbidden", as: "wulan", status: 403 };

export const retentionExamples = {
	terms: [{ state: "filled", status: 200 }],
	holds: [
		{ state: "filled", as, status: 200 },
		{
			state: "empty: after the last",
			as,
			query: "sesudah=00000000-0000-0000-0000-000000000001",
			status: 200,
		},
		forbidden,
	],
	place: [
		{ state: "wrong: nothing said", as, form: {}, status: 422 },
		{
			state: "wrong: a code of another kind, a day that is over",
			as,
			form: {
				golongan: "request",
				kode: sampleCode(receiptOfBooking("full")),
				alasan: "Sengketa.",
				sampai_hari: "1",
				sampai_bulan: "1",
				sampai_tahun: "2020",
			},
			status: 422,
		},
		{
			state: "placed",
			as,
			form: {
				golongan: "appointment",
				kode: sampleCode(receiptOfBooking("full")),
				alasan: "Diminta Ombudsman untuk pemeriksaan.",
			},
			status: 303,
		},
		{ ...forbidden, form: {} },
	],
	lift: [
		{
			state: "lifted",
			as,
			params: { hold: sampleHolds.registration },
			form: {},
			status: 303,
		},
		{
			state: "not-found: lifted before",
			as,
			params: { hold: sampleHolds.lifted },
			form: {},
			status: 404,
		},
		{
			...forbidden,
			params: { hold: sampleHolds.registration },
			form: {},
		},
	],
} satisfies Record<string, readonly Example[]>;

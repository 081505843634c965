import type { Example } from "#platform/http/route.ts";
import { sampleCode } from "#receipts/samples";
import {
	receiptOfInvitation,
	type SampleInvitation,
	sampleFacilityId,
	sampleInvitedId,
} from "../../samples.ts";

const code = (name: SampleInvitation): string =>
	sampleCode(receiptOfInvitation(name));
const open = code("open");
const params = { id: sampleInvitedId };
const nowhere = { id: "00000000-0000-4000-8000-000000000000" };
const said = { keadaan: "present", catatan: "Lebar dari kedua sisi." };

export const guestExamples = {
	list: [
		{ state: "filled", code: open, status: 200 },
		{ state: "withdrawn", code: code("withdrawn"), status: 200 },
		{ state: "expired", code: code("expired"), status: 200 },
		{ state: "without a visit", status: 303 },
	],
	look: [
		{ state: "filled", code: open, params, status: 200 },
		{
			state: "filled: with several measures",
			code: open,
			params: { id: sampleFacilityId },
			status: 200,
		},
		{ state: "withdrawn", code: code("withdrawn"), params, status: 200 },
		{ state: "not-found", code: open, params: nowhere, status: 404 },
	],
	check: [
		{ state: "wrong: nothing said", code: open, params, form: {}, status: 422 },
		{
			state: "wrong: blocked without a word, and a measure that is none",
			code: open,
			params,
			form: { keadaan: "blocked", ukuran_width: "lebar" },
			status: 422,
		},
		{
			state: "wrong: no day of any calendar",
			code: open,
			params,
			form: {
				...said,
				difoto_hari: "1",
				difoto_bulan: "13",
				difoto_tahun: "2026",
			},
			status: 422,
		},
		{ state: "filled", code: open, params, form: said, status: 303 },
		{
			state: "wrong: taken back meanwhile",
			code: code("withdrawn"),
			params,
			form: { ...said, ukuran_width: "90" },
			status: 422,
		},
		{
			state: "wrong: expired",
			code: code("expired"),
			params,
			form: said,
			status: 422,
		},
		{ state: "wrong: without a visit", params, form: said, status: 422 },
		{
			state: "not-found",
			code: open,
			params: nowhere,
			form: said,
			status: 404,
		},
	],
} satisfies Record<string, readonly Example[]>;

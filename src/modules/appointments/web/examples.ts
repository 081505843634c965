import type { Example } from "#platform/http/route.ts";
import { sampleCode } from "#receipts/samples";
import {
	keptOffice,
	receiptOfBooking,
	type SampleBooking,
	sampleSlots,
} from "../samples.ts";

type Examples = Record<string, readonly Example[]>;

const here = { unit: keptOffice };
const nowhere = { unit: "tidak-ada" };
const books = (
	state: string,
	status: number,
	form: Readonly<Record<string, string>>,
): Example => ({ state, params: here, form, status });

export const bookExamples = {
	form: [
		{ state: "filled", params: here, status: 200 },
		{
			state: "filled: with a need that was chosen before",
			params: here,
			query: "butuh=deaf&butuh=tidak-ada",
			status: 200,
		},
		{
			state: "empty: nothing is open",
			params: { unit: "rutan-serang" },
			status: 200,
		},
		{ state: "not-found", params: nowhere, status: 404 },
	],
	send: [
		books("filled: the code is shown", 200, {
			waktu: sampleSlots.free,
			minta: "interpreter",
			sapaan: "Topi merah",
		}),
		books("wrong: no hour chosen", 422, { tentang: "Bertanya." }),
		books("wrong: somebody was faster", 422, {
			waktu: sampleSlots.full,
			tentang: "Bertanya.",
		}),
		books("wrong: the last place is kept", 422, {
			waktu: sampleSlots["only-kept"],
		}),
		books("wrong: closed meanwhile", 422, { waktu: sampleSlots.closed }),
		books("wrong: too many words", 422, {
			waktu: sampleSlots.free,
			tentang: "kata ".repeat(60),
		}),
		{
			state: "not-found",
			params: nowhere,
			form: { waktu: sampleSlots.free },
			status: 404,
		},
	],
} satisfies Examples;

const mine = (
	state: string,
	name: SampleBooking,
	status: number,
	form?: Readonly<Record<string, string>>,
): Example => ({
	state,
	code: sampleCode(receiptOfBooking(name)),
	...(form ? { form } : {}),
	status,
});
const without: Example = { state: "without a visit", status: 303 };

export const mineExamples = {
	mine: [
		mine("booked", "full", 200),
		mine("closed by the office", "closed", 200),
		mine("over", "past", 200),
		without,
	],
	calendar: [
		mine("booked", "full", 200),
		mine("not-found: closed", "closed", 404),
		without,
	],
	move: [
		mine("wrong: no hour chosen", "full", 422, {}),
		mine("wrong: the last place is taken", "closed", 422, {
			waktu: sampleSlots.full,
		}),
		mine("moved", "closed", 303, { waktu: sampleSlots.free }),
		{ ...without, form: { waktu: sampleSlots.free } },
	],
	cancel: [
		mine("cancelled", "full", 303, {}),
		mine("wrong: it is over", "past", 422, {}),
		{ ...without, form: {} },
	],
} satisfies Examples;

const plan = {
	dari_hari: "7",
	dari_bulan: "12",
	dari_tahun: "2026",
	jam: "09.00, 10.00",
	lama: "30",
	tempat: "2",
	khusus: "1",
};
const of = { unit: keptOffice, slot: sampleSlots.free };

export const deskExamples = {
	offices: [
		{ state: "filled", as: "yohana", status: 200 },
		{ state: "forbidden", as: "tamrin", status: 403 },
	],
	day: [
		{ state: "filled", as: "yohana", params: here, status: 200 },
		{
			state: "empty: a day without hours",
			as: "yohana",
			params: here,
			query: "hari=2026-01-01",
			status: 200,
		},
		{
			state: "not-found: another office",
			as: "markus",
			params: here,
			status: 404,
		},
		{ state: "forbidden", as: "tamrin", params: here, status: 403 },
	],
	open: [
		{ state: "opened", as: "yohana", params: here, form: plan, status: 303 },
		{
			state: "wrong: nothing said",
			as: "yohana",
			params: here,
			form: {},
			status: 422,
		},
		{
			state: "wrong: more places kept than there are",
			as: "yohana",
			params: here,
			form: { ...plan, khusus: "5" },
			status: 422,
		},
		{
			state: "not-found: another office",
			as: "markus",
			params: here,
			form: plan,
			status: 404,
		},
		{ state: "forbidden", as: "tamrin", params: here, form: plan, status: 403 },
	],
	close: [
		{
			state: "wrong: no reason",
			as: "yohana",
			params: of,
			form: {},
			status: 422,
		},
		{
			state: "closed",
			as: "yohana",
			params: of,
			form: { alasan: "Petugas sakit." },
			status: 303,
		},
		{
			state: "not-found: another office",
			as: "markus",
			params: of,
			form: { alasan: "Petugas sakit." },
			status: 404,
		},
		{ state: "forbidden", as: "tamrin", params: of, form: {}, status: 403 },
	],
} satisfies Examples;

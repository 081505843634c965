import type { Example } from "#platform/http/route.ts";
import { sampleCode } from "#receipts/samples";
import { receiptOf, type SampleComplaint } from "../../samples.ts";

const codeOf = (name: SampleComplaint): string => sampleCode(receiptOf(name));

const page = (state: string, name: SampleComplaint): Example => ({
	state,
	code: codeOf(name),
	status: 200,
});
const post = (
	state: string,
	name: SampleComplaint,
	form: Readonly<Record<string, string>>,
	status: number,
): Example => ({ state, code: codeOf(name), form, status });

/** Nobody showed a code: nothing is done, and what was written is shown. */
const without: Example = {
	state: "wrong: without a visit",
	form: { balasan: "Jam sembilan." },
	status: 422,
};

export const trackingExamples = {
	mine: [
		page("waiting", "form"),
		page("received", "ramp"),
		page("checked", "parking"),
		page("given", "website"),
		page("at work", "queue"),
		page("answered", "fee"),
		page("objected to", "certificate"),
		page("finished and rated", "sign"),
		page("finished, and can be opened again", "water"),
		page("with what follows from it", "seats"),
		page("refused", "court"),
		page("about the head", "head"),
		{ state: "without a visit", status: 303 },
	],
	reply: [
		post("replied", "form", { balasan: "Kata “kuasa”." }, 303),
		post("wrong: no words", "form", { balasan: " " }, 422),
		post("wrong: nobody asked", "ramp", { balasan: "Halo." }, 422),
		without,
	],
	add: [
		post("added", "ramp", { tambahan: "Juga saat hujan licin." }, 303),
		post("wrong: no words", "ramp", {}, 422),
		without,
	],
	confirm: [
		post("content", "fee", {}, 303),
		post("wrong: nobody answered", "ramp", {}, 422),
		without,
	],
	object: [
		post("objected", "fee", { keberatan: "Uangnya belum kembali." }, 303),
		post("wrong: no reason", "fee", {}, 422),
		without,
	],
	reopen: [
		post("opened again", "water", { pembukaan: "Airnya mati lagi." }, 303),
		post("wrong: no reason", "water", {}, 422),
		post("wrong: too late", "seats", { pembukaan: "Kursinya hilang." }, 422),
		post("wrong: not closed", "fee", { pembukaan: "Belum." }, 422),
		without,
	],
	askToWithdraw: [
		page("asked", "ramp"),
		{ state: "ended already", code: codeOf("sign"), status: 303 },
		{ state: "without a visit", status: 303 },
	],
	withdraw: [
		post("withdrawn", "ramp", { alasan: "" }, 303),
		post("wrong: ended already", "sign", {}, 422),
		post("wrong: too long", "ramp", { alasan: "panjang ".repeat(600) }, 422),
		without,
	],
	askOfSelf: [
		page("empty", "ramp"),
		page("ended", "sign"),
		{ state: "without a visit", status: 303 },
	],
	sayOfSelf: [
		post("said", "ramp", { "diri-sex": "woman", "diri-walking": "a-lot" }, 303),
		post("nothing said", "ramp", {}, 303),
		post("wrong: no such word", "ramp", { "diri-sex": "ratu" }, 422),
		{ state: "without a visit", form: { "diri-sex": "woman" }, status: 303 },
	],
	rate: [
		post("rated", "court", { ditangani: "2", teratasi: "1" }, 303),
		post("wrong: half", "court", { ditangani: "2" }, 422),
		post("wrong: not ended", "ramp", { ditangani: "2", teratasi: "1" }, 422),
		without,
	],
} satisfies Record<string, readonly Example[]>;

export const reachExamples = {
	show: [
		page("nothing chosen", "ramp"),
		page("chosen", "queue"),
		{ state: "without a visit", status: 303 },
	],
	choose: [
		post("chosen", "ramp", { lewat: "sms", ke: "0812-3456-7890" }, 303),
		post("ended", "queue", { berhenti: "ya" }, 303),
		post(
			"wrong: it has ended",
			"water",
			{ lewat: "sms", ke: "0812-3456-7890" },
			422,
		),
		post("wrong: no way", "ramp", { ke: "0812-3456-7890" }, 422),
		post("wrong: no number", "ramp", { lewat: "whatsapp", ke: "nol" }, 422),
		post("wrong: no address", "ramp", { lewat: "email", ke: "maria" }, 422),
		{ state: "without a visit", status: 303 },
	],
} satisfies Record<string, readonly Example[]>;

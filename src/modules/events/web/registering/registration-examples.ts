import type { Example } from "#platform/http/route.ts";
import { sampleCode } from "#receipts/samples";
import {
	receiptOfRegistration,
	type SampleRegistration,
	sampleParticipant,
} from "../../samples.ts";
import { by, closedTo, nowhere, of } from "../examples.ts";

type Examples = Record<string, readonly Example[]>;
type Sent = Readonly<Record<string, string>>;

const markup = "<script>alert(1)</script><b>tebal</b>";

const forms: readonly Example[] = [
	{ state: "open", params: of("coaching"), status: 200 },
	{ state: "full", params: of("full"), status: 200 },
	{ state: "closed: it runs", params: of("running"), status: 200 },
	{ state: "not-found: a draft", params: of("draft"), status: 404 },
	{ state: "not-found", params: nowhere, status: 404 },
];
const sends = (
	event: Parameters<typeof of>[0],
	state: string,
	status: number,
	form: Sent,
): Example => ({ state, params: of(event), form, status });

const one = { nama: "Ina Pelupessy", sisi: "room" };
const group = {
	lembaga: "Dinas Sosial Kabupaten Maluku Tengah",
	nama_ruang: "Ani\nBeni",
	nama_daring: "Citra",
};

export const registerExamples = {
	one: {
		form: forms,
		send: [
			sends("coaching", "filled: the code is shown", 200, {
				...one,
				minta: "interpreter",
				perlu: "captioner",
			}),
			sends("full", "filled: waits", 200, one),
			sends("coaching", "filled: with markup", 200, {
				...one,
				nama: markup,
				lembaga: markup,
				catatan: markup,
			}),
			sends("coaching", "wrong: nothing typed", 422, {}),
			sends("coaching", "wrong: no side chosen", 422, { nama: markup }),
			sends("coaching", "wrong: too long", 422, {
				...one,
				nama: "x".repeat(121),
			}),
			sends("running", "wrong: it runs", 422, one),
			{ state: "not-found", params: nowhere, form: one, status: 404 },
		],
	},
	group: {
		form: forms,
		send: [
			sends("coaching", "filled: the code is shown", 200, group),
			sends("full", "filled: some wait", 200, group),
			sends("coaching", "wrong: no institution", 422, {
				nama_ruang: "Ani",
			}),
			sends("running", "wrong: it runs, and nothing typed", 422, {}),
			sends("coaching", "wrong: no name", 422, { lembaga: markup }),
			sends("coaching", "wrong: too many names", 422, {
				...group,
				nama_ruang: Array.from({ length: 51 }, (_, n) => `Nama ${n}`).join(
					"\n",
				),
			}),
			{ state: "not-found", params: nowhere, form: group, status: 404 },
		],
	},
} satisfies Record<string, Examples>;

const mine = (
	state: string,
	name: SampleRegistration,
	status: number,
	form?: Sent,
): Example => ({
	state,
	code: sampleCode(receiptOfRegistration(name)),
	...(form ? { form } : {}),
	status,
});
const without: Example = { state: "without a visit", status: 303 };

/** The same at the address of the first name of a registration. */
const at = (name: SampleRegistration, example: Example): Example => ({
	...example,
	params: { participant: sampleParticipant(name) },
});

export const mineExamples = {
	mine: [
		mine("has a place", "alone", 200),
		mine("a group", "group", 200),
		mine("one waits", "waiting", 200),
		mine("cancelled by the office", "cancelled", 200),
		mine("it runs: nothing to change", "running", 200),
		{
			...mine("it runs: by the QR", "running", 200),
			query: "kode_hadir=123456",
		},
		without,
		{
			...without,
			state: "by the QR, without a visit",
			query: "kode_hadir=123456",
		},
	],
	calendar: [mine("file", "alone", 200), without],
	cancelAll: [
		mine("cancelled", "group", 303, {}),
		mine("wrong: it runs", "running", 422, {}),
		{ ...without, form: {} },
	],
	change: [
		at(
			"alone",
			mine("changed", "alone", 303, { nama: "Yunus P.", sisi: "line" }),
		),
		at("alone", mine("wrong: no name", "alone", 422, { sisi: "room" })),
		at(
			"group",
			mine("wrong: too long", "group", 422, {
				nama: "x".repeat(121),
				sisi: "line",
			}),
		),
		at(
			"in",
			mine("wrong: the other side is full", "in", 422, {
				nama: markup,
				sisi: "room",
			}),
		),
		at(
			"running",
			mine("wrong: it runs", "running", 422, { nama: "Ester", sisi: "line" }),
		),
		at("group", mine("wrong: of another", "alone", 422, one)),
		at("alone", { ...without, form: {} }),
	],
	present: [
		mine("wrong: no such code", "running", 422, { kode_hadir: "000 000 0" }),
		mine("wrong: markup", "running", 422, { kode_hadir: markup }),
		mine("wrong: it does not run", "alone", 422, { kode_hadir: "123456" }),
		{ ...without, form: {} },
	],
	enterCode: [
		mine("wrong: no such code", "running", 422, { kode_daring: "000 000 0" }),
		mine("wrong: markup", "running", 422, { kode_daring: markup }),
		mine("wrong: it does not run", "alone", 422, { kode_daring: "123456" }),
		{ ...without, form: {} },
	],
	cancelOne: [
		at("group", mine("cancelled", "group", 303, {})),
		at("alone", mine("of another: nothing is done", "group", 303, {})),
		at("running", mine("wrong: it runs", "running", 422, {})),
		at("alone", { ...without, form: {} }),
	],
} satisfies Examples;

const running = {
	...of("running"),
	participant: sampleParticipant("running"),
};
const open = { ...of("coaching"), participant: sampleParticipant("alone") };

export const checkInExamples = {
	code: [
		by("markus", "shown", of("running"), 200),
		by("markus", "it does not run", of("coaching"), 303),
		...closedTo(of("running")),
	],
	noteForm: [
		by("markus", "filled", running, 200),
		by("markus", "it does not run: the list says so", open, 303),
		by(
			"markus",
			"not-found: of another event",
			{ ...running, participant: sampleParticipant("alone") },
			404,
		),
		...closedTo(running).slice(0, 2),
	],
	note: [
		by("markus", "noted", running, 303, {}),
		by("markus", "noted: where and how long", running, 303, {
			sisi: "line",
			menit: "90",
		}),
		by("markus", "wrong: no minutes", running, 422, {
			sisi: "line",
			menit: markup,
		}),
		by("markus", "it does not run: the list says so", open, 303, {}),
		by(
			"markus",
			"not-found: of another event",
			{ ...running, participant: sampleParticipant("alone") },
			404,
			{},
		),
		...closedTo(running, {}).slice(0, 2),
	],
	takeBack: [
		by("markus", "taken back", running, 303, {}),
		...closedTo(running, {}).slice(0, 2),
		by(
			"markus",
			"not-found: no such name",
			{ ...running, participant: "tidak-ada" },
			404,
			{},
		),
	],
} satisfies Examples;

const why = { alasan: "Terkirim dua kali." };

export const removeExamples = {
	form: [
		by("markus", "asked why", running, 200),
		by(
			"markus",
			"not-found: of another event",
			{ ...running, participant: sampleParticipant("alone") },
			404,
		),
		...closedTo(running).slice(0, 2),
	],
	send: [
		by("markus", "removed", running, 303, why),
		by("markus", "wrong: no reason", running, 422, {}),
		by("markus", "wrong: too long, and markup", running, 422, {
			alasan: markup.repeat(20),
		}),
		by(
			"markus",
			"not-found: no such name",
			{ ...running, participant: "tidak-ada" },
			404,
			why,
		),
		...closedTo(running, why).slice(0, 2),
	],
} satisfies Examples;

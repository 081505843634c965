import { sampleActor } from "#identity/samples";
import type { Example } from "#platform/http/route.ts";
import {
	type SampleComplaint,
	sampleComplaints,
	toldOffice,
} from "../../samples.ts";

export const paramsOf = (name: SampleComplaint) => ({
	unit: toldOffice,
	id: sampleComplaints[name],
});
const nowhere = {
	unit: toldOffice,
	id: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f6aff",
};

/** What every row shows: nobody without the right comes in; what is not there and what must not be known is not found. */
export const always: readonly Example[] = [
	{ state: "forbidden", as: "sari", params: nowhere, status: 403 },
	{ state: "not-found", as: "yohana", params: nowhere, status: 404 },
	{
		state: "not-found: it is about her office",
		as: "yohana",
		params: paramsOf("head"),
		form: { versi: "1" },
		status: 404,
	},
];

const page = (state: string, as: string, name: SampleComplaint): Example => ({
	state,
	as,
	params: paramsOf(name),
	status: 200,
});

const post = (
	state: string,
	as: string,
	name: SampleComplaint,
	form: Readonly<Record<string, string>>,
	status: number,
): Example => ({ state, as, params: paramsOf(name), form, status });

const answered = {
	versi: "5",
	temuan: "Mesin antrean mati satu jam.",
	tindakan: "Mesin diperbaiki, dan nomor dipanggil dengan suara.",
	kapan_hari: "20",
	kapan_bulan: "11",
	kapan_tahun: "2026",
	narahubung: "Loket informasi",
	bukti: "none",
};
const redirected = {
	versi: "1",
	lembaga: "Dinas Perhubungan Kota Kupang",
	cara: "Jalan contoh 1, Kupang",
	alasan: "Jalan di depan kantor diurus kota.",
};
const refused = {
	versi: "1",
	peraturan: "UU 25/2009 pasal 41",
	pasal: "Contoh bunyi pasal.",
	alasan: "Perkaranya sedang diperiksa pengadilan.",
};
const passed = {
	versi: "1",
	kantor: "kemenkum",
	alasan: "Gedung diurus kementerian.",
};

export const handlingExamples = {
	one: [
		page("received", "yohana", "ramp"),
		page("checked", "yohana", "parking"),
		page("given", "yohana", "website"),
		page("at work", "yohana", "queue"),
		page("waiting", "yohana", "form"),
		page("answered", "yohana", "fee"),
		page("objected to, for another officer", "kornelis", "certificate"),
		page("objected to, for who answered", "yohana", "certificate"),
		page("finished", "yohana", "sign"),
		page("refused", "kornelis", "court"),
		page("ended, and not rated", "kornelis", "water"),
		page("it follows another", "yohana", "alike"),
		page("about the head", "gilang", "head"),
		page("seen by the overseer", "laras", "rights"),
		page("drawn by chance, for the overseer", "laras", "water"),
		page("checked, and what was found may be corrected", "laras", "sign"),
		...always,
	],
	verify: [
		post(
			"checked",
			"yohana",
			"ramp",
			{
				versi: "1",
				temuan_awal: "service",
				jenis: "suggestion",
				tentang: "service",
			},
			303,
		),
		post("wrong: nothing chosen", "yohana", "ramp", { versi: "1" }, 422),
		post(
			"wrong: called otherwise without a reason",
			"yohana",
			"ramp",
			{
				versi: "1",
				temuan_awal: "misconduct",
				jenis: "complaint",
				tentang: "staff",
			},
			422,
		),
		post(
			"wrong: changed meanwhile",
			"kornelis",
			"parking",
			{
				versi: "1",
				temuan_awal: "service",
				jenis: "complaint",
				tentang: "service",
			},
			422,
		),
		...always,
	],
	dispose: [
		post(
			"given",
			"yohana",
			"parking",
			{
				versi: "2",
				petugas: sampleActor("yohana").id ?? "",
				disposisi: "Saya kerjakan.",
			},
			303,
		),
		post("wrong: to nobody", "yohana", "parking", { versi: "2" }, 422),
		...always,
	],
	begin: [
		post("begun", "yohana", "website", { versi: "3" }, 303),
		post("wrong: not now", "yohana", "fee", { versi: "5" }, 422),
		...always,
	],
	ask: [
		post(
			"asked",
			"yohana",
			"queue",
			{ versi: "5", pertanyaan: "Nomor antrean berapa?" },
			303,
		),
		post("wrong: no words", "yohana", "queue", { versi: "5" }, 422),
		...always,
	],
	answer: [
		post("answered", "yohana", "queue", answered, 303),
		post(
			"wrong: half an answer",
			"yohana",
			"queue",
			{ versi: "5", temuan: "Mesin antrean mati satu jam.", bukti: "promised" },
			422,
		),
		...always,
	],
	decide: [
		post(
			"accepted",
			"kornelis",
			"certificate",
			{
				versi: "6",
				putusan: "uphold",
				putusan_kata: "Surat itu memang belum dikirim.",
			},
			303,
		),
		post(
			"wrong: nothing chosen",
			"kornelis",
			"certificate",
			{ versi: "6" },
			422,
		),
		post(
			"wrong: by who answered",
			"yohana",
			"certificate",
			{ versi: "6", putusan: "dismiss", putusan_kata: "Sudah dikirim." },
			422,
		),
		...always,
	],
	note: [
		post(
			"noted",
			"yohana",
			"queue",
			{ versi: "5", catatan: "Teknisi datang besok." },
			303,
		),
		post("wrong: no words", "yohana", "queue", { versi: "5" }, 422),
		...always,
	],
	check: [
		post(
			"kept: it was not true",
			"laras",
			"water",
			{
				versi: "6",
				uji_temuan: "untrue",
				uji_kata: "Saya menelepon kantor: <b>tandon</b> belum ada.",
			},
			303,
		),
		post("wrong: nothing chosen", "laras", "water", { versi: "6" }, 422),
		post(
			"wrong: not drawn",
			"laras",
			"seats",
			{ versi: "9", uji_temuan: "true", uji_kata: "Saya melihatnya." },
			422,
		),
		post(
			"wrong: it lies at her own office",
			"yohana",
			"water",
			{ versi: "6", uji_temuan: "true", uji_kata: "Benar." },
			422,
		),
		...always,
	],
	correctCheck: [
		post(
			"kept: it was not true after all",
			"laras",
			"sign",
			{
				versi: "9",
				ralat_temuan: "untrue",
				ralat_kata: "Saya ke sana: papan <i>belum</i> ada.",
				ralat_sebab: "Yang saya lihat dulu papan kantor sebelah.",
			},
			303,
		),
		post("wrong: nothing written", "laras", "sign", { versi: "9" }, 422),
		post(
			"wrong: nobody checked it",
			"laras",
			"water",
			{ versi: "6", ralat_temuan: "true", ralat_kata: "Benar." },
			422,
		),
		...always,
	],
	accuse: [
		post(
			"the office named",
			"yohana",
			"queue",
			{ versi: "5", terlapor_kantor: "ya" },
			303,
		),
		post("wrong: nobody named", "yohana", "queue", { versi: "5" }, 422),
		...always,
	],
	contact: [
		post(
			"opened",
			"yohana",
			"queue",
			{ versi: "5", kontak: "Menelepon untuk janji temu." },
			200,
		),
		post("wrong: no reason", "yohana", "queue", { versi: "5" }, 422),
		post(
			"wrong: kept from this office",
			"yohana",
			"hidden",
			{ versi: "1", kontak: "Menelepon." },
			422,
		),
		...always,
	],
	askToTransfer: [
		page("offices above", "yohana", "ramp"),
		{
			...page("nothing found", "yohana", "ramp"),
			query: "q=tidak+ada+kantor+ini",
		},
		...always,
	],
	transfer: [
		post("passed on", "yohana", "ramp", passed, 303),
		post("wrong: no office, no reason", "yohana", "ramp", { versi: "1" }, 422),
		post("wrong: no reason", "yohana", "ramp", { ...passed, alasan: "" }, 422),
		...always,
	],
	askToRedirect: [page("empty", "yohana", "ramp"), ...always],
	redirect: [
		post("redirected", "yohana", "ramp", redirected, 303),
		post(
			"wrong: not how to reach it",
			"yohana",
			"ramp",
			{ ...redirected, cara: "" },
			422,
		),
		...always,
	],
	askToRefuse: [page("empty", "yohana", "ramp"), ...always],
	refuse: [
		post("refused", "yohana", "ramp", refused, 303),
		post(
			"wrong: without the article",
			"yohana",
			"ramp",
			{ ...refused, pasal: "" },
			422,
		),
		...always,
	],
	askToHandOver: [page("asked", "gilang", "rights"), ...always],
	handOver: [
		post("handed over", "gilang", "rights", { versi: "1" }, 303),
		post("wrong: changed meanwhile", "gilang", "rights", { versi: "7" }, 422),
		...always,
	],
	askToMerge: [page("empty", "yohana", "ramp"), ...always],
	merge: [
		post(
			"wrong: no such number",
			"yohana",
			"ramp",
			{ versi: "1", nomor: "0000-0000" },
			422,
		),
		...always,
	],
	askToRate: [
		page("asked", "kornelis", "water"),
		{
			state: "not-found: the person said it themselves",
			as: "kornelis",
			params: paramsOf("stamp"),
			status: 404,
		},
		...always,
	],
	rate: [
		post(
			"written down",
			"kornelis",
			"water",
			{ ditangani: "3", teratasi: "2" },
			303,
		),
		post("wrong: half", "kornelis", "water", { ditangani: "3" }, 422),
		post(
			"wrong: by who answered",
			"yohana",
			"water",
			{ ditangani: "4", teratasi: "4" },
			422,
		),
		...always,
	],
} satisfies Record<string, readonly Example[]>;

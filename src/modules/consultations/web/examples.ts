import type { Example } from "#platform/http/route.ts";
import { sampleCode } from "#receipts/samples";
import {
	consultingOffice,
	lookingOrganisation,
	nextOrganisation,
	receiptOfContribution,
	type SampleConsultation,
	type SampleContribution,
	sampleConsultations,
	sampleContributions,
	sampleDocument,
	sampleOpinion,
	sampleSecondVersion,
} from "../samples.ts";

type Examples = Record<string, readonly Example[]>;
type Sent = Readonly<Record<string, string>>;

const office = { unit: consultingOffice };
const of = (name: SampleConsultation) => ({
	...office,
	consultation: sampleConsultations[name],
});
const nobody = "0199f100-0000-7000-8000-0000000000ff";
const nowhere = { ...office, consultation: nobody };

/** Each as it stands in the samples. */
const revisions: Readonly<Record<SampleConsultation, string>> = {
	plan: "3",
	draft: "1",
	ready: "1",
	over: "2",
	answered: "2",
	ended: "3",
	coming: "2",
	look: "2",
};
const revised = (name: SampleConsultation, form: Sent = {}): Sent => ({
	versi: revisions[name],
	...form,
});

const anyone = (
	state: string,
	params: Sent,
	status: number,
	more: Partial<Example> = {},
): Example => ({ state, params, status, ...more });
const by = (
	state: string,
	params: Sent,
	status: number,
	form?: Sent,
	as = "dewi",
): Example => ({ state, as, params, status, ...(form ? { form } : {}) });

/** Whoever looks after nothing may not enter, nor whoever looks after another office. */
const closedTo = (params: Sent, form?: Sent): readonly Example[] => [
	by("forbidden", params, 403, form, "ratna"),
	by("forbidden: of another office", params, 403, form, "markus"),
];
const closedOne = (params: Sent, form?: Sent): readonly Example[] => [
	...closedTo(params, form),
	by("not-found", { ...params, ...nowhere }, 404, form),
];

const markup = "<script>alert(1)</script><b>tebal</b>";
const long = "x".repeat(3_001);

export const publicExamples = {
	list: [
		{ state: "filled", status: 200 },
		{ state: "filled: of a family", query: "keluarga=planning", status: 200 },
		{
			state: "empty",
			query: "keluarga=implementation",
			status: 200,
		},
		{
			state: "not-found: no such family",
			query: "keluarga=lain",
			status: 404,
		},
	],
	one: [
		anyone("open", of("plan"), 200),
		anyone("open: its second page", of("plan"), 200, { query: "halaman=2" }),
		anyone("open: the version before", of("plan"), 200, { query: "versi=1" }),
		by("open: of the own office", of("plan"), 200),
		anyone("an organisation looks", of("look"), 200),
		anyone("not yet open", of("coming"), 200),
		anyone("closed", of("over"), 200),
		anyone("ended", of("ended"), 200),
		anyone("not-found: no such page", of("plan"), 404, { query: "halaman=9" }),
		anyone("not-found: no such version", of("plan"), 404, {
			query: "versi=9",
		}),
		anyone("not-found: a draft", of("draft"), 404),
		anyone("not-found", nowhere, 404),
	],
	opinions: [
		anyone("filled", of("plan"), 200),
		anyone("filled: of a passage", of("plan"), 200, {
			query: "butir=2&versi=1",
		}),
		anyone("empty", of("coming"), 200),
		anyone("not-found: a draft", of("draft"), 404),
	],
	sheet: [
		anyone("filled", of("ended"), 200),
		anyone("empty", of("coming"), 200),
		anyone("not-found: a draft", of("draft"), 404),
	],
	history: [
		anyone("as it was given", { ...of("plan"), number: "1" }, 200),
		anyone("corrected", { ...of("ended"), number: "1" }, 200),
		by("corrected: of the own office", { ...of("ended"), number: "1" }, 200),
		anyone("not-found: no such answer", { ...of("plan"), number: "9" }, 404),
		anyone("not-found: a draft", { ...of("draft"), number: "1" }, 404),
	],
	heard: [
		anyone("told", of("over"), 200),
		anyone("not told yet", of("plan"), 200),
		anyone("not-found: a draft", of("draft"), 404),
	],
} satisfies Examples;

const words = { pendapat: "Jalur landainya harus lebih dulu." };

export const speakExamples = {
	form: [
		anyone("about the whole", of("plan"), 200),
		anyone("about a passage", of("plan"), 200, { query: "butir=2&versi=1" }),
		anyone("about a question", of("plan"), 200, { query: "tanya=1" }),
		anyone("not yet open", of("coming"), 200),
		anyone("closed", of("over"), 200),
		anyone("about a passage, of no version", of("plan"), 200, {
			query: "butir=2&versi=1.5",
		}),
		anyone("not-found: no such passage", of("plan"), 404, {
			query: "butir=99",
		}),
		anyone("not-found: no version with such a number", of("plan"), 404, {
			query: "butir=2&versi=99999999",
		}),
		anyone("not-found: a draft", of("draft"), 404),
	],
	send: [
		anyone("filled: the code is shown", of("plan"), 200, {
			form: { ...words, butir: "2", versi_naskah: "2" },
		}),
		anyone("filled: with markup, and of oneself", of("plan"), 200, {
			form: {
				pendapat: markup,
				"diri-sex": "woman",
				asal: "elsewhere",
				sekali: "1",
			},
		}),
		anyone("filled: a vote", of("plan"), 200, {
			form: { tanya: "1", pilihan: "2" },
		}),
		anyone("wrong: nothing written", of("plan"), 422, {
			form: { butir: "2", versi_naskah: "2" },
		}),
		anyone("wrong: too long, and markup", of("plan"), 422, {
			form: { pendapat: markup + long },
		}),
		anyone("wrong: nothing chosen", of("plan"), 422, { form: { tanya: "1" } }),
		anyone("wrong: not said whether told before", of("plan"), 422, {
			form: { ...words, "diri-sex": "woman" },
		}),
		anyone("wrong: no such place", of("plan"), 422, {
			form: { ...words, asal: "99.99" },
		}),
		anyone("wrong: closed meanwhile", of("over"), 422, { form: words }),
		anyone("wrong: not yet open", of("coming"), 422, { form: words }),
		anyone("not-found: a draft", of("draft"), 404, { form: words }),
	],
	deskForm: [
		by("at the desk", of("plan"), 200),
		by("at the desk: closed", of("over"), 200),
		...closedOne(of("plan")),
	],
	deskSend: [
		by("filled: the code is printed", of("plan"), 200, words),
		by("wrong: nothing written", of("plan"), 422, {}),
		by("wrong: closed", of("over"), 422, words),
		...closedOne(of("plan"), words),
	],
} satisfies Examples;

const mine = (
	state: string,
	name: SampleContribution,
	status: number,
	form?: Sent,
): Example => ({
	state,
	code: sampleCode(receiptOfContribution(name)),
	...(form ? { form } : {}),
	status,
});
const without: Example = { state: "without a visit", status: 303 };
const at = (name: SampleContribution, example: Example): Example => ({
	...example,
	params: { opinion: sampleOpinion(name) },
});
const why = { keberatan: "Ini tentang butir 3." };

export const mineExamples = {
	mine: [
		mine("answered", "passage", 200),
		mine("told at the desk", "desk", 200),
		mine("a village", "village", 200),
		mine("removed", "removed", 200),
		mine("appealed", "appealed", 200),
		mine("a vote", "vote", 200),
		without,
	],
	print: [
		mine("answered", "passage", 200),
		mine("a village", "village", 200),
		mine("a vote", "vote", 200),
		without,
	],
	appeal: [
		at("removed", mine("appealed", "removed", 303, why)),
		at("removed", mine("wrong: nothing written", "removed", 422, {})),
		at(
			"removed",
			mine("wrong: too long, and markup", "removed", 422, {
				keberatan: markup + long,
			}),
		),
		at("appealed", mine("wrong: a second time", "appealed", 422, why)),
		at("passage", mine("not-found: of another", "removed", 404, why)),
		at("removed", { ...without, form: {} }),
	],
} satisfies Examples;

const days = (
	field: string,
	day: string,
	month = "12",
	year = "2027",
): Sent => ({
	[`${field}_hari`]: day,
	[`${field}_bulan`]: month,
	[`${field}_tahun`]: year,
});
const plan: Sent = {
	judul: "Rencana jam loket",
	keluarga: "planning",
	tentang: "Jam loket masih dapat diubah.",
	kontak: "Bagian Organisasi",
	naskah: sampleDocument,
	pertanyaan: "Jam berapa? | 7 | 8",
	...days("dari_read", "1"),
	...days("sampai_read", "20"),
	...days("dari_speak", "2"),
	...days("sampai_speak", "20"),
	...days("dari_weigh", "21"),
	...days("sampai_weigh", "25"),
	...days("dari_answer", "26"),
	...days("sampai_answer", "31"),
	"akses_easy-read": "Loket baru dibuka.",
	tanpa_audio: "Belum direkam.",
};
/** As it stands at the sample. */
const access: Sent = {
	"akses_easy-read":
		"Kabupaten akan membuka loket baru.\nAnda boleh berkata apa yang harus diubah.",
	akses_audio: "https://contoh.go.id/loket.mp3",
	tanpa_captions: "Juru bahasa isyarat baru tersedia pekan depan.",
};
const wrongPlans = (params: Sent, more: Sent = {}): readonly Example[] =>
	Object.entries({
		"wrong: nothing was typed": {},
		"wrong: a phase that ends before it begins": {
			...plan,
			...days("sampai_speak", "1"),
		},
		"wrong: no such month, and markup": {
			...plan,
			judul: markup,
			tentang: markup,
			kontak: markup,
			naskah: markup,
			...days("sampai_speak", "20", "13"),
		},
		"wrong: one choice, and no address": {
			...plan,
			pertanyaan: "Jam berapa? | 7",
			akses_audio: "javascript:alert(1)",
		},
	}).map(([state, form]) => by(state, params, 422, { ...form, ...more }));

export const planExamples = {
	form: [by("empty", office, 200), ...closedTo(office)],
	plan: [
		by("planned", office, 303, plan),
		by("planned: with markup", office, 303, {
			...plan,
			judul: markup,
			tentang: markup,
			kontak: markup,
			naskah: markup,
		}),
		...wrongPlans(office),
		...closedTo(office, plan),
	],
	changeForm: [
		by("filled", of("draft"), 200),
		by("open: nothing to change", of("plan"), 303),
		...closedOne(of("draft")),
	],
	change: [
		by("changed", of("draft"), 303, revised("draft", plan)),
		by("wrong: somebody was faster", of("draft"), 422, { ...plan, versi: "0" }),
		by("wrong: it is open", of("plan"), 422, { ...plan, ...revised("plan") }),
		...wrongPlans(of("draft"), revised("draft")),
		...closedOne(of("draft"), revised("draft", plan)),
	],
	versionForm: [
		by("filled", of("plan"), 200),
		by("not-found: it has ended", of("ended"), 404),
		...closedOne(of("plan")),
	],
	version: [
		by(
			"published",
			of("plan"),
			303,
			revised("plan", { naskah: `${sampleDocument}\n\n${markup}`, ...access }),
		),
		by(
			"wrong: the same document",
			of("plan"),
			422,
			revised("plan", { naskah: sampleSecondVersion, ...access }),
		),
		by(
			"published: what lets everybody read, alone",
			of("plan"),
			303,
			revised("plan", {
				naskah: sampleSecondVersion,
				...access,
				tanpa_captions: "",
				akses_captions: "https://contoh.go.id/loket.mp4",
			}),
		),
		by(
			"wrong: not everybody can read it",
			of("plan"),
			422,
			revised("plan", { naskah: sampleDocument }),
		),
		by("wrong: nothing typed", of("plan"), 422, revised("plan")),
		by("wrong: it has ended", of("ended"), 422, revised("ended", plan)),
		...closedOne(of("plan"), revised("plan", plan)),
	],
} satisfies Examples;

const reason = { alasan: "Gedungnya terkena banjir." };

export const deskExamples = {
	offices: [
		{ state: "filled", as: "dewi", status: 200 },
		{ state: "forbidden", as: "ratna", status: 403 },
	],
	list: [
		by("filled", office, 200),
		by("empty", { unit: "lapas-ambon" }, 200, undefined, "markus"),
		...closedTo(office),
		by("not-found", { unit: "tidak-ada" }, 404),
	],
	one: [
		...(
			["plan", "draft", "ready", "over", "answered", "ended", "coming"] as const
		).map((name) => by(name, of(name), 200)),
		...closedOne(of("plan")),
	],
	deeds: {
		pembukaan: [
			by("opened", of("ready"), 303, revised("ready")),
			by("wrong: not for everybody yet", of("draft"), 422, revised("draft")),
			by("wrong: open already", of("plan"), 422, revised("plan")),
			...closedOne(of("ready"), revised("ready")),
		],
		penutupan: [
			by("closed", of("plan"), 303, revised("plan", reason)),
			by("wrong: no reason", of("plan"), 422, revised("plan")),
			by(
				"wrong: too long, and markup",
				of("plan"),
				422,
				revised("plan", { alasan: markup + "x".repeat(6_000) }),
			),
			by("wrong: closed already", of("over"), 422, revised("over", reason)),
			...closedOne(of("plan"), revised("plan", reason)),
		],
		akhir: [
			by("ended", of("answered"), 303, revised("answered")),
			by("wrong: somebody waits", of("over"), 422, revised("over")),
			by("wrong: people still speak", of("plan"), 422, revised("plan")),
			...closedOne(of("answered"), revised("answered")),
		],
	},
} as const;

const chosen = { pilih: sampleOpinion("desk") };
const answer = {
	...chosen,
	putusan: "partly",
	alasan: "Pukul 07.30, karena bus pertama tiba pukul 07.15.",
};

export const answerExamples = {
	form: [
		by("filled", of("plan"), 200),
		{ ...by("filled: of a passage", of("plan"), 200), query: "butir=1" },
		by("empty", of("answered"), 200),
		...closedOne(of("plan")),
	],
	jawab: [
		by("answered", of("plan"), 303, { ...answer, butir_berubah: "1" }),
		by("answered: by an answer that is there", of("plan"), 303, {
			...chosen,
			jawaban_nomor: "1",
		}),
		by("answered, and something follows", of("plan"), 303, {
			...answer,
			tindak_lanjut: "Tambah satu loket pada hari Senin",
		}),
		by("wrong: nothing follows from what is not taken up", of("plan"), 422, {
			...answer,
			putusan: "not",
			tindak_lanjut: "Tambah satu loket pada hari Senin",
		}),
		by("wrong: nothing chosen", of("plan"), 422, { ...answer, pilih: "" }),
		by("wrong: no verdict, and markup", of("plan"), 422, {
			...chosen,
			alasan: markup,
		}),
		by("wrong: no reason", of("plan"), 422, { ...answer, alasan: "" }),
		by("wrong: no such passage", of("plan"), 422, {
			...answer,
			butir_berubah: "99",
		}),
		by("wrong: no such answer", of("plan"), 422, {
			...chosen,
			jawaban_nomor: "99",
		}),
		...closedOne(of("plan"), answer),
	],
	tampilkan: [
		by("shown", of("plan"), 303, chosen),
		by("wrong: nothing chosen", of("plan"), 422, {}),
		by("wrong: answered meanwhile", of("plan"), 422, {
			pilih: sampleOpinion("passage"),
		}),
		...closedOne(of("plan"), chosen),
	],
	sisihkan: [
		by("removed", of("plan"), 303, { ...chosen, sebab: "insult" }),
		by("wrong: no reason of the list", of("plan"), 422, {
			...chosen,
			sebab: markup,
		}),
		by("wrong: nothing chosen", of("plan"), 422, { sebab: "insult" }),
		by("wrong: it has ended", of("ended"), 422, chosen),
		...closedOne(of("plan"), chosen),
	],
} satisfies Examples;

const first = { ...of("plan"), number: "1" };
const mended = {
	versi: "0",
	putusan: "partly",
	alasan: "Jalur landai dibangun tahun depan, bukan tahun ini.",
	mengapa: "Tahun pembangunannya tertulis salah.",
};
const told = { ...of("plan"), opinion: sampleOpinion("passage") };

export const correctExamples = {
	form: [
		by("filled", first, 200),
		by("not-found: no such answer", { ...first, number: "9" }, 404),
		...closedTo(first),
	],
	correct: [
		by("corrected", first, 303, mended),
		by("wrong: not said why, and markup", first, 422, {
			...mended,
			alasan: markup,
			mengapa: "",
		}),
		by("wrong: too long", first, 422, {
			...mended,
			mengapa: markup + "x".repeat(6_001),
		}),
		by("wrong: somebody was faster", first, 422, { ...mended, versi: "7" }),
		by("wrong: nothing typed", first, 422, {}),
		...closedTo(first, mended),
	],
	hideForm: [
		by("filled", told, 200),
		by(
			"not-found: removed before",
			{ ...told, opinion: sampleOpinion("removed") },
			404,
		),
		...closedTo(told),
	],
	hide: [
		by("taken away", told, 303, { sebab: "private" }),
		by("wrong: no reason of the list", told, 422, { sebab: markup }),
		by("not-found", { ...told, opinion: nobody }, 404, { sebab: "private" }),
		...closedTo(told, { sebab: "private" }),
	],
} satisfies Examples;

const asked = { lembaga: nextOrganisation };

export const lookExamples = {
	form: [
		by("filled", of("look"), 200),
		by("not-found: a family without looking", of("plan"), 404),
		...closedOne(of("look")),
	],
	ask: [
		by("asked: the code is printed", of("look"), 200, asked),
		by("wrong: nobody chosen", of("look"), 422, { lembaga: markup }),
		by("wrong: asked before", of("look"), 422, {
			lembaga: lookingOrganisation,
		}),
		by("wrong: the days are over", of("over"), 422, asked),
		...closedOne(of("look"), asked),
	],
} satisfies Examples;

/** On the last day that passed on every clock: the samples opened some days ago. */
const meeting: Sent = {
	tempat: "Desa Muara Pinang",
	naskah_dibaca: "2",
	orang: "30",
	catatan: "2: Jalur landai lebih dulu.\nPengumuman di balai desa.",
	saksi_1: "Rusli",
	saksi_2: "Nurhayati",
	suara_1_1: "12",
	suara_1_2: "9",
};

const village = { ...of("plan"), contribution: sampleContributions.village };
const wrongly: Sent = { alasan: "25 suara terketik 250." };

export const gatheringExamples = {
	form: [
		by("empty", of("plan"), 200),
		by("closed", of("over"), 200),
		...closedOne(of("plan")),
	],
	note: [
		by("wrong: nothing typed", of("plan"), 422, {}),
		by("wrong: more votes than people, and markup", of("plan"), 422, {
			...meeting,
			tempat: markup,
			catatan: markup,
			saksi_1: markup,
			orang: "20",
		}),
		by("wrong: one signed twice, no such passage", of("plan"), 422, {
			...meeting,
			catatan: "99: Tidak ada",
			saksi_2: "rusli",
		}),
		by("wrong: not said which version was read", of("plan"), 422, {
			...meeting,
			naskah_dibaca: "9",
		}),
		by("wrong: closed", of("over"), 422, meeting),
		...closedOne(of("plan"), meeting),
	],
	print: [
		by("a village", village, 200),
		by(
			"not-found: of another consultation",
			{ ...of("over"), contribution: sampleContributions.village },
			404,
		),
		...closedTo(village),
	],
	askBack: [
		by("filled", village, 200),
		by(
			"not-found: no sheet",
			{ ...of("plan"), contribution: sampleContributions.desk },
			404,
		),
		...closedTo(village),
	],
	takeBack: [
		by("taken back", village, 303, wrongly),
		by("wrong: no reason", village, 422, {}),
		by("wrong: too long, and markup", village, 422, {
			alasan: markup + "x".repeat(6_001),
		}),
		by(
			"not-found: no sheet",
			{ ...of("plan"), contribution: sampleContributions.desk },
			404,
			wrongly,
		),
		...closedTo(village, wrongly),
	],
} satisfies Examples;

const appealed = { ...of("plan"), opinion: sampleOpinion("appealed") };
const decision = { keputusan: "put-back", alasan: "Ini tentang antrean." };

export const appealsExamples = {
	list: [
		by("filled: whoever removed it may not decide", of("plan"), 200),
		by("filled: somebody else", of("plan"), 200, undefined, "yusuf"),
		by("empty", of("over"), 200),
		...closedOne(of("plan")),
	],
	decide: [
		by("decided", appealed, 303, decision, "yusuf"),
		by("wrong: whoever removed it", appealed, 422, decision),
		by("wrong: nothing decided", appealed, 422, {}, "yusuf"),
		by(
			"wrong: no reason, and markup",
			appealed,
			422,
			{ keputusan: markup, alasan: "" },
			"yusuf",
		),
		by(
			"not-found: not appealed",
			{ ...of("plan"), opinion: sampleOpinion("desk") },
			404,
			decision,
			"yusuf",
		),
		...closedTo(appealed, decision),
	],
} satisfies Examples;

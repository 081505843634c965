import type { Example } from "#platform/http/route.ts";
import { unitId } from "#units/samples";
import {
	askers,
	type SampleQuestion,
	sampleCoaching,
	sampleHelp,
	sampleProposal,
	sampleQuestions,
} from "../samples.ts";

const of = (name: SampleQuestion) => ({
	unit: askers[name].unit,
	question: sampleQuestions[name],
});
const rutan = { unit: "rutan-rangkasbitung" };
const at = (unit: string, instrument: string, code: string) => ({
	unit,
	instrument,
	code,
});
const place = at("rutan-rangkasbitung", "p2ham-2023", "a.1");
const missing = "0199b200-0000-7000-8000-0000000000ff";
const nowhere = { ...rutan, question: missing };

const by = (
	as: string,
	state: string,
	params: Readonly<Record<string, string>>,
	status: number,
	form?: Readonly<Record<string, string>>,
): Example => ({ state, as, params, status, ...(form ? { form } : {}) });

const markup = "<script>alert(1)</script><b>tebal</b>";
const tooLong = "x".repeat(8001);

/** Whoever has nothing to do with guidance may not enter; others find nothing. */
const closedTo = (
	form?: Readonly<Record<string, string>>,
): readonly Example[] => [
	by("ratna", "forbidden", of("answered"), 403, form),
	by("joko", "not-found: of another unit", of("answered"), 404, form),
	by("wulan", "not-found", nowhere, 404, form),
];
const closedToCoaches = (
	name: SampleQuestion,
	form: Readonly<Record<string, string>>,
): readonly Example[] => [
	by("ratna", "forbidden", of(name), 403, form),
	by("wulan", "forbidden: the unit itself", of(name), 403, form),
	by("zahra", "not-found: coaches others", of(name), 404, form),
	by("ningsih", "not-found", nowhere, 404, form),
];

export const listExamples = {
	home: [
		{ state: "a unit", as: "wulan", status: 200 },
		{ state: "a coach with a question that waits", as: "ningsih", status: 200 },
		{ state: "a reviewer", as: "bayu", status: 200 },
		{ state: "forbidden", as: "ratna", status: 403 },
	],
	unit: [
		by("wulan", "filled", rutan, 200),
		by("ningsih", "filled: its coach", rutan, 200),
		by("dewi", "empty", { unit: "kabupaten-empat-lawang" }, 200),
		by("ratna", "forbidden", rutan, 403),
		by("joko", "not-found: of another unit", rutan, 404),
		by("wulan", "not-found", { unit: "tidak-ada" }, 404),
	],
} satisfies Record<string, readonly Example[]>;

const elsewhere = [
	by(
		"wulan",
		"not-found: no such item",
		at("rutan-rangkasbitung", "p2ham-2023", "z.9"),
		404,
		{},
	),
	by("joko", "not-found: for another unit", place, 404, {}),
	by("ratna", "forbidden", place, 403, {}),
];
const reading = elsewhere.map(({ form: _, ...example }) => example);

export const askExamples = {
	form: [
		by("wulan", "filled: answered before", place, 200),
		by("joko", "empty", at("dinkes-empat-lawang", "kkpham-2021", "6.s"), 200),
		...reading,
	],
	send: [
		by("wulan", "asked", place, 303, {
			pertanyaan: "Bolehkah bukti berupa rekaman suara?",
		}),
		by("wulan", "asked: with markup", place, 303, { pertanyaan: markup }),
		by("wulan", "asked: read what is alike", place, 303, {
			pertanyaan: "Apakah foto jalur landai cukup sebagai bukti?",
			tetap: "ya",
		}),
		by("wulan", "wrong: nothing was typed", place, 422, {}),
		by("wulan", "wrong: too long", place, 422, { pertanyaan: tooLong }),
		by("wulan", "wrong: an answer is alike", place, 422, {
			pertanyaan: "Apakah foto jalur landai cukup sebagai bukti?",
		}),
		by(
			"hendra",
			"wrong: asked already",
			at("rutan-rangkasbitung", "p2ham-2023", "c.3"),
			422,
			{ pertanyaan: askers.waiting.text },
		),
		...elsewhere,
	],
	join: [
		by("wulan", "noted already", { ...rutan, help: sampleHelp }, 303, {}),
		by("hendra", "noted", { ...rutan, help: sampleHelp }, 303, {}),
		by("wulan", "wrong: no such help", { ...rutan, help: missing }, 404, {}),
		by(
			"joko",
			"not-found: for another unit",
			{ ...rutan, help: sampleHelp },
			404,
			{},
		),
		by("ratna", "forbidden", { ...rutan, help: sampleHelp }, 403, {}),
	],
} satisfies Record<string, readonly Example[]>;

export const questionExamples = {
	one: [
		by("wulan", "waiting", of("waiting"), 200),
		by("ningsih", "waiting: for its coach", of("waiting"), 200),
		by("wulan", "answered", of("answered"), 200),
		by("ningsih", "answered: for its coach", of("answered"), 200),
		by("ningsih", "proposed", of("proposed"), 200),
		by("wulan", "published", of("published"), 200),
		by("joko", "waiting: of an office", of("opd"), 200),
		by("bayu", "waiting: nobody coaches", of("alone"), 200),
		by("bayu", "not-found: a coach is there", of("answered"), 404),
		...closedTo(),
	],
	answer: [
		by("ningsih", "answered", of("waiting"), 303, {
			versi: "1",
			jawaban: "Bisa, dengan surat keterangan komunitas.",
		}),
		by("ningsih", "answered: with markup", of("waiting"), 303, {
			versi: "1",
			jawaban: markup,
		}),
		by("ningsih", "answered again", of("answered"), 303, {
			versi: "2",
			jawaban: "Sejak diterima di kanal mana pun.",
		}),
		by("ningsih", "wrong: somebody was faster", of("answered"), 422, {
			versi: "1",
			jawaban: markup,
		}),
		by("ningsih", "wrong: nothing was typed", of("waiting"), 422, {
			versi: "1",
		}),
		by("ningsih", "wrong: too long", of("waiting"), 422, {
			versi: "1",
			jawaban: tooLong,
		}),
		by("ningsih", "wrong: help of another item", of("waiting"), 422, {
			versi: "1",
			panduan: sampleHelp,
		}),
		...closedToCoaches("waiting", { versi: "1", jawaban: "Ya." }),
	],
	propose: [
		by("ningsih", "proposed", of("answered"), 303, {
			versi: "0",
			pertanyaan_umum: "Sejak kapan waktu menjawab dihitung?",
			jawaban_umum: "Sejak diterima.",
		}),
		by("ningsih", "wrong: nothing was typed", of("answered"), 422, {
			versi: "0",
		}),
		by("ningsih", "wrong: too long, with markup", of("answered"), 422, {
			versi: "0",
			pertanyaan_umum: markup,
			jawaban_umum: tooLong,
		}),
		by("ningsih", "wrong: not answered", of("waiting"), 422, {
			versi: "0",
			pertanyaan_umum: "Apa?",
			jawaban_umum: "Itu.",
		}),
		by("ningsih", "wrong: proposed already", of("proposed"), 422, {
			versi: "1",
			pertanyaan_umum: "Apa?",
			jawaban_umum: "Itu.",
		}),
		...closedToCoaches("answered", { versi: "0" }),
	],
	followUp: [
		by("ningsih", "opened", of("answered"), 303, {
			versi: "2",
			tindak_lanjut: "Terbitkan contoh bukti untuk butir ini",
		}),
		by("ningsih", "wrong: nothing was typed", of("answered"), 422, {
			versi: "2",
		}),
		by("ningsih", "wrong: not answered", of("waiting"), 422, {
			versi: "1",
			tindak_lanjut: "Terbitkan contoh bukti",
		}),
		...closedToCoaches("answered", { versi: "2" }),
	],
	withdraw: [
		by("hendra", "withdrawn", of("waiting"), 303, { versi: "1" }),
		by("wulan", "wrong: answered already", of("answered"), 422, { versi: "2" }),
		...closedTo({ versi: "2" }),
	],
} satisfies Record<string, readonly Example[]>;

const proposal = { proposal: sampleProposal };
const words = {
	versi: "1",
	pertanyaan_umum: "Apakah toilet yang dipakai bersama pegawai dihitung?",
	jawaban_umum: "Ya, asal terbuka untuk pengunjung.",
};
const closedReview = (
	form?: Readonly<Record<string, string>>,
): readonly Example[] => [
	by("ningsih", "forbidden: a coach", proposal, 403, form),
	by("bayu", "not-found", { proposal: missing }, 404, form),
];

export const reviewExamples = {
	one: [by("bayu", "filled", proposal, 200), ...closedReview()],
	publish: [
		by("bayu", "published", proposal, 303, words),
		by("bayu", "wrong: nothing was typed, with markup", proposal, 422, {
			...words,
			pertanyaan_umum: markup,
			jawaban_umum: "",
		}),
		by("bayu", "wrong: somebody was faster", proposal, 422, {
			...words,
			versi: "0",
		}),
		...closedReview(words),
	],
	return: [
		by("bayu", "sent back", proposal, 303, {
			versi: "1",
			alasan: "Sebut jam layanan.",
		}),
		by("bayu", "wrong: no reason", proposal, 422, { versi: "1" }),
		...closedReview({ versi: "1" }),
	],
} satisfies Record<string, readonly Example[]>;

const assignment = {
	unit: "lapas-serang",
	kantor: "kanwil-kemenham-banten",
	mulai_hari: "1",
	mulai_bulan: "1",
	mulai_tahun: "2025",
	alasan: "Surat kantor wilayah",
};
const wrongly = (state: string, form: Readonly<Record<string, string>>) => ({
	state,
	as: "bayu",
	status: 422,
	form: { ...assignment, ...form },
});

const withdrawn = (
	as: string,
	state: string,
	status: number,
	form: Readonly<Record<string, string>>,
): Example => ({
	state,
	as,
	status,
	form: {
		unit: unitId("lapas-ambon"),
		id: sampleCoaching,
		[`alasan_cabut_${sampleCoaching}`]: "Kantor tidak jadi pindah.",
		...form,
	},
});

export const coachExamples = {
	list: [
		{ state: "filled", as: "bayu", status: 200 },
		{ state: "filled: a coach", as: "ningsih", status: 200 },
		{ state: "forbidden", as: "ratna", status: 403 },
	],
	assign: [
		{ state: "named", as: "bayu", status: 303, form: assignment },
		wrongly("wrong: nothing was typed", { unit: "", kantor: "", alasan: "" }),
		wrongly("wrong: markup for a unit", { unit: markup, alasan: markup }),
		wrongly("wrong: no such office", { kantor: "kantor bulan" }),
		wrongly("wrong: coaches itself", { kantor: "lapas-serang" }),
		wrongly("wrong: no such day", { mulai_bulan: "13" }),
		wrongly("wrong: no reason", { alasan: "" }),
		wrongly("wrong: before the last", {
			unit: "rutan-rangkasbitung",
			mulai_tahun: "2021",
		}),
		wrongly("wrong: too far away", { mulai_tahun: "2126" }),
		{ state: "forbidden", as: "ningsih", status: 403, form: assignment },
	],
	withdraw: [
		withdrawn("bayu", "withdrawn", 303, {}),
		withdrawn("bayu", "wrong: no reason", 422, {
			[`alasan_cabut_${sampleCoaching}`]: "",
		}),
		withdrawn("bayu", "not-found", 404, { id: missing }),
		withdrawn("ningsih", "forbidden", 403, {}),
	],
} satisfies Record<string, readonly Example[]>;

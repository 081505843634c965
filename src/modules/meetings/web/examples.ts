import { personIds } from "#identity/samples";
import type { Example } from "#platform/http/route.ts";
import { unitId } from "#units/samples";
import {
	meetingOffice,
	type SampleMeeting,
	sampleMeetings,
} from "../samples.ts";

const office = { unit: meetingOffice };
const of = (name: SampleMeeting) => ({
	...office,
	meeting: sampleMeetings[name],
});
const nowhere = {
	...office,
	meeting: "0199b100-0000-7000-8000-0000000000ff",
};

/** Each as it stands in the samples. */
const revisions: Readonly<Record<SampleMeeting, string>> = {
	first: "6",
	second: "5",
	planned: "1",
	tied: "1",
	running: "2",
	drafting: "3",
	cancelled: "2",
};

const by = (
	as: string,
	state: string,
	params: Readonly<Record<string, string>>,
	status: number,
	form?: Readonly<Record<string, string>>,
): Example => ({ state, as, params, status, ...(form ? { form } : {}) });

/** Whoever looks after nothing may not enter; others find nothing. */
const closedTo = (
	params: Readonly<Record<string, string>>,
	form?: Readonly<Record<string, string>>,
): readonly Example[] => [
	by("ratna", "forbidden", params, 403, form),
	by("wulan", "not-found: of another office", params, 404, form),
	by("dewi", "not-found", nowhere, 404, form),
];

const markup = "<script>alert(1)</script><b>tebal</b>";
const plan = {
	judul: "Rapat koordinasi bulan depan",
	tanggal_hari: "31",
	tanggal_bulan: "12",
	tanggal_tahun: "2027",
	mulai: "09.00",
	selesai: "11.00",
	tempat: "Aula",
	daring: "https://rapat.contoh.go.id/p2ham",
	ketua: personIds.yusuf,
	notulis: personIds.dewi,
	acara: "Kemajuan\nHambatan",
	unit: unitId("dinkes-empat-lawang"),
	unit_lain: "Dinas Pendidikan Kabupaten Empat Lawang",
	tamu: "Ketua PKK, PKK Kabupaten",
	tentang: "",
};
const sameWrong = {
	"wrong: nothing was typed": {},
	"wrong: it ends before it begins": { ...plan, selesai: "08.00" },
	"wrong: a day that is over": { ...plan, tanggal_tahun: "2020" },
	"wrong: no such month, and markup": {
		...plan,
		judul: markup,
		tempat: markup,
		acara: markup,
		tamu: markup,
		tanggal_bulan: "13",
	},
	"wrong: the chair is not of the office, a unit that is not known": {
		...plan,
		ketua: personIds.sari,
		unit_lain: markup,
	},
	"wrong: chair and note-taker are one, too long, a wrong address": {
		...plan,
		notulis: personIds.yusuf,
		judul: "x".repeat(201),
		daring: "javascript:alert(1)",
		tentang: "assessment lapas-serang p2ham-2023 2026",
	},
};
const wrongPlans = (
	params: Readonly<Record<string, string>>,
	more: Readonly<Record<string, string>> = {},
): readonly Example[] =>
	Object.entries(sameWrong).map(([state, form]) =>
		by("dewi", state, params, 422, { ...form, ...more }),
	);

const revised = (name: SampleMeeting, form: Record<string, string> = {}) => ({
	versi: revisions[name],
	...form,
});

export const listExamples = {
	offices: [
		{ state: "filled", as: "dewi", status: 200 },
		{ state: "forbidden", as: "ratna", status: 403 },
	],
	list: [
		by("dewi", "filled", office, 200),
		by("joko", "filled: invited", { unit: "dinkes-empat-lawang" }, 200),
		by("markus", "empty", { unit: "lapas-ambon" }, 200),
		by("wulan", "forbidden", office, 403),
		by("dewi", "not-found", { unit: "tidak-ada" }, 404),
	],
} satisfies Record<string, readonly Example[]>;

export const planExamples = {
	form: [
		by("dewi", "empty", office, 200),
		by("wulan", "forbidden", office, 403),
		by("dewi", "not-found", { unit: "tidak-ada" }, 404),
	],
	plan: [
		by("dewi", "planned", office, 303, plan),
		by("dewi", "planned: with markup", office, 303, {
			...plan,
			judul: markup,
			tempat: markup,
			acara: markup,
			tamu: markup,
		}),
		...wrongPlans(office),
		by("wulan", "forbidden", office, 403, plan),
	],
	changeForm: [
		by("dewi", "filled", of("planned"), 200),
		by("dewi", "begun: nothing to change", of("running"), 303),
		...closedTo(of("planned")),
	],
	change: [
		by("dewi", "changed", of("planned"), 303, revised("planned", plan)),
		by("dewi", "wrong: somebody was faster", of("planned"), 422, {
			...plan,
			versi: "0",
		}),
		by("dewi", "wrong: it has begun", of("running"), 422, {
			...plan,
			...revised("running"),
		}),
		...wrongPlans(of("planned"), revised("planned")),
		...closedTo(of("planned"), revised("planned", plan)),
	],
	nextForm: [
		by("dewi", "filled", of("second"), 200),
		...closedTo(of("second")),
	],
	next: [
		by("dewi", "planned", of("second"), 303, plan),
		by("dewi", "wrong: it is planned already", of("first"), 422, plan),
		...wrongPlans(of("second")),
		...closedTo(of("second"), plan),
	],
} satisfies Record<string, readonly Example[]>;

const written = {
	hadir_0: "present",
	hadir_1: "present",
	hadir_2: "absent",
	tanpa_undangan: "Ketua RT 02, warga",
	bahasan_0: "Loket ramah lansia dibuka Senin.",
	baris: "2",
	putusan_0: "Sediakan kursi di loket",
	pelaksana_0: unitId("dinkes-empat-lawang"),
	sampai_0_hari: "31",
	sampai_0_bulan: "12",
	sampai_0_tahun: "2099",
	putusan_1: "Rapat berikutnya bulan depan",
};

export const minutesExamples = {
	form: [
		by("dewi", "empty", of("drafting"), 200),
		by("yusuf", "empty: while it runs", of("running"), 200),
		by("dewi", "sent: nothing to write", of("second"), 303),
		...closedTo(of("drafting")),
	],
	write: [
		by("dewi", "written", of("drafting"), 303, revised("drafting", written)),
		by("dewi", "written: with markup", of("drafting"), 303, {
			...written,
			...revised("drafting"),
			bahasan_0: markup,
			tanpa_undangan: markup,
			putusan_1: markup,
		}),
		by("dewi", "wrong: somebody was faster", of("drafting"), 422, {
			...written,
			versi: "2",
		}),
		by("dewi", "wrong: a day that is over", of("drafting"), 422, {
			...written,
			...revised("drafting"),
			sampai_0_tahun: "2020",
		}),
		by("dewi", "wrong: no such day, markup kept", of("drafting"), 422, {
			...written,
			...revised("drafting"),
			bahasan_0: markup,
			sampai_0_hari: "32",
		}),
		by("dewi", "wrong: nobody is to do it, too long", of("drafting"), 422, {
			...written,
			...revised("drafting"),
			pelaksana_0: "",
			bahasan_1: "x".repeat(4001),
		}),
		by("dewi", "wrong: a unit without a decision", of("drafting"), 422, {
			...written,
			...revised("drafting"),
			putusan_0: "",
		}),
		by("dewi", "wrong: sent already", of("second"), 422, {
			...written,
			...revised("second"),
		}),
		...closedTo(of("drafting"), revised("drafting", written)),
	],
} satisfies Record<string, readonly Example[]>;

const reason = (field: string, words: string) => ({ [field]: words });

export const deedExamples = {
	one: [
		by("dewi", "planned", of("planned"), 200),
		by("dewi", "running", of("running"), 200),
		by("dewi", "drafting", of("drafting"), 200),
		by("yusuf", "drafting: written by another", of("drafting"), 200),
		by("dewi", "waiting: for the chair", of("second"), 200),
		by("yusuf", "waiting: to be approved", of("second"), 200),
		by("dewi", "approved", of("first"), 200),
		by("joko", "approved: invited", of("first"), 200),
		by("dewi", "cancelled", of("cancelled"), 200),
		by("dewi", "about an assessment", of("tied"), 200),
		by("wulan", "not-found: may not read it", of("tied"), 404),
		...closedTo(of("planned")),
	],
	print: [
		by("dewi", "filled", of("first"), 200),
		by("joko", "filled: invited", of("first"), 200),
		by("dewi", "filled: draft", of("second"), 200),
		by("joko", "not-found: draft", of("second"), 404),
		{ ...by("dewi", "not-found: version", of("first"), 404), query: "versi=9" },
		...closedTo(of("first")),
	],
	calendar: [
		by("joko", "file", of("planned"), 200),
		by("dewi", "file: about an assessment", of("tied"), 200),
		by("dewi", "not-found: cancelled", of("cancelled"), 404),
		...closedTo(of("planned")),
	],
	deeds: {
		mulai: [
			by("dewi", "begun", of("planned"), 303, revised("planned")),
			by("dewi", "wrong: has begun", of("running"), 422, revised("running")),
			...closedTo(of("planned"), revised("planned")),
		],
		selesai: [
			by("dewi", "over", of("running"), 303, revised("running")),
			by("dewi", "wrong: not begun", of("planned"), 422, revised("planned")),
			...closedTo(of("running"), revised("running")),
		],
		pengiriman: [
			by(
				"dewi",
				"wrong: nothing is written",
				of("drafting"),
				422,
				revised("drafting"),
			),
			by(
				"yusuf",
				"wrong: not the note-taker",
				of("drafting"),
				422,
				revised("drafting"),
			),
			by("dewi", "wrong: sent already", of("second"), 422, revised("second")),
			...closedTo(of("drafting"), revised("drafting")),
		],
		pengesahan: [
			by("yusuf", "approved", of("second"), 303, revised("second")),
			by("dewi", "wrong: not the chair", of("second"), 422, revised("second")),
			by("yusuf", "wrong: somebody was faster", of("second"), 422, {
				versi: "4",
			}),
			by(
				"yusuf",
				"wrong: approved already",
				of("first"),
				422,
				revised("first"),
			),
			...closedTo(of("second"), revised("second")),
		],
		pengembalian: [
			by(
				"yusuf",
				"sent back",
				of("second"),
				303,
				revised("second", reason("alasan_pengembalian", "Tambahkan hambatan.")),
			),
			by("yusuf", "wrong: no reason", of("second"), 422, revised("second")),
			...closedTo(of("second"), revised("second")),
		],
		perbaikan: [
			by(
				"dewi",
				"begun",
				of("first"),
				303,
				revised("first", reason("alasan_perbaikan", markup)),
			),
			by("dewi", "wrong: no reason", of("first"), 422, revised("first")),
			by(
				"dewi",
				"wrong: not approved",
				of("second"),
				422,
				revised("second", reason("alasan_perbaikan", "Salah tulis.")),
			),
			...closedTo(of("first"), revised("first")),
		],
		"tanpa-perbaikan": [
			by(
				"dewi",
				"wrong: nothing is being corrected",
				of("first"),
				422,
				revised("first"),
			),
			...closedTo(of("first"), revised("first")),
		],
		pembatalan: [
			by(
				"dewi",
				"cancelled",
				of("planned"),
				303,
				revised("planned", reason("alasan_pembatalan", "Bertepatan libur.")),
			),
			by("dewi", "wrong: no reason", of("planned"), 422, revised("planned")),
			by(
				"dewi",
				"wrong: too long",
				of("planned"),
				422,
				revised("planned", reason("alasan_pembatalan", "x".repeat(4001))),
			),
			...closedTo(of("planned"), revised("planned")),
		],
	},
} as const;

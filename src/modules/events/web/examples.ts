import type { Example } from "#platform/http/route.ts";
import { eventOffice, type SampleEvent, sampleEvents } from "../samples.ts";

const office = { unit: eventOffice };
export const of = (name: SampleEvent) => ({
	...office,
	event: sampleEvents[name],
});
export const nowhere = {
	...office,
	event: "0199e000-0000-7000-8000-0000000000ff",
};

/** Each as it stands in the samples. */
const revisions: Readonly<Record<SampleEvent, string>> = {
	coaching: "2",
	past: "4",
	draft: "1",
	cancelled: "3",
	running: "3",
	full: "2",
	today: "2",
};

export const by = (
	as: string,
	state: string,
	params: Readonly<Record<string, string>>,
	status: number,
	form?: Readonly<Record<string, string>>,
): Example => ({ state, as, params, status, ...(form ? { form } : {}) });

/** Whoever looks after nothing may not enter, nor whoever looks after another office. */
export const closedTo = (
	params: Readonly<Record<string, string>>,
	form?: Readonly<Record<string, string>>,
): readonly Example[] => [
	by("ratna", "forbidden", params, 403, form),
	by("yohana", "forbidden: of another office", params, 403, form),
	by("markus", "not-found", nowhere, 404, form),
];

export const publicExamples = {
	list: [
		{ state: "filled", status: 200 },
		{ state: "filled: of a province", query: "provinsi=81", status: 200 },
		{ state: "empty", query: "provinsi=11", status: 200 },
		{ state: "not-found: no such province", query: "provinsi=00", status: 404 },
	],
	feed: [
		{ state: "file", status: 200 },
		{ state: "file: of a province", query: "provinsi=81", status: 200 },
		{ state: "file: nothing in it", query: "provinsi=11", status: 200 },
		{ state: "not-found: no such province", query: "provinsi=00", status: 404 },
	],
	one: [
		{ state: "open", params: of("coaching"), status: 200 },
		by("markus", "open: of the own office", of("coaching"), 200),
		{ state: "open: full", params: of("full"), status: 200 },
		{ state: "running", params: of("running"), status: 200 },
		{ state: "over", params: of("past"), status: 200 },
		{ state: "cancelled", params: of("cancelled"), status: 200 },
		{ state: "not-found: a draft", params: of("draft"), status: 404 },
		{ state: "not-found", params: nowhere, status: 404 },
	],
	calendar: [
		{ state: "file", params: of("coaching"), status: 200 },
		{ state: "file: cancelled", params: of("cancelled"), status: 200 },
		{ state: "not-found: a draft", params: of("draft"), status: 404 },
	],
} satisfies Record<string, readonly Example[]>;

const markup = "<script>alert(1)</script><b>tebal</b>";
const plan = {
	judul: "Diseminasi di Masohi",
	jenis: "dissemination",
	cara: "hybrid",
	tanggal_hari: "31",
	tanggal_bulan: "12",
	tanggal_tahun: "2027",
	mulai: "09.00",
	selesai: "11.00",
	provinsi: "81",
	tempat: "Aula",
	daring: "https://rapat.contoh.go.id/acara",
	kursi: "40",
	kursi_daring: "1.000",
	kontak: "Panitia, (0911) 555 0100",
	"akses_step-free": "yes",
	bantuan_interpreter: "confirmed",
	bantuan_interpreter_siapa: "Pusat Layanan Juru Bahasa Isyarat",
};
const sameWrong = {
	"wrong: nothing was typed": {},
	"wrong: it ends before it begins": { ...plan, selesai: "08.00" },
	"wrong: a day that is over": { ...plan, tanggal_tahun: "2020" },
	"wrong: no such month, and markup": {
		...plan,
		judul: markup,
		tempat: markup,
		tentang: markup,
		kontak: markup,
		tanggal_bulan: "13",
	},
	"wrong: confirmed by nobody, no places, a wrong address": {
		...plan,
		bantuan_interpreter_siapa: "",
		kursi: "banyak",
		daring: "javascript:alert(1)",
	},
};
const wrongPlans = (
	params: Readonly<Record<string, string>>,
	more: Readonly<Record<string, string>> = {},
): readonly Example[] =>
	Object.entries(sameWrong).map(([state, form]) =>
		by("markus", state, params, 422, { ...form, ...more }),
	);

const revised = (name: SampleEvent, form: Record<string, string> = {}) => ({
	versi: revisions[name],
	...form,
});

export const planExamples = {
	form: [by("markus", "empty", office, 200), ...closedTo(office).slice(0, 2)],
	plan: [
		by("markus", "planned", office, 303, plan),
		by("markus", "planned: with markup", office, 303, {
			...plan,
			judul: markup,
			tempat: markup,
			tentang: markup,
			kontak: markup,
		}),
		...wrongPlans(office),
		...closedTo(office, plan).slice(0, 2),
	],
	changeForm: [
		by("markus", "filled", of("coaching"), 200),
		by("markus", "begun: nothing to change", of("running"), 303),
		...closedTo(of("coaching")),
	],
	change: [
		by("markus", "changed", of("draft"), 303, revised("draft", plan)),
		by("markus", "wrong: somebody was faster", of("coaching"), 422, {
			...plan,
			versi: "0",
		}),
		by("markus", "wrong: fewer places than are taken", of("coaching"), 422, {
			...plan,
			...revised("coaching", { kursi_daring: "2" }),
		}),
		by("markus", "wrong: it has begun", of("running"), 422, {
			...plan,
			...revised("running"),
		}),
		...wrongPlans(of("draft"), revised("draft")),
		...closedTo(of("draft"), revised("draft", plan)),
	],
} satisfies Record<string, readonly Example[]>;

const reason = { alasan: "Aula dipakai untuk penampungan warga." };

export const deskExamples = {
	offices: [
		{ state: "filled", as: "markus", status: 200 },
		{ state: "forbidden", as: "ratna", status: 403 },
	],
	list: [
		by("markus", "filled", office, 200),
		by("yohana", "empty", { unit: "kanwil-kemenkum-ntt" }, 200),
		...closedTo(office).slice(0, 2),
		by("markus", "not-found", { unit: "tidak-ada" }, 404),
	],
	one: [
		...(
			["coaching", "past", "draft", "cancelled", "today", "running"] as const
		).map((name) => by("markus", name, of(name), 200)),
		...closedTo(of("draft")),
	],
	participants: [
		by("markus", "filled", of("coaching"), 200),
		by("markus", "filled: it runs", of("running"), 200),
		by("markus", "empty", of("today"), 200),
		{
			...by("markus", "not-found: no such page", of("coaching"), 404),
			query: "halaman=9",
		},
		...closedTo(of("coaching")),
	],
	deeds: {
		pembukaan: [
			by("markus", "opened", of("draft"), 303, revised("draft")),
			by("markus", "wrong: open already", of("coaching"), 422, {
				...revised("coaching"),
			}),
			...closedTo(of("draft"), revised("draft")),
		],
		mulai: [
			by("markus", "begun", of("today"), 303, revised("today")),
			by(
				"markus",
				"wrong: not its day",
				of("coaching"),
				422,
				revised("coaching"),
			),
			by("markus", "wrong: not open", of("draft"), 422, revised("draft")),
			...closedTo(of("coaching"), revised("coaching")),
		],
		selesai: [
			by("markus", "over", of("running"), 303, revised("running")),
			by("markus", "wrong: somebody was faster", of("running"), 422, {
				versi: "0",
			}),
			...closedTo(of("running"), revised("running")),
		],
		pembatalan: [
			by("markus", "cancelled", of("draft"), 303, revised("draft", reason)),
			by("markus", "wrong: no reason", of("draft"), 422, revised("draft")),
			by(
				"markus",
				"wrong: too long",
				of("draft"),
				422,
				revised("draft", { alasan: "x".repeat(4001) }),
			),
			by(
				"markus",
				"wrong: it runs",
				of("running"),
				422,
				revised("running", reason),
			),
			...closedTo(of("draft"), revised("draft", reason)),
		],
	},
} as const;

import { sampleEvents } from "#events/samples";
import type { Example } from "#platform/http/route.ts";
import {
	partnerOffice,
	type SampleAgreement,
	type SamplePartner,
	sampleActivities,
	sampleAgreements,
	sampleFile,
	samplePartners,
	secondOffice,
} from "../samples.ts";

const office = { unit: partnerOffice };
const of = (name: SampleAgreement) => ({
	...office,
	agreement: sampleAgreements[name],
});
const withPartner = (name: SamplePartner) => ({
	...office,
	partner: samplePartners[name],
});
const nobody = "0199f000-0000-7000-8000-0000000000ff";
const nowhere = { ...office, agreement: nobody };

const by = (
	as: string,
	state: string,
	params: Readonly<Record<string, string>>,
	status: number,
	form?: Readonly<Record<string, string>>,
): Example => ({ state, as, params, status, ...(form ? { form } : {}) });

/** Whoever looks after nothing may not enter, nor whoever looks after another office. */
const closedTo = (
	params: Readonly<Record<string, string>>,
	form?: Readonly<Record<string, string>>,
): readonly Example[] => [
	by("ratna", "forbidden", params, 403, form),
	by("markus", "forbidden: of another office", params, 403, form),
];
const closedOne = (
	params: Readonly<Record<string, string>>,
	form?: Readonly<Record<string, string>>,
): readonly Example[] => [
	...closedTo(params, form),
	by("yohana", "not-found", { ...params, ...nowhere }, 404, form),
];

const markup = "<script>alert(1)</script><b>tebal</b>";

export const publicExamples = {
	list: [
		{ state: "filled", status: 200 },
		{ state: "filled: of a province", query: "provinsi=81", status: 200 },
		{
			state: "filled: of a kind and a topic",
			query: "jenis=disabled-people&pokok=sign-language",
			status: 200,
		},
		{ state: "filled: what is over", query: "masa=berakhir", status: 200 },
		{ state: "empty", query: "jenis=business", status: 200 },
		{ state: "not-found: no such province", query: "provinsi=00", status: 404 },
		{ state: "not-found: no such page", query: "halaman=99", status: 404 },
	],
	csv: [
		{ state: "file", status: 200 },
		{ state: "file: what is over", query: "masa=berakhir", status: 200 },
		{ state: "not-found: no such kind", query: "jenis=lain", status: 404 },
	],
	partner: [
		{ state: "filled", params: { partner: samplePartners.deaf }, status: 200 },
		{
			state: "filled: of two offices",
			params: { partner: samplePartners.foundation },
			status: 200,
		},
		{
			state: "filled: it is no more",
			params: { partner: samplePartners.dissolved },
			status: 200,
		},
		{ state: "empty", params: { partner: samplePartners.fresh }, status: 200 },
		{ state: "not-found", params: { partner: nobody }, status: 404 },
	],
	agreement: [
		{
			state: "in force, with what came of it",
			params: of("running"),
			status: 200,
		},
		by("yohana", "in force: of the own office", of("running"), 200),
		{ state: "ends soon", params: of("soon"), status: 200 },
		{ state: "to come", params: of("coming"), status: 200 },
		{ state: "over", params: of("over"), status: 200 },
		{ state: "ended early", params: of("ended"), status: 200 },
		{ state: "its partner is no more", params: of("alone"), status: 200 },
		{
			state: "with an event of both",
			params: { unit: secondOffice, agreement: sampleAgreements.second },
			status: 200,
		},
		{ state: "not-found: a draft", params: of("draft"), status: 404 },
		{ state: "not-found", params: nowhere, status: 404 },
	],
} satisfies Record<string, readonly Example[]>;

export const deskExamples = {
	offices: [
		{ state: "filled", as: "yohana", status: 200 },
		{ state: "forbidden", as: "ratna", status: 403 },
	],
	list: [
		by("yohana", "filled", office, 200),
		by("dewi", "empty", { unit: "kabupaten-empat-lawang" }, 200),
		by("markus", "forbidden", office, 403),
		by("yohana", "not-found", { unit: "tidak-ada" }, 404),
	],
	one: [
		by("yohana", "in force", of("running"), 200),
		by("yohana", "draft", of("draft"), 200),
		by("yohana", "ends soon", of("soon"), 200),
		by("yohana", "to come", of("coming"), 200),
		by("yohana", "over", of("over"), 200),
		by("yohana", "ended early", of("ended"), 200),
		by("yohana", "its partner is no more", of("alone"), 200),
		...closedOne(of("running")),
	],
	publish: [
		by("yohana", "published", of("draft"), 303, { versi: "1" }),
		by("yohana", "wrong: somebody was faster", of("draft"), 422, {
			versi: "9",
		}),
		by("yohana", "wrong: it is published already", of("running"), 422, {
			versi: "3",
		}),
		...closedOne(of("draft"), { versi: "1" }),
	],
	discard: [
		by("yohana", "discarded", of("draft"), 303, { versi: "1" }),
		by("yohana", "wrong: somebody was faster", of("draft"), 422, {
			versi: "9",
		}),
		by("yohana", "wrong: it is published", of("running"), 422, { versi: "3" }),
		...closedOne(of("draft"), { versi: "1" }),
	],
	contact: [
		by("yohana", "changed, with markup", of("running"), 303, {
			versi: "3",
			kontak: markup,
		}),
		by("yohana", "wrong: too long", of("running"), 422, {
			versi: "3",
			kontak: "x".repeat(4001),
		}),
		...closedOne(of("running"), { versi: "3", kontak: "" }),
	],
	paperFile: [
		by("yohana", "wrong: no file", { ...of("running"), paper: "1" }, 422, {}),
		by(
			"yohana",
			"not-found: no such paper",
			{ ...of("running"), paper: "9" },
			404,
			{},
		),
		...closedOne({ ...of("running"), paper: "1" }, {}),
	],
	proofFile: [
		by(
			"yohana",
			"wrong: no file",
			{ ...of("running"), activity: sampleActivities.done },
			422,
			{},
		),
		...closedOne({ ...of("running"), activity: sampleActivities.done }, {}),
	],
	file: [
		by("yohana", "file", { ...of("running"), file: sampleFile }, 200),
		by(
			"yohana",
			"not-found: no such file",
			{ ...of("running"), file: nobody },
			404,
		),
		...closedOne({ ...of("running"), file: sampleFile }),
	],
} satisfies Record<string, readonly Example[]>;

const organisation = {
	nama: "Yayasan Pelita Sabana",
	singkatan: "",
	jenis: "foundation",
	provinsi: "53",
	situs: "https://pelita-sabana.contoh.id",
};

export const organisationExamples = {
	form: [
		by("yohana", "empty", office, 200),
		...closedTo(office),
		by("yohana", "not-found", { unit: "tidak-ada" }, 404),
	],
	enter: [
		by("yohana", "entered", office, 303, organisation),
		by("yohana", "entered: with markup", office, 303, {
			...organisation,
			nama: markup,
			singkatan: "<i>x</i>",
		}),
		by("yohana", "entered: alike, and another one", office, 303, {
			...organisation,
			nama: "Perkumpulan Tuli Flobamorra",
			lembaga_lain: "ya",
		}),
		by("yohana", "wrong: nothing was typed", office, 422, {}),
		by("yohana", "wrong: known under another spelling", office, 422, {
			...organisation,
			nama: "Perkumpulan Tuli Flobamorra",
		}),
		by("yohana", "wrong: the same name", office, 422, {
			...organisation,
			nama: "perkumpulan  TULI flobamora",
			lembaga_lain: "ya",
		}),
		by(
			"yohana",
			"wrong: an address, a kind and a province that are none",
			office,
			422,
			{
				...organisation,
				singkatan: "x".repeat(41),
				jenis: "lain",
				provinsi: "00",
				situs: "javascript:alert(1)",
			},
		),
		...closedTo(office, organisation),
	],
	changeForm: [
		by("yohana", "filled", withPartner("deaf"), 200),
		by("yohana", "filled: it is no more", withPartner("dissolved"), 200),
		by("yohana", "filled: it may be another one", withPartner("twice"), 200),
		by(
			"yohana",
			"filled: it is read as another one",
			withPartner("merged"),
			200,
		),
		by(
			"markus",
			"forbidden: of others",
			{
				unit: secondOffice,
				partner: samplePartners.deaf,
			},
			403,
		),
		...closedTo(withPartner("deaf")),
		by("yohana", "not-found", { ...office, partner: nobody }, 404),
	],
	change: [
		by("yohana", "changed", withPartner("fresh"), 303, {
			...organisation,
			versi: "1",
		}),
		by(
			"markus",
			"forbidden: works with it, and did not enter it",
			{
				unit: secondOffice,
				partner: samplePartners.foundation,
			},
			403,
			{ ...organisation, nama: "Yayasan Hak Sesama Kita", versi: "1" },
		),
		by("yohana", "wrong: nothing was typed", withPartner("deaf"), 422, {
			versi: "1",
		}),
		by("yohana", "wrong: somebody was faster", withPartner("deaf"), 422, {
			...organisation,
			versi: "7",
		}),
		...closedTo(withPartner("deaf"), organisation),
	],
	dissolve: [
		by("yohana", "it is no more", withPartner("fresh"), 303, {
			versi: "1",
			bubar_hari: "1",
			bubar_bulan: "2",
			bubar_tahun: "2025",
		}),
		by("yohana", "taken back", withPartner("dissolved"), 303, { versi: "2" }),
		by("yohana", "wrong: no day", withPartner("fresh"), 422, { versi: "1" }),
		by("yohana", "wrong: a day to come", withPartner("fresh"), 422, {
			versi: "1",
			bubar_hari: "1",
			bubar_bulan: "2",
			bubar_tahun: "2099",
		}),
		by("yohana", "wrong: no such month", withPartner("fresh"), 422, {
			versi: "1",
			bubar_hari: "1",
			bubar_bulan: "13",
			bubar_tahun: "2025",
		}),
		...closedTo(withPartner("fresh"), { versi: "1" }),
	],
	merge: [
		by("yohana", "merged", withPartner("twice"), 303, {
			versi: "1",
			gabung_ke: samplePartners.deaf,
		}),
		by("yohana", "wrong: none was chosen", withPartner("twice"), 422, {
			versi: "1",
			gabung_ke: markup,
		}),
		by("yohana", "wrong: others lead here", withPartner("university"), 422, {
			versi: "1",
			gabung_ke: samplePartners.deaf,
		}),
		by("yohana", "wrong: somebody was faster", withPartner("twice"), 422, {
			versi: "7",
			gabung_ke: samplePartners.deaf,
		}),
		...closedTo(withPartner("twice"), { versi: "1" }),
	],
	part: [
		by("yohana", "taken back", withPartner("merged"), 303, { versi: "2" }),
		by("yohana", "wrong: it is not merged", withPartner("twice"), 422, {
			versi: "1",
		}),
		...closedTo(withPartner("merged"), { versi: "2" }),
	],
} satisfies Record<string, readonly Example[]>;

const signed = {
	nomor: "W.22-HH.04-50/2026",
	ditandatangani_hari: "3",
	ditandatangani_bulan: "2",
	ditandatangani_tahun: "2025",
	penanda_kantor: "Kepala Kantor Wilayah",
	penanda_mitra: "Ketua",
};
const agreement = {
	mitra: samplePartners.fresh,
	bentuk: "cooperation",
	judul: "Pojok ramah anak di loket",
	pokok: "children-women",
	provinsi: "53",
	isi: "",
	...signed,
	mulai_hari: "3",
	mulai_bulan: "2",
	mulai_tahun: "2025",
	sampai_hari: "2",
	sampai_bulan: "2",
	sampai_tahun: "2030",
	kontak: "",
};
const withMarkup = {
	judul: markup,
	isi: markup,
	nomor: markup,
	penanda_kantor: markup,
	penanda_mitra: markup,
	kontak: markup,
};
const wrongAgreements = {
	"wrong: nothing was typed": {},
	"wrong: it ends before it begins": { ...agreement, sampai_tahun: "2024" },
	"wrong: signed in days to come": {
		...agreement,
		ditandatangani_tahun: "2099",
	},
	"wrong: a number that was given already": {
		...agreement,
		nomor: "w.22-hh.04 - 12/2026",
	},
	"wrong: with a body that is no more": {
		...agreement,
		mitra: samplePartners.dissolved,
	},
	"wrong: no such month, and markup": {
		...agreement,
		...withMarkup,
		mulai_bulan: "13",
	},
	"wrong: choices that are none, too long": {
		...agreement,
		mitra: nobody,
		bentuk: "lain",
		pokok: "lain",
		provinsi: "00",
		judul: "x".repeat(301),
		isi: "x".repeat(4001),
		sampai_tahun: "2090",
	},
} satisfies Record<string, Readonly<Record<string, string>>>;
const wrong = (
	params: Readonly<Record<string, string>>,
	more: Readonly<Record<string, string>> = {},
): readonly Example[] =>
	Object.entries(wrongAgreements).map(([state, form]) =>
		by("yohana", state, params, 422, { ...form, ...more }),
	);

export const agreementExamples = {
	form: [
		by("yohana", "empty", office, 200),
		...closedTo(office),
		by("yohana", "not-found", { unit: "tidak-ada" }, 404),
	],
	draft: [
		by("yohana", "written down", office, 303, agreement),
		by("yohana", "written down: with markup", office, 303, {
			...agreement,
			...withMarkup,
		}),
		...wrong(office),
		...closedTo(office, agreement),
	],
	changeForm: [
		by("yohana", "filled", of("draft"), 200),
		by("yohana", "published: nothing to change", of("running"), 303),
		...closedOne(of("draft")),
	],
	change: [
		by("yohana", "changed", of("draft"), 303, { ...agreement, versi: "1" }),
		...wrong(of("draft"), { versi: "1" }),
		by("yohana", "wrong: somebody was faster", of("draft"), 422, {
			...agreement,
			versi: "4",
		}),
		by("yohana", "wrong: it is published", of("running"), 422, {
			...agreement,
			versi: "3",
		}),
		...closedOne(of("draft"), agreement),
	],
} satisfies Record<string, readonly Example[]>;

const scope = {
	judul: "Layanan yang ramah bagi semua tamu",
	pokok: "accessible-services",
	provinsi: "53",
};
/** What is signed on the day of its beginning at the earliest; all samples begin before. */
const later = { ...signed, uraian: "Disepakati kedua pihak.", versi: "3" };
const inYears = (name: string, year: string) => ({
	[`${name}_hari`]: "1",
	[`${name}_bulan`]: "6",
	[`${name}_tahun`]: year,
});

export const paperExamples = {
	form: [
		by("yohana", "filled", of("running"), 200),
		by("yohana", "ended: nothing to sign", of("ended"), 303),
		...closedOne(of("running")),
	],
	sign: {
		perubahan: [
			by("yohana", "amended, with markup", of("running"), 303, {
				...later,
				...scope,
				judul: markup,
				uraian: markup,
			}),
			by("yohana", "wrong: nothing was typed", of("running"), 422, {
				versi: "3",
			}),
			by(
				"yohana",
				"wrong: a number that was given already",
				of("running"),
				422,
				{
					...later,
					...scope,
					nomor: "W.22-HH.04-12/2026",
				},
			),
			by("yohana", "wrong: somebody was faster", of("running"), 422, {
				...later,
				...scope,
				versi: "2",
			}),
			...closedOne(of("running"), { ...later, ...scope }),
		],
		perpanjangan: [
			by("yohana", "extended", of("running"), 303, {
				...later,
				...inYears("sampai", "2030"),
			}),
			by("yohana", "wrong: not longer than it is", of("running"), 422, {
				...later,
				...inYears("sampai", "2025"),
			}),
			by("yohana", "wrong: no day", of("running"), 422, later),
			by("yohana", "wrong: longer than ten years", of("running"), 422, {
				...later,
				...inYears("sampai", "2090"),
			}),
			by("yohana", "wrong: with a body that is no more", of("alone"), 422, {
				...later,
				...inYears("sampai", "2030"),
				versi: "2",
			}),
			...closedOne(of("running"), later),
		],
		pengakhiran: [
			by("yohana", "wrong: outside of it", of("running"), 422, {
				...later,
				...inYears("berakhir", "2020"),
			}),
			by("yohana", "wrong: nothing was typed", of("running"), 422, {
				versi: "3",
			}),
			by("yohana", "wrong: it has ended already", of("ended"), 422, later),
			...closedOne(of("running"), later),
		],
	},
};

const activity = {
	judul: "Kelas bahasa isyarat",
	tanggal_hari: "1",
	tanggal_bulan: "3",
	tanggal_tahun: "2099",
	acara: "",
	hasil: "",
	bukti: "",
};
const ofActivity = {
	...of("running"),
	activity: sampleActivities.planned,
};

export const activityExamples = {
	form: [
		by("yohana", "empty", of("running"), 200),
		by("yohana", "ended: nothing to plan", of("ended"), 303),
		...closedOne(of("running")),
	],
	plan: [
		by("yohana", "planned, with markup", of("running"), 303, {
			...activity,
			judul: markup,
		}),
		by(
			"markus",
			"planned: an event of the office",
			{ unit: secondOffice, agreement: sampleAgreements.second },
			303,
			{ acara: sampleEvents.running },
		),
		by("yohana", "wrong: nothing was typed", of("running"), 422, {}),
		by("yohana", "wrong: told before its day", of("running"), 422, {
			...activity,
			hasil: "Berjalan baik.",
			bukti: "Foto",
		}),
		by("yohana", "wrong: an outcome without its proof", of("running"), 422, {
			...activity,
			tanggal_tahun: "2026",
			hasil: markup,
		}),
		by(
			"yohana",
			"wrong: no such event, before the agreement",
			of("running"),
			422,
			{
				...activity,
				tanggal_tahun: "2001",
				acara: sampleEvents.coaching,
			},
		),
		by("yohana", "wrong: it has ended", of("ended"), 422, activity),
		...closedOne(of("running"), activity),
	],
	changeForm: [
		by("yohana", "to come", ofActivity, 200),
		by(
			"yohana",
			"told",
			{ ...ofActivity, activity: sampleActivities.done },
			200,
		),
		by(
			"yohana",
			"not-found: no such activity",
			{ ...ofActivity, activity: nobody },
			404,
		),
		...closedOne(ofActivity),
	],
	tell: [
		by("yohana", "changed", ofActivity, 303, { ...activity, versi: "1" }),
		by("yohana", "wrong: nothing was typed", ofActivity, 422, { versi: "1" }),
		by("yohana", "wrong: somebody was faster", ofActivity, 422, {
			...activity,
			versi: "5",
		}),
		...closedOne(ofActivity, activity),
	],
} satisfies Record<string, readonly Example[]>;

import type { Example } from "#platform/http/route.ts";
import type { Change } from "./change.ts";

export const aUnit = { slug: "lapas-ambon" };
const nobody = { slug: "tidak-ada" };

/** Who may not come in: an operator, and somebody who is not signed in. */
export const strangers = (
	params?: Record<string, string>,
): readonly Example[] => [
	{ state: "forbidden", as: "wulan", status: 403, ...(params && { params }) },
	{ state: "forbidden to strangers", status: 303, ...(params && { params }) },
];

const forbidden = (params?: Record<string, string>): Example => ({
	state: "forbidden",
	as: "wulan",
	form: {},
	status: 403,
	...(params && { params }),
});

export const listExamples: readonly Example[] = [
	{ state: "filled", as: "admin", status: 200 },
	{
		state: "filtered",
		as: "admin",
		query: "q=kanwil&keadaan=closed&jenis=kanwil&provinsi=36",
		status: 200,
	},
	{ state: "all", as: "admin", query: "keadaan=all&halaman=2", status: 200 },
	{
		state: "empty",
		as: "admin",
		query: "q=tidak+ada+unit+seperti+ini",
		status: 200,
	},
	...strangers(),
];

const opened = {
	nama: "Lapas Kelas III Contoh",
	jenis: "lapas",
	mulai_hari: "1",
	mulai_bulan: "7",
	mulai_tahun: "2026",
	tempat: "kabupaten lebak",
	induk: "imigrasi dan pemasyarakatan",
	alamat: "Jalan Contoh 1, Rangkasbitung",
	kata: "",
};

export const openExamples: readonly Example[] = [
	{ state: "success", as: "admin", form: opened, status: 303 },
	{
		state: "success: one of several places was chosen",
		as: "admin",
		form: { ...opened, tempat: "serang", tempat_pilihan: "36.73" },
		status: 303,
	},
	{ state: "empty", as: "admin", form: {}, status: 422 },
	{
		state: "wrong: several places and units fit",
		as: "admin",
		form: { ...opened, tempat: "serang", induk: "kelas I tangerang" },
		status: 422,
	},
	{
		state: "wrong: nothing fits",
		as: "admin",
		form: {
			...opened,
			tempat: "Atlantis",
			induk: "Kementerian Laut",
			mulai_bulan: "13",
		},
		status: 422,
	},
	{
		state: "wrong: under a unit that is no more",
		as: "admin",
		form: { ...opened, induk: "kementerian hukum dan hak asasi manusia" },
		status: 422,
	},
	{
		state: "wrong: the word is taken",
		as: "admin",
		form: { ...opened, nama: "Rutan Serang", kata: "rutan-serang" },
		status: 422,
	},
	{
		state: "wrong: the word is none",
		as: "admin",
		form: { ...opened, kata: "Rutan Serang!" },
		status: 422,
	},
	forbidden(),
];

export const unitExamples: readonly Example[] = [
	{ state: "filled", as: "admin", params: aUnit, status: 200 },
	{
		state: "changed today",
		as: "admin",
		params: { slug: "kanim-tual" },
		status: 200,
	},
	{
		state: "closed",
		as: "admin",
		params: { slug: "kanwil-kemenkumham-banten" },
		status: 200,
	},
	{ state: "not-found", as: "admin", params: nobody, status: 404 },
	...strangers(aUnit),
];

export const getExamples: readonly Example[] = [
	{ state: "filled", as: "admin", params: aUnit, status: 200 },
	{ state: "not-found", as: "admin", params: nobody, status: 404 },
	...strangers(aUnit),
];

const since = { sejak_hari: "2", sejak_bulan: "11", sejak_tahun: "2026" };
const admin = { as: "admin", params: aUnit } as const;
const tooEarly = { sejak_hari: "1", sejak_bulan: "1", sejak_tahun: "2010" };

export const examplesOf: Readonly<Record<Change["key"], readonly Example[]>> = {
	rename: [
		{
			...admin,
			state: "success",
			form: { nama: "Lapas Kelas IIA Ambon Baru", ...since },
			status: 303,
		},
		{ ...admin, state: "empty", form: {}, status: 422 },
		{
			...admin,
			state: "wrong: before the unit was there",
			form: { nama: "Lapas Lama", ...tooEarly },
			status: 422,
		},
		{
			...admin,
			state: "wrong: somebody else was quicker",
			params: { slug: "kanim-tual" },
			form: { nama: "Kanim Tual Baru", ...since, versi: "0" },
			status: 422,
		},
		forbidden(aUnit),
	],
	move: [
		{
			...admin,
			state: "success",
			form: { induk: "Kementerian Hukum", ...since },
			status: 303,
		},
		{ ...admin, state: "empty", form: {}, status: 422 },
		{
			...admin,
			state: "wrong: several fit",
			form: { induk: "maluku ambon", ...since },
			status: 422,
		},
		{
			...admin,
			state: "wrong: several units fit",
			form: { induk: "kelas IIA ambon", ...since },
			status: 422,
		},
		{
			...admin,
			state: "wrong: under itself",
			form: { induk: "Lapas Kelas IIA Ambon", ...since },
			status: 422,
		},
		{
			...admin,
			state: "wrong: in a circle",
			params: { slug: "kemenimipas" },
			form: { induk: "Lapas Kelas IIA Ambon", ...since },
			status: 422,
		},
		{
			...admin,
			state: "wrong: two parents at one date",
			form: {
				induk: "Kementerian Hukum",
				sejak_hari: "21",
				sejak_bulan: "10",
				sejak_tahun: "2024",
			},
			status: 422,
		},
		{
			...admin,
			state: "wrong: somebody else was quicker",
			params: { slug: "kanim-tual" },
			form: { induk: "Kementerian Hukum", ...since, versi: "0" },
			status: 422,
		},
		forbidden(aUnit),
	],
	"address-change": [
		{
			...admin,
			state: "success",
			form: { alamat: "Jalan Contoh 3, Ambon" },
			status: 303,
		},
		{ ...admin, state: "wrong: nothing changed", form: {}, status: 422 },
		{
			...admin,
			state: "wrong: somebody else was quicker",
			params: { slug: "kanim-tual" },
			form: { alamat: "Jalan Lain 9, Tual", versi: "0" },
			status: 422,
		},
		forbidden(aUnit),
	],
	close: [
		{
			...admin,
			state: "success",
			form: { ...since, dasar: "Contoh", penerus1: "lapas masohi" },
			status: 303,
		},
		{ ...admin, state: "empty", form: {}, status: 422 },
		{
			...admin,
			state: "wrong: units stand below it",
			params: { slug: "kemenimipas" },
			form: since,
			status: 422,
		},
		{
			...admin,
			state: "wrong: nobody knows who carries on",
			form: { ...since, penerus1: "lapas", penerus2: "Lapas Bulan" },
			status: 422,
		},
		{
			...admin,
			state: "wrong: closed already",
			params: { slug: "kanwil-kemenkumham-banten" },
			form: since,
			status: 422,
		},
		forbidden(aUnit),
	],
};

const changed = { slug: "kanim-tual" };
export const undoExamples = {
	get: [
		{ state: "filled", as: "admin", params: changed, status: 200 },
		{ state: "empty", as: "admin", params: aUnit, status: 200 },
		{ state: "not-found", as: "admin", params: nobody, status: 404 },
		...strangers(changed),
	],
	post: [
		{ state: "success", as: "admin", params: changed, form: {}, status: 303 },
		{
			state: "wrong: nothing to take back",
			as: "admin",
			params: aUnit,
			form: {},
			status: 422,
		},
		{
			state: "wrong: something else happened meanwhile",
			as: "admin",
			params: changed,
			form: { versi: "0" },
			status: 422,
		},
		forbidden(changed),
	],
} satisfies Record<string, readonly Example[]>;
